import { draw, init } from "./echarts.ts";
import type { Picture } from "./picture.ts";

/**
 * A picture as an SVG document, without a browser.
 *
 * @param size in pixels; the height is the picture's own unless given
 */
export function renderSvg(
  picture: Pick<Picture, "option" | "map" | "height">,
  { width, height = picture.height }: { width: number; height?: number },
): string {
  const chart = init(null, null, { renderer: "svg", ssr: true, width, height });
  try {
    draw(chart, picture);
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}
