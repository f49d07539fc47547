import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { journeys } from "./browser.ts";
import { fillRegister, nameOf } from "./register-rows.ts";

const firms = 20_000;
const rows = (page: Page) => page.locator("tr[data-index]");
const names = (page: Page) => page.locator("tr[data-index] .c-name").allInnerTexts();
/** Until the first row shows a firm. */
const first = (page: Page, name: string | RegExp) =>
  page.locator('tr[data-index="0"]', { hasText: name }).waitFor();
const count = (page: Page, text: string | RegExp) => page.locator("output", { hasText: text }).waitFor();

journeys("a register of 20,000 firms", { example: false }, ({ node, open }) => {
  beforeAll(() => fillRegister(node(), firms));

  it("sorts by a heading, either way, and keeps it in the address", async () => {
    const page = await open("/enterprises");
    await first(page, nameOf(firms - 1));
    await count(page, "共 1,000+ 家");
    const capital = page.getByRole("columnheader", { name: "注册资本" });
    expect(await capital.getAttribute("aria-sort")).toBe("descending");
    await capital.getByRole("button").click();
    await first(page, nameOf(0));
    expect(await capital.getAttribute("aria-sort")).toBe("ascending");
    await page.reload();
    await first(page, nameOf(0));
  });

  it("filters by industry, park and more, names each filter, and takes them away", async () => {
    const page = await open("/enterprises");
    await page.getByRole("combobox", { name: "园区" }).selectOption({ label: "大园区" });
    const industry = page.getByPlaceholder("行业：名称或代码");
    await industry.fill("3491");
    await page.getByRole("option", { name: /3491/ }).click();
    await first(page, /机器人/);
    await page.getByRole("button", { name: "更多条件" }).click();
    await page.getByLabel("注册资本不低于（万元）").fill("19990");
    await page.keyboard.press("Enter");
    await count(page, "共 2 家");
    expect(await names(page)).toEqual([nameOf(19_999), nameOf(19_994)]);
    const chips = page.getByRole("list", { name: "当前条件" }).getByRole("button");
    expect(await chips.count()).toBe(4);
    await page.getByRole("button", { name: "清除全部条件" }).click();
    await count(page, "共 1,000+ 家");
  });

  it("finds two Chinese characters anywhere in a name", async () => {
    const page = await open("/enterprises");
    const search = page.getByRole("searchbox", { name: "搜索企业" });
    await search.fill("激光");
    await first(page, /激光/);
    for (const name of await names(page)) expect(name).toContain("激光");
    await search.fill("00025激光");
    await count(page, "共 1 家");
    await search.fill("没有这家");
    await page.getByRole("heading", { name: "没有符合这些条件的企业。" }).waitFor();
    await page.getByRole("button", { name: "清除全部条件" }).last().click();
    await first(page, nameOf(firms - 1));
  });

  it("scrolls far by keyset, holds few rows at a time, and comes back to where one was", async () => {
    const page = await open("/enterprises");
    await first(page, nameOf(firms - 1));
    for (const wanted of [150, 350, 550]) {
      const row = page.locator(`tr[data-index="${wanted}"]`);
      await expect
        .poll(
          async () => {
            await page.evaluate("scrollTo(0, document.scrollingElement.scrollHeight)");
            const shown = await rows(page).last().getAttribute("data-index");
            return Number(shown);
          },
          { timeout: 15_000 },
        )
        .toBeGreaterThanOrEqual(wanted);
      await page.evaluate(`scrollTo(0, ${wanted * 44})`);
      await row.waitFor();
      expect(await row.innerText()).toContain(nameOf(firms - 1 - wanted));
    }
    expect(await rows(page).count()).toBeLessThan(80);
    const row = page.locator('tr[data-index="550"]');
    await row.scrollIntoViewIfNeeded();
    await row.getByRole("link").click();
    await page.getByRole("heading", { level: 1, name: nameOf(firms - 1 - 550) }).waitFor();
    await page.goBack();
    await row.waitFor();
    expect(await row.innerText()).toContain(nameOf(firms - 1 - 550));
  });

  it("moves through rows by arrow keys and opens one with Enter", async () => {
    const page = await open("/enterprises");
    await first(page, nameOf(firms - 1));
    await page.locator('tr[data-index="0"]').focus();
    for (const key of ["ArrowDown", "ArrowDown", "ArrowUp", "PageDown", "Home", "ArrowDown"])
      await page.keyboard.press(key);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: nameOf(firms - 2) }).waitFor();
  });

  it("saves a view under a name, and finds it after a reload", async () => {
    const page = await open("/enterprises");
    await page.getByRole("searchbox", { name: "搜索企业" }).fill("食品");
    await first(page, /食品/);
    await page.getByRole("button", { name: "视图" }).click();
    await page.getByRole("textbox", { name: "视图名称" }).fill("食品企业");
    await page.getByRole("button", { name: "保存当前条件" }).click();
    await page.getByText("视图已保存。").waitFor();
    await page.getByRole("button", { name: "食品企业" }).first().waitFor();
    await page.goto(`${node().url}/enterprises`);
    await first(page, nameOf(firms - 1));
    await page.getByRole("button", { name: "视图" }).click();
    await page.getByRole("button", { name: "食品企业", exact: true }).click();
    await first(page, /食品/);
  });

  it("exports what the filters show as CSV, every row of it", async () => {
    const page = await open("/enterprises?industry=3973");
    await first(page, /集成电路/);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: /导出为 CSV/ }).click(),
    ]);
    const lines = (await readFile(await download.path(), "utf8")).trim().split("\r\n");
    expect(lines.length).toBe(1 + firms / 5);
    expect(lines[0]).toContain("企业名称");
    expect(lines.slice(1).every((it) => it.includes("集成电路"))).toBe(true);
  });
});
