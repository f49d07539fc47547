import type { EChartsOption } from "echarts";

/** What a point, bar or row opens: the firms behind it, or the page about it. */
export type Target =
  | { opens: "firms"; park: string; industry?: string }
  | { opens: "park"; park: string }
  | { opens: "pair"; parks: readonly [string, string] };

/** A value as a table shows it; null where there is none, and a text column then says why. */
export type TableCell = string | number | null;

export interface TableColumn {
  label: string;
  /** Shares are in [0, 1] and shown as percent. */
  kind: "text" | "number" | "share";
  /** Decimals shown, 0 when absent; exports keep all. */
  digits?: number;
}

export interface TableRow {
  /** One per column. */
  cells: readonly TableCell[];
  target?: Target;
}

/** The same data as a picture, to sort, to hear and to take away. */
export interface PictureTable {
  columns: readonly TableColumn[];
  rows: readonly TableRow[];
}

/** A base map that an option draws on: to be registered under its name before drawing. */
export interface BaseMap {
  name: string;
  geoJson: GeoJson;
}

/** As much of a GeoJSON feature collection as drawing needs. */
export interface GeoJson {
  type: "FeatureCollection";
  features: readonly {
    type: "Feature";
    properties: { name: string };
    geometry: { type: "Polygon" | "MultiPolygon"; coordinates: readonly unknown[] };
  }[];
}

/** Data drawn: what ECharts takes, its table twin, and what it shows in a sentence. */
export interface Picture {
  option: EChartsOption;
  table: PictureTable;
  /** Says what the picture shows: stands above it and is its accessible name. */
  sentence: string;
  /** Pixels it wants in height at any width. */
  height: number;
  map?: BaseMap;
}
