import type { Picture, Target } from "@ouhe/pictures";
import type { ECharts } from "@ouhe/pictures/echarts";

/** The drawing code, which the pages load when it is first needed. */
export type Drawing = Pick<typeof import("@ouhe/pictures/echarts"), "init" | "draw">;

/** Where one picture after another is drawn, each as large as the place is. */
export interface Stage {
  show(picture: Picture): void;
  /** Takes the chart away; nothing is drawn afterwards. */
  leave(): void;
}

/**
 * A page that is hidden, or that the browser is just laying out anew, is zero wide for a moment. Nothing is
 * drawn or fitted then: a coordinate system on no room at all cannot be inverted, and ECharts throws.
 */
const hasRoom = (place: HTMLElement) => place.clientWidth > 0 && place.clientHeight > 0;

/** Pixels across a sheet of A4 within its margins: what a picture is drawn for when it is printed. */
const paperWidth = 660;

/** A stage in an element, which follows the element's size, and the paper's when printed. @param open called with what a pressed point stands for */
export function stageOn(place: HTMLElement, drawing: Drawing, open: (target: Target) => void): Stage {
  let chart: ECharts | null = null;
  let wanted: Picture | null = null;
  let drawn: Picture | null = null;
  const made = () => {
    const chart = drawing.init(place, null, { renderer: "svg" });
    chart.on("click", ({ data }) => {
      const target = (data as { target?: Target } | null)?.target;
      if (target) open(target);
    });
    return chart;
  };
  const fit = () => {
    if (!wanted || !hasRoom(place)) return;
    chart ??= made();
    chart.resize();
    if (drawn !== wanted) drawing.draw(chart, wanted);
    drawn = wanted;
  };
  const toPaper = () => {
    if (!chart || !hasRoom(place)) return;
    chart.resize({ width: Math.min(place.clientWidth, paperWidth) });
    chart.getZr().flush();
    // Scaled by the style sheet to whatever room the paper has.
    const svg = place.querySelector("svg");
    svg?.setAttribute("viewBox", `0 0 ${chart.getWidth()} ${chart.getHeight()}`);
  };
  const fromPaper = () => {
    place.querySelector("svg")?.removeAttribute("viewBox");
    fit();
  };
  const watch = new ResizeObserver(fit);
  watch.observe(place);
  addEventListener("beforeprint", toPaper);
  addEventListener("afterprint", fromPaper);
  return {
    show(picture) {
      wanted = picture;
      fit();
    },
    leave() {
      watch.disconnect();
      removeEventListener("beforeprint", toPaper);
      removeEventListener("afterprint", fromPaper);
      chart?.dispose();
      wanted = null;
    },
  };
}
