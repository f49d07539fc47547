import { gzipSync } from "node:zlib";
import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { journeys } from "./browser.ts";
import { settled } from "./settled.ts";
import { chineseIn, englishIn, simplifiedIn, visibleTexts } from "./visible-text.ts";

const region = (page: Page, name: string) => page.getByRole("region", { name: new RegExp(`^${name}`) });
/** Whether the element itself has the keyboard. */
const hasFocus = async (it: Locator) => (await it.and(it.page().locator(":focus")).count()) === 1;
const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name, exact: true });

journeys("the example alliance", { example: true }, ({ node, open }) => {
  it("is one page: four parks, three sentences, plane, matrix, ranking and map, each with its table", async () => {
    const page = await open("/");
    await heading(page, "联盟").waitFor();
    await settled(page);
    expect(await page.getByRole("article").count()).toBe(4);
    const sentences = page.locator(".meaning li");
    expect(await sentences.count()).toBe(3);
    for (const text of await sentences.allInnerTexts()) expect(text.length).toBeGreaterThan(15);
    for (const name of ["竞争与耦合", "园区之间", "该找谁谈", "园区与供给方向"]) {
      const figure = region(page, name);
      await figure.locator("svg").first().waitFor();
      expect(await figure.getByRole("img").first().getAttribute("aria-label"), name).toMatch(/。$/);
      await figure.getByRole("button", { name: "表", exact: true }).click();
      expect(await figure.getByRole("row").count(), name).toBeGreaterThan(3);
    }
  });

  it("shows its first page with at most 300 KB of JavaScript, and charts after it", async () => {
    const page = await open("/measures");
    // What that page still asks for is none of the first page's.
    await settled(page);
    const scripts: string[] = [];
    page.on("requestfinished", (it) => {
      if (it.resourceType() === "script") scripts.push(it.url());
    });
    await page
      .context()
      .newCDPSession(page)
      .then((it) => it.send("Network.clearBrowserCache"));
    await page.goto(node().url);
    await settled(page);
    const charts = scripts.findIndex((it) => /echarts/.test(it));
    expect(charts, "drawing code is asked for last").toBe(scripts.length - 1);
    const sizes = await Promise.all(scripts.slice(0, charts).map(gzipBytes));
    expect(sizes.length).toBeGreaterThan(3);
    expect(sizes.reduce((sum, it) => sum + it)).toBeLessThan(300_000);
  });

  it("sorts a table by a heading and saves it as CSV with the same rows", async () => {
    const page = await open("/alliance");
    const figure = region(page, "园区之间");
    await figure.getByRole("button", { name: "表", exact: true }).click();
    const column = figure.locator("th.number").first();
    await column.getByRole("button").click();
    expect(await column.getAttribute("aria-sort")).toBe("descending");
    const cells = (await figure.locator("td.number").allInnerTexts()).map(Number.parseFloat);
    const sorted = cells.filter((_, at) => at % (cells.length / 12) === 0);
    expect(sorted).toEqual(sorted.toSorted((a, b) => b - a));
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      figure.getByRole("button", { name: "导出 CSV" }).click(),
    ]);
    const lines = (await textOf(download)).trim().split("\r\n");
    expect(lines.length).toBe(await figure.getByRole("row").count());
  });

  it("opens any number down to the rows behind it in three clicks", async () => {
    const page = await open("/alliance");
    await page.getByRole("article").first().getByRole("link", { name: "430 家" }).click();
    await page.getByText("共 430 家").waitFor();
    await page.goBack();

    const matrix = region(page, "园区之间");
    await matrix.locator("svg text", { hasText: /^58%$/ }).click();
    await heading(page, "嘉兴经济技术开发区与巢湖经济开发区").waitFor();
    await page
      .getByRole("link", { name: /^全部 \d\d / })
      .first()
      .click();
    await page.waitForURL(/\/enterprises\?.*industry=/);
    await page.getByRole("row").nth(1).waitFor();
    expect(await page.locator("tr[data-index]").count()).toBeGreaterThan(0);
  });

  it("says how a number is made, and why another is not given", async () => {
    const page = await open("/pairs/qingpu/suzhou");
    await page
      .locator(".headline")
      .getByRole("button", { name: /这个数怎么来/ })
      .first()
      .click();
    const popover = page.getByRole("dialog");
    await popover.getByText("依据").waitFor();
    await popover.getByRole("link", { name: "详细说明" }).click();
    await heading(page, "数字怎么来").waitFor();
    expect(new URL(page.url()).hash).toBe("#couplability");
  });

  it("can be used by keyboard alone, and closing a dialog gives the focus back", async () => {
    const page = await open("/alliance");
    await region(page, "园区与供给方向").locator("svg").waitFor();
    const reach = async (target: Locator, most: number) => {
      for (let presses = 0; presses <= most; presses++) {
        if (await hasFocus(target)) return;
        await page.keyboard.press("Tab");
      }
      throw new Error(`not reached with ${most} presses of Tab`);
    };
    await reach(page.getByRole("link", { name: "跳到正文" }), 2);
    for (const name of ["联盟", "产业链", "情景推演", "产品空间", "企业", "导入", "数字怎么来"])
      await reach(page.getByRole("navigation").getByRole("link", { name, exact: true }), 3);
    const matrix = region(page, "园区之间");
    await reach(matrix.getByRole("button", { name: "表", exact: true }), 40);
    await page.keyboard.press("Enter");
    await reach(matrix.getByRole("link").nth(1), 12);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/pairs\//);
    const firm = page.locator('a[href^="/enterprises/"]').first();
    await firm.waitFor();
    await reach(firm, 60);
    await page.keyboard.press("Enter");
    const correct = page.getByRole("button", { name: "更正行业" });
    await correct.waitFor();
    await reach(correct, 20);
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.waitFor();
    await page.keyboard.press("Tab");
    await expect.poll(() => dialog.locator(":focus").count()).toBe(1);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await expect.poll(() => hasFocus(correct)).toBe(true);
  });

  describe("speaks three languages", () => {
    it("changes by one click and remembers it", async () => {
      const page = await open("/alliance", { language: "en-GB" });
      await heading(page, "Alliance").waitFor();
      for (const [button, title, tag] of [
        ["繁", "聯盟", "zh-Hant"],
        ["简", "联盟", "zh-Hans"],
        ["EN", "Alliance", "en"],
      ] as const) {
        await page.getByRole("button", { name: button, exact: true }).click();
        await heading(page, title).waitFor();
        await page.reload();
        await heading(page, title).waitFor();
        expect(await page.locator("html").getAttribute("lang")).toBe(tag);
      }
    });

    for (const language of ["zh-CN", "zh-TW", "en-GB"] as const)
      it(`${language}: nothing of another language is left`, async () => {
        const { items } = await node().send<{ items: { id: string }[] }>(
          "GET",
          "/enterprises?basis=inferred&limit=1",
        );
        const page = await open("/alliance", { language });
        for (const path of [
          "/alliance",
          "/parks/qingpu",
          "/pairs/jiaxing/chaohu",
          "/what-if",
          "/enterprises",
          `/enterprises/${items[0]!.id}`,
          "/imports",
          "/measures",
        ]) {
          await page.goto(node().url + path);
          await settled(page);
          const texts = await visibleTexts(page);
          expect(texts.length, path).toBeGreaterThan(15);
          if (language === "en-GB") expect(chineseIn(texts), path).toEqual([]);
          else expect(englishIn(texts), path).toEqual([]);
          if (language === "zh-TW") expect(simplifiedIn(texts), path).toEqual([]);
        }
      });
  });

  it("goes with one click and a confirmation, and the empty node says what to do", async () => {
    const page = await open("/alliance");
    const notice = page.getByRole("note");
    await notice.getByText("企业与数据均为虚构").waitFor();
    await notice.getByRole("button", { name: "移除示例" }).click();
    await notice.getByRole("button", { name: "确定" }).click();
    await notice.waitFor({ state: "detached" });
    await page.getByRole("link", { name: "导入名录" }).waitFor();
    expect(await page.getByRole("article").count()).toBe(0);
    expect((await node().send<{ items: unknown[] }>("GET", "/parks")).items).toEqual([]);
  });
});

async function gzipBytes(url: string): Promise<number> {
  const response = await fetch(url);
  return gzipSync(Buffer.from(await response.arrayBuffer())).length;
}

async function textOf(download: { createReadStream(): Promise<NodeJS.ReadableStream> }): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of await download.createReadStream()) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString("utf8");
}
