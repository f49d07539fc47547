/**
 * Makes the README's pictures from the example: `node apps/web/e2e/screenshots.ts`. Each is cropped to a good
 * first view and has few enough colours to weigh little.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Browser } from "playwright-core";
import { chromiumPath, launchChromium } from "./chromium.ts";
import { withFewerColours } from "./fewer-colours.ts";
import { buildPages } from "./pages.ts";
import { startParkNode } from "./park-node.ts";
import { settled } from "./settled.ts";

const folder = resolve(import.meta.dirname, "../../../docs/images");
const width = 1440;
/** Pictures draw themselves in with an animation of at most this long. */
const animationMilliseconds = 1_200;
/** Beneath the last element that is shown. */
const margin = 10;

interface Picture {
  file: string;
  language: "zh-CN" | "en-GB";
  path: string;
  /** The last thing in the picture. */
  last: string;
}

const alliance = { path: "/alliance", last: ".grid-plane" };
const pair = { path: "/pairs/qingpu/suzhou", last: ".figure:has(.chart)" };
const pictures: Picture[] = [
  { file: "alliance.png", language: "zh-CN", ...alliance },
  { file: "alliance-en.png", language: "en-GB", ...alliance },
  { file: "pair.png", language: "zh-CN", ...pair },
  { file: "pair-en.png", language: "en-GB", ...pair },
];

async function take(browser: Browser, node: string, { file, language, path, last }: Picture): Promise<void> {
  const page = await browser.newPage({ locale: language, viewport: { width, height: 900 } });
  await page.goto(node + path);
  await settled(page);
  await page.waitForTimeout(animationMilliseconds);
  const box = await page.locator(last).first().boundingBox();
  const height = Math.ceil(box!.y + box!.height + margin);
  const picture = await page.screenshot({ fullPage: true, clip: { x: 0, y: 0, width, height } });
  const light = withFewerColours(picture);
  writeFileSync(join(folder, file), light);
  console.log(`${file}: ${width} × ${height}, ${Math.round(light.length / 1024)} KB`);
  await page.close();
}

if (!chromiumPath) throw new Error("no Chromium found; set OUHE_CHROMIUM to its path");
mkdirSync(folder, { recursive: true });
await buildPages();
const [browser, node] = await Promise.all([launchChromium(), startParkNode({ example: true })]);
await node.untilMeasured();
for (const picture of pictures) await take(browser, node.url, picture);
await browser.close();
await node.stop();
