import type { Picture } from "@ouhe/pictures";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Drawing, stageOn } from "./chart-stage.ts";

const picture = (sentence: string) => ({ sentence }) as Picture;

/** An element whose size a test sets, and the watcher that would hear of it. */
function place() {
  const size = { clientWidth: 800, clientHeight: 300 };
  return { element: size as HTMLElement, size };
}

let tell: () => void = () => {};
let watching = false;

beforeEach(() => {
  vi.stubGlobal("addEventListener", () => {});
  vi.stubGlobal("removeEventListener", () => {});
  vi.stubGlobal(
    "ResizeObserver",
    class {
      constructor(heard: () => void) {
        tell = () => watching && heard();
      }
      observe() {
        watching = true;
      }
      disconnect() {
        watching = false;
      }
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

function drawingThatThrowsWithoutRoom(size: { clientWidth: number }) {
  const needRoom = () => {
    if (size.clientWidth === 0) throw new TypeError("Cannot read properties of null");
  };
  const chart = { on: vi.fn(), resize: vi.fn(needRoom), dispose: vi.fn() };
  const drawing = { init: vi.fn(() => chart), draw: vi.fn(needRoom) };
  return { chart, draw: drawing.draw, drawing: drawing as unknown as Drawing };
}

describe("a stage", () => {
  it("draws a picture once, and fits it when its place changes size", () => {
    const { element, size } = place();
    const { chart, draw, drawing } = drawingThatThrowsWithoutRoom(size);
    const stage = stageOn(element, drawing, () => {});
    stage.show(picture("one"));
    for (let turn = 0; turn < 50; turn++) tell();
    expect(draw).toHaveBeenCalledTimes(1);
    expect(chart.resize).toHaveBeenCalledTimes(51);
  });

  it("waits while its place has no room, and then draws the newest picture", () => {
    const { element, size } = place();
    const { draw, drawing } = drawingThatThrowsWithoutRoom(size);
    size.clientWidth = 0;
    const stage = stageOn(element, drawing, () => {});
    stage.show(picture("one"));
    tell();
    stage.show(picture("two"));
    expect(draw).not.toHaveBeenCalled();
    size.clientWidth = 390;
    tell();
    expect(draw.mock.calls.map((call: unknown[]) => call[1])).toEqual([picture("two")]);
  });

  it("does nothing once left", () => {
    const { element, size } = place();
    const { chart, drawing } = drawingThatThrowsWithoutRoom(size);
    const stage = stageOn(element, drawing, () => {});
    stage.show(picture("one"));
    stage.leave();
    tell();
    stage.leave();
    expect(chart.resize).toHaveBeenCalledTimes(1);
  });
});
