/**
 * The parts of ECharts that the pictures use, in one module so that the pages load them as one chunk, and
 * only when a picture is drawn. SVG alone: it prints sharp, and the same renderer works without a browser.
 */
import {
  BarChart,
  CustomChart,
  HeatmapChart,
  LineChart,
  LinesChart,
  SankeyChart,
  ScatterChart,
  TreemapChart,
} from "echarts/charts";
import {
  GeoComponent,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapContinuousComponent,
} from "echarts/components";
import { type ECharts, init, registerMap, use } from "echarts/core";
import { LabelLayout } from "echarts/features";
import { SVGRenderer } from "echarts/renderers";
import type { Picture } from "./picture.ts";

use([
  BarChart,
  CustomChart,
  HeatmapChart,
  LineChart,
  LinesChart,
  SankeyChart,
  ScatterChart,
  TreemapChart,
  GeoComponent,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapContinuousComponent,
  LabelLayout,
  SVGRenderer,
]);

/** Draws a picture on a chart made by `init` here, in place of what it showed before. */
export function draw(chart: ECharts, { option, map }: Pick<Picture, "option" | "map">): void {
  if (map) registerMap(map.name, map.geoJson as Parameters<typeof registerMap>[1]);
  chart.setOption(option, { notMerge: true });
}

export { type ECharts, init };
