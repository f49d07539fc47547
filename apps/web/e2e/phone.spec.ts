import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { journeys } from "./browser.ts";
import { settled } from "./settled.ts";

const width = 390;

/** Widest thing on the page, in CSS pixels, and what sticks out of the screen without a place to scroll in. */
const overflow = (page: Page) =>
  page.evaluate(`(() => {
    const width = document.scrollingElement.scrollWidth;
    const out = width <= ${width} ? [] : [...document.querySelectorAll("main *")]
      .filter((it) => it.getBoundingClientRect().right > ${width} + 1)
      .map((it) => it.tagName + "." + it.className);
    return { width, out: out.slice(0, 5) };
  })()`);

journeys("on a phone", { example: true }, ({ node, open }) => {
  for (const language of ["zh-CN", "en-GB"] as const)
    it(`${language}: no page is wider than the screen, and its main act can be reached`, async () => {
      const { items } = await node().send<{ items: { id: string }[] }>("GET", "/enterprises?limit=1");
      const pages: [path: string, act: string][] = [
        ["/alliance", ".meaning"],
        ["/parks/qingpu", ".headline"],
        ["/pairs/jiaxing/chaohu", ".headline"],
        ["/chains", ".page-head button"],
        ["/what-if", ".board"],
        ["/product-space", "main button"],
        ["/enterprises", 'input[type="search"]'],
        [`/enterprises/${items[0]!.id}`, ".industry-card button"],
        ["/imports", 'button[type="submit"]'],
        ["/measures", "main h1"],
      ];
      const page = await open("/alliance", { language, width, height: 844 });
      for (const [path, act] of pages) {
        await page.goto(node().url + path);
        await page.locator(act).first().waitFor();
        await settled(page);
        expect(await overflow(page), path).toEqual({ width: expect.any(Number), out: [] });
        const box = await page.locator(act).first().boundingBox();
        expect(box && box.x >= 0 && box.x + box.width <= width, `${path} ${act}`).toBe(true);
        for (const link of await page.getByRole("navigation").first().getByRole("link").all()) {
          // One row, which scrolls sideways.
          await link.evaluate((it) => it.scrollIntoView({ block: "nearest", inline: "center" }));
          const place = await link.boundingBox();
          expect(place && place.x >= 0 && place.x + place.width <= width, path).toBe(true);
          expect(place!.height, "a finger's width").toBeGreaterThanOrEqual(24);
        }
      }
    });

  it("filters the register and corrects a firm", async () => {
    const page = await open("/enterprises", { width, height: 844 });
    await page.getByRole("searchbox", { name: "搜索企业" }).fill("钢压延");
    await page
      .getByRole("link", { name: /钢压延/ })
      .first()
      .click();
    await page.getByRole("button", { name: "更正行业" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.waitFor();
    const box = (await dialog.boundingBox())!;
    expect(box.x >= 0 && box.x + box.width <= width).toBe(true);
    expect(await overflow(page)).toMatchObject({ out: [] });
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
  });
});
