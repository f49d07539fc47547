import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { chromiumPath, launchChromium } from "./chromium.ts";
import { buildPages } from "./pages.ts";
import { type ParkNode, startParkNode } from "./park-node.ts";

export interface Visit {
  /** The browser's language, from which a first visit takes its own. */
  language?: "zh-CN" | "zh-TW" | "en-GB";
  width?: number;
  height?: number;
  /** Statuses of refusals that the visit provokes on purpose; the browser reports them as errors. */
  refusals?: readonly number[];
}

/** What a journey has: a node, and a way to open its pages. */
export interface Journey {
  node(): ParkNode;
  /** Opens a page as a new visitor. The test fails on console errors, page errors and requests to another host. */
  open(path: string, visit?: Visit): Promise<Page>;
}

/** Where a failing journey leaves a picture of its pages. */
const pictures = join(tmpdir(), "ouhe-e2e");

/**
 * A suite of journeys through a real node in a real browser; skipped, with a line that says so, where there is
 * no Chromium.
 *
 * @param node whether the example alliance is in the node, which the whole suite shares
 */
export function journeys(name: string, node: { example: boolean }, suite: (journey: Journey) => void): void {
  if (!chromiumPath) {
    const why = `${name}: skipped without Chromium (set OUHE_CHROMIUM to its path)`;
    console.warn(why);
    it.skip(why);
    return;
  }
  describe(name, () => {
    let browser: Browser;
    let parkNode: ParkNode;
    beforeAll(async () => {
      await buildPages();
      [browser, parkNode] = await Promise.all([launchChromium(), startParkNode(node)]);
      if (node.example) await parkNode.untilMeasured();
    }, 180_000);
    afterAll(async () => {
      await browser?.close();
      await parkNode?.stop();
    });
    suite({ node: () => parkNode, open: (path, visit) => openPage(browser, parkNode.url + path, visit) });
  });
}

async function openPage(browser: Browser, url: string, visit: Visit = {}): Promise<Page> {
  const { language = "zh-CN", width = 1440, height = 900, refusals = [] } = visit;
  const context = await browser.newContext({ locale: language, viewport: { width, height } });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const faults = watch(page, new URL(url).host, refusals);
  onTestFinished(async ({ task }) => {
    if (task.result?.state === "fail") await keepPicture(page, task.name);
    await context.close();
    expect(faults, "console errors, page errors and strange hosts").toEqual([]);
  });
  await page.goto(url);
  return page;
}

/** Says where a failed journey stood, and leaves a picture of it. */
async function keepPicture(page: Page, test: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  const path = join(pictures, `${test.replace(/[^\p{L}\d]+/gu, "-").slice(0, 80)}.png`);
  await page.screenshot({ path }).catch(() => {});
  console.error(`${page.url()} looked like ${path}`);
}

/** Collects what must not happen while a page is open. */
function watch(page: Page, host: string, refusals: readonly number[]): string[] {
  const faults: string[] = [];
  page.on("request", (it) => {
    const { protocol, host: asked } = new URL(it.url());
    if (/^(https?|wss?):$/.test(protocol) && asked !== host) faults.push(`asked ${it.url()}`);
  });
  page.on("pageerror", (it) => faults.push(`page error: ${it.message}`));
  page.on("console", (it) => {
    if (it.type() !== "error" && it.type() !== "warning") return;
    const refused = /the server responded with a status of (\d+)/.exec(it.text());
    if (refused && refusals.includes(Number(refused[1]))) return;
    faults.push(`console ${it.type()}: ${it.text()} ${it.location().url}`);
  });
  return faults;
}
