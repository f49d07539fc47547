import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { barriers, showsFocus } from "./accessibility.ts";
import { journeys } from "./browser.ts";
import { settled } from "./settled.ts";

journeys("for everybody", { example: true }, ({ node, open }) => {
  const everyPage = async (): Promise<string[]> => {
    const { items } = await node().send<{ items: { id: string }[] }>("GET", "/enterprises?limit=1");
    return [
      "/alliance",
      "/parks/qingpu",
      "/pairs/jiaxing/chaohu",
      "/chains",
      "/product-space",
      "/what-if",
      "/enterprises?q=激光",
      `/enterprises/${items[0]!.id}`,
      "/imports",
      "/measures",
      "/nowhere",
    ];
  };
  const show = async (page: Page, path: string) => {
    await page.goto(node().url + path);
    await settled(page);
  };

  for (const { language, width } of [
    { language: "zh-CN", width: 1440 },
    { language: "en-GB", width: 390 },
  ] as const)
    it(`no page has barriers (${language}, ${width} pixels)`, async () => {
      const page = await open("/alliance", { language, width });
      for (const path of await everyPage()) {
        await show(page, path);
        expect(await barriers(page), path).toEqual([]);
      }
    });

  it("tables in place of pictures, dialogs and filters have none either", async () => {
    const page = await open("/alliance");
    await settled(page);
    for (const table of await page.getByRole("button", { name: "表", exact: true }).all())
      await table.click();
    expect(await barriers(page), "tables").toEqual([]);
    await show(page, "/enterprises");
    await page.getByRole("button", { name: "更多条件" }).click();
    expect(await barriers(page), "filters").toEqual([]);
    await page.getByRole("button", { name: "新增企业" }).click();
    await page.getByRole("dialog").waitFor();
    expect(await barriers(page), "dialog").toEqual([]);
  });

  it("the keyboard is always seen, and begins at the content of a new page", async () => {
    const page = await open("/alliance");
    for (const path of ["/alliance", "/enterprises", "/imports"]) {
      await show(page, path);
      for (let presses = 0; presses < 25; presses++) {
        await page.keyboard.press("Tab");
        expect(await showsFocus(page), path).toBeNull();
      }
    }
    await page.getByRole("link", { name: "数字怎么来" }).focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/measures$/);
    await expect.poll(() => page.evaluate("document.activeElement.id")).toBe("content");
    await expect.poll(() => page.title()).toBe("数字怎么来 · 耦合");
  });

  it("a table is sorted by the keyboard", async () => {
    const page = await open("/pairs/jiaxing/chaohu");
    const heading = page.getByRole("columnheader", { name: "可补份额" }).first();
    await heading.getByRole("button").focus();
    await page.keyboard.press("Enter");
    expect(await heading.getAttribute("aria-sort")).toBe("descending");
    await page.keyboard.press("Space");
    expect(await heading.getAttribute("aria-sort")).toBe("ascending");
  });

  it("a day is typed in any of the usual ways, and a wrong one is told", async () => {
    const page = await open("/enterprises");
    await page.getByRole("button", { name: "更多条件" }).click();
    const from = page.getByLabel("成立日期自");
    await from.fill("2023年2月30日");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").getByText("请写年、月、日").waitFor();
    expect(await from.getAttribute("aria-invalid")).toBe("true");
    await from.fill("2024/3/1");
    await page.keyboard.press("Enter");
    await page.waitForURL(/registeredFrom=2024-03-01/);
    expect(await from.inputValue()).toBe("2024-03-01");
    expect(await page.getByRole("alert").count()).toBe(0);
  });

  it("pictures live through fifty changes of size, some to nothing", async () => {
    const page = await open("/alliance");
    for (let turn = 0; turn < 50; turn++) {
      await page.setViewportSize({ width: [1440, 390, 900, 521][turn % 4]!, height: 700 + turn });
      if (turn % 10 === 4) await page.getByRole("link", { name: "联盟", exact: true }).click();
      if (turn % 10 === 9)
        await page.evaluate("document.querySelector('main').hidden = !document.querySelector('main').hidden");
      if (turn % 10 === 7) await page.screenshot({ fullPage: true });
    }
    await page.evaluate("document.querySelector('main').hidden = false");
    await settled(page);
    expect(await page.locator(".chart svg").count()).toBe(4);
  });
});
