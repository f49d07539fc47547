import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "playwright-core";

const patienceMilliseconds = 15_000;

/** Waits until nothing of the page is loading and every picture stands. @throws Error after 15 s */
export async function settled(page: Page): Promise<void> {
  await page.locator("main h1").waitFor();
  const isSettled = () =>
    page.evaluate<boolean>(`!document.querySelector("[aria-busy=true]") &&
      [...document.querySelectorAll(".chart")].every((it) => it.querySelector("svg"))`);
  const end = Date.now() + patienceMilliseconds;
  while (!(await isSettled())) {
    if (Date.now() > end) throw new Error(`${page.url()} does not settle`);
    await sleep(25);
  }
}
