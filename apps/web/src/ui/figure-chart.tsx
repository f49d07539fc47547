import type { Picture } from "@ouhe/pictures";
import { useEffect, useRef, useState } from "react";
import { useSpeech } from "../language.tsx";
import { type Drawing, type Stage, stageOn } from "./chart-stage.ts";
import { figureMessages } from "./figure-messages.ts";
import { useOpenTarget } from "./figure-targets.tsx";

/** The drawing code once it is here. */
function useDrawing(): Drawing | "failed" | null {
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
  return drawing;
}

/** Draws a picture as wide as its place. */
export function FigureChart({ picture }: { picture: Picture }) {
  const { t } = useSpeech();
  const drawing = useDrawing();
  if (drawing === "failed")
    return (
      <p className="state" role="alert">
        {t(figureMessages.failed)}
      </p>
    );
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
  const stage = useRef<Stage>(null);
  const open = useRef(useOpenTarget());
  useEffect(() => {
    const made = stageOn(place.current!, drawing, (target) => open.current(target));
    stage.current = made;
    return () => made.leave();
  }, [drawing]);
  useEffect(() => stage.current?.show(picture), [picture]);
  return <div ref={place} style={{ height: picture.height }} />;
}
