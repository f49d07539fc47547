import type { Language } from "../language.ts";
import { say, type Text, type TextSink } from "../surroundings.ts";

/** What is being done, for whoever waits. */
export interface Progress {
  stage(text: string): void;
  /** Called as often as one likes; `bytesTotal` null when nobody knows it. */
  read(at: { rows: number; bytes: number; bytesTotal: number | null }): void;
  /** Ends the line on a terminal. */
  end(): void;
}

const rowsText: Text = {
  en: "{rows} rows, {speed} rows/s",
  "zh-Hans": "{rows} 行，每秒 {speed} 行",
  "zh-Hant": "{rows} 列，每秒 {speed} 列",
};

const leftText: Text = {
  en: "{seconds} s left",
  "zh-Hans": "剩余 {seconds} 秒",
  "zh-Hant": "剩餘 {seconds} 秒",
};

const every = { terminal: 100, log: 5_000 };

/** A bar on a terminal, a line every five seconds in a log; nothing when `silent`. */
export function startProgress(
  sink: TextSink,
  language: Language,
  options: { silent: boolean; clock?: () => number },
): Progress {
  if (options.silent) return { stage: () => {}, read: () => {}, end: () => {} };
  const clock = options.clock ?? (() => performance.now());
  const begun = clock();
  let shown = begun;
  let isOpen = false;
  const show = (line: string) => {
    const width = (sink.columns ?? 80) - 1;
    sink.write(sink.isTTY ? `\r\u001b[2K${line.slice(0, width)}` : `${line}\n`);
    isOpen = sink.isTTY === true;
  };
  return {
    stage: show,
    read: (at) => {
      if (clock() - shown < (sink.isTTY ? every.terminal : every.log)) return;
      shown = clock();
      show(describe(at, (shown - begun) / 1000, language, sink.isTTY === true));
    },
    end: () => {
      if (isOpen) sink.write("\r\u001b[2K");
      isOpen = false;
    },
  };
}

function describe(
  { rows, bytes, bytesTotal }: { rows: number; bytes: number; bytesTotal: number | null },
  seconds: number,
  language: Language,
  hasBar: boolean,
): string {
  const number = new Intl.NumberFormat("en").format;
  const speed = number(Math.round(rows / Math.max(seconds, 0.001)));
  const counted = say(rowsText, language, { rows: number(rows), speed });
  if (!bytesTotal) return counted;
  const share = Math.min(1, bytes / bytesTotal);
  const left = Math.round((seconds * (1 - share)) / Math.max(share, 0.001));
  const bar = hasBar ? `${"█".repeat(Math.round(share * 24)).padEnd(24, "░")} ` : "";
  return `${bar}${Math.round(share * 100)}%  ${counted}  ${say(leftText, language, { seconds: left })}`;
}
