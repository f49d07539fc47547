import { expect, it } from "vitest";
import { barriers } from "./accessibility.ts";
import { journeys } from "./browser.ts";
import { settled } from "./settled.ts";
import { chineseIn, simplifiedIn, visibleTexts } from "./visible-text.ts";

journeys("industry chains", { example: true }, ({ node, open }) => {
  it("from a template to a chain over the parks, changed, refused, overtaken and deleted", async () => {
    const page = await open("/chains", { refusals: [412, 422] });
    await page.getByRole("button", { name: "新建产业链" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("从哪里开始").selectOption({ label: "机器人" });
    await dialog.getByLabel("名称 *").first().fill("园区机器人");
    await dialog.getByRole("button", { name: "保存" }).click();
    await page.getByRole("heading", { level: 1, name: "园区机器人" }).waitFor();
    await settled(page);
    const id = new URL(page.url()).pathname.split("/").at(-1)!;
    expect(await page.locator(".chart").getAttribute("aria-label")).toContain("断在");
    await page.getByRole("button", { name: "表", exact: true }).click();
    expect(await page.getByRole("cell", { name: "断链" }).count()).toBeGreaterThan(0);
    expect(await barriers(page), "table").toEqual([]);

    await page.getByRole("button", { name: "编辑" }).click();
    await dialog.getByRole("button", { name: "添加一步" }).click();
    await dialog.getByRole("button", { name: "保存" }).click();
    await dialog.getByText("请选择两个不同的环节。").waitFor();
    const steps = await dialog.getByLabel(/第 \d+ 步 供给方/).count();
    // The last step turned round makes a circle, which the node refuses.
    const first = (side: string) => dialog.getByLabel(`第 1 步 ${side}`);
    const last = (side: string) => dialog.getByLabel(`第 ${steps} 步 ${side}`);
    await last("供给方").selectOption(await first("需求方").inputValue());
    await last("需求方").selectOption(await first("供给方").inputValue());
    expect(await barriers(page), "form").toEqual([]);
    await dialog.getByRole("button", { name: "保存" }).click();
    await dialog.getByText(/绕了一圈/).waitFor();
    await dialog.getByRole("button", { name: `去掉第 ${steps} 步` }).click();

    const chain = await node().send<{ name: object }>("GET", `/chains/${id}`);
    await fetch(`${node().url}/api/v1/chains/${id}`, {
      method: "PATCH",
      headers: { "Content-Type": "application/json", "If-Match": '"1"' },
      body: JSON.stringify({ name: { ...chain.name, en: "Park robots" } }),
    });
    await dialog.getByLabel("名称 *").first().fill("四园机器人");
    await dialog.getByRole("button", { name: "保存" }).click();
    await dialog.getByRole("button", { name: "载入最新内容" }).click();
    await expect.poll(() => dialog.getByLabel("英文名称").first().inputValue()).toBe("Park robots");
    await dialog.getByRole("button", { name: "保存" }).click();
    await page.getByRole("heading", { level: 1, name: "四园机器人" }).waitFor();

    await page.getByRole("button", { name: "删除" }).click();
    await dialog.getByRole("button", { name: "删除" }).click();
    await page.waitForURL(/\/chains$/);
    await page.getByText("产业链已删除。").waitFor();
    expect(await page.getByRole("link", { name: "四园机器人" }).count()).toBe(0);
  });

  it("leads from a link to its firms, and speaks every language", async () => {
    const { items } = await node().send<{ items: { id: string }[] }>("GET", "/chains");
    for (const language of ["zh-TW", "en-GB"] as const) {
      const page = await open(`/chains/${items[0]!.id}`, { language });
      await settled(page);
      const texts = await visibleTexts(page);
      expect(language === "en-GB" ? chineseIn(texts) : simplifiedIn(texts), language).toEqual([]);
      expect(await barriers(page), language).toEqual([]);
    }
    const page = await open(`/chains/${items[0]!.id}`);
    await settled(page);
    await page.locator('td .firms a[href*="park="]:not(.code-link)').first().click();
    await page.waitForURL(
      ({ pathname, searchParams }) =>
        pathname === "/enterprises" && searchParams.has("park") && searchParams.has("industry"),
    );
    await page.locator("tr[data-index]").first().waitFor();
  });

  it("a number opens down to what makes it, and to all of it as a table", async () => {
    const page = await open("/pairs/qingpu/suzhou");
    await page.locator(".figures .measure").last().click();
    await page.getByRole("button", { name: "由什么构成" }).click();
    await page.getByText(/前三个合占/).waitFor();
    expect(await page.locator(".parts > li").count()).toBe(3);
    await page.getByRole("button", { name: /看全部 \d+ 项/ }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("columnheader", { name: "在苏州的份额" }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(await page.evaluate("document.activeElement.className")).toContain("measure");
  });

  it("the product space is refused until a reference is loaded, and then shows a park's frontier", async () => {
    const page = await open("/product-space");
    await page.getByText(/至少 200 个地区/).waitFor();
    expect(await barriers(page), "refused").toEqual([]);
    const codes = ["3491", "3973", "6513", "0111", "2710", "0311"];
    // Regions have a run of neighbouring industries, longer in some than in others.
    const regions = Array.from({ length: 210 }, (_, at) =>
      codes.map((_, code) => ((code - at + 210) % codes.length <= at % 3 ? 5 : 0)),
    );
    const rows = regions.map((row, at) => [`虚构地区${at + 1}`, ...row].join(","));
    await page.getByLabel("选择文件").setInputFiles({
      name: "reference.csv",
      mimeType: "text/csv",
      buffer: Buffer.from([`地区,${codes.join(",")}`, ...rows].join("\n")),
    });
    await page.getByRole("button", { name: "载入", exact: true }).click();
    await page.getByText("参照已载入。").waitFor();
    await page.getByLabel("园区", { exact: true }).selectOption({ label: "苏州工业园区" });
    await page.getByRole("heading", { name: "苏州工业园区在产品空间中的位置" }).waitFor();
    await settled(page);
    expect(await page.locator(".chart").getAttribute("aria-label")).toContain("6 个行业");
    await page.getByRole("button", { name: "表", exact: true }).click();
    await page.getByRole("cell", { name: "前沿" }).first().waitFor();
    expect(await barriers(page), "table").toEqual([]);
    for (const language of ["zh-TW", "en-GB"] as const) {
      const other = await open("/product-space", { language });
      await settled(other);
      const texts = await visibleTexts(other);
      expect(language === "en-GB" ? chineseIn(texts) : simplifiedIn(texts), language).toEqual([]);
    }
  });
});
