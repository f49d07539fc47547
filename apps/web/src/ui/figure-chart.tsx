import type { Picture, Target } from "@ouhe/pictures";
import type { ECharts } from "@ouhe/pictures/echarts";
import { useEffect, useRef, useState } from "react";
import { useSpeech } from "../language.tsx";
import { figureMessages } from "./figure-messages.ts";
import { useOpenTarget } from "./figure-targets.tsx";

type Drawing = typeof import("@ouhe/pictures/echarts");

/** Draws a picture as wide as its place; loads the drawing code when first needed. */
export function FigureChart({ picture }: { picture: Picture }) {
  const { t } = useSpeech();
  const [drawing, setDrawing] = useState<Drawing | "failed" | null>(null);
  useEffect(() => {
    let isHere = true;
    import("@ouhe/pictures/echarts").then(
      (it) => isHere && setDrawing(it),
      () => isHere && setDrawing("failed"),
    );
    return () => {
      isHere = false;
    };
  }, []);
  if (drawing === "failed") return <p className="state">{t(figureMessages.failed)}</p>;
  return (
    <div role="img" aria-label={picture.sentence} className="chart" style={{ height: picture.height }}>
      {drawing ? (
        <Canvas drawing={drawing} picture={picture} />
      ) : (
        <p className="state">{t(figureMessages.drawing)}</p>
      )}
    </div>
  );
}

function Canvas({ drawing, picture }: { drawing: Drawing; picture: Picture }) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts>(null);
  const open = useRef(useOpenTarget());
  useEffect(() => {
    const made = drawing.init(place.current, null, { renderer: "svg" });
    chart.current = made;
    made.on("click", ({ data }) => {
      const target = (data as { target?: Target } | null)?.target;
      if (target) open.current(target);
    });
    const watch = new ResizeObserver(() => made.resize());
    watch.observe(place.current!);
    return () => {
      watch.disconnect();
      made.dispose();
    };
  }, [drawing]);
  useEffect(() => {
    if (!chart.current) return;
    drawing.draw(chart.current, picture);
    chart.current.resize();
  }, [drawing, picture]);
  return <div ref={place} style={{ height: picture.height }} />;
}
