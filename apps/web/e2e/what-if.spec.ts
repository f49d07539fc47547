import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { barriers } from "./accessibility.ts";
import { journeys } from "./browser.ts";
import { settled } from "./settled.ts";

const column = (page: Page, park: string) => page.locator(`[data-park="${park}"]`);
const sentences = (page: Page) => page.locator(".meaning li");
const grip = (page: Page, name: string) => page.getByRole("button", { name: new RegExp(`^拖动${name}`) });

/** Describes a project of robot makers and puts it on the first park. */
async function landProject(page: Page, name: string): Promise<void> {
  await page.getByLabel("项目名称").fill(name);
  await page.getByRole("combobox", { name: "行业" }).fill("3491");
  await page.getByRole("option", { name: /^3491/ }).click();
  await page.getByLabel("注册资本（万元）").fill("80,000");
  await page.getByRole("button", { name: "放上去" }).click();
  await column(page, "qingpu").getByText(name).waitFor();
}

async function middleOf(page: Page, selector: string): Promise<[number, number]> {
  const box = (await page.locator(selector).boundingBox())!;
  return [box.x + box.width / 2, box.y + box.height / 2];
}

journeys("what if", { example: true }, ({ node, open }) => {
  it("a project is dragged, carried and sent between parks, and what changes is told", async () => {
    const page = await open("/what-if");
    await page.getByText("还没有设想").waitFor();
    await landProject(page, "关节项目");
    await sentences(page).first().waitFor();
    const inQingpu = await sentences(page).allInnerTexts();

    await grip(page, "关节项目").scrollIntoViewIfNeeded();
    await page.mouse.move(...(await middleOf(page, ".chip-grip")));
    await page.mouse.down();
    await page.mouse.move(...(await middleOf(page, '[data-park="jiaxing"]')), { steps: 5 });
    await expect.poll(() => sentences(page).allInnerTexts()).not.toEqual(inQingpu);
    await page.mouse.up();
    await column(page, "jiaxing").getByText("关节项目").waitFor();

    await grip(page, "关节项目").focus();
    await page.keyboard.press("ArrowRight");
    await column(page, "chaohu").getByText("关节项目").waitFor();
    await expect.poll(() => page.locator(".chip-grip:focus").count()).toBe(1);

    await page.getByLabel("关节项目落在").selectOption("qingpu");
    await column(page, "qingpu").getByText("关节项目").waitFor();
    await expect.poll(() => sentences(page).allInnerTexts()).toEqual(inQingpu);

    await page.getByRole("button", { name: "撤销" }).click();
    await column(page, "chaohu").getByText("关节项目").waitFor();
    await page.getByRole("button", { name: "恢复原样" }).click();
    await page.getByText("还没有设想").waitFor();
  });

  it("says where a project does most good, what it buys, and which numbers change", async () => {
    const page = await open("/what-if?weight=capital");
    await landProject(page, "关节项目");
    const sites = page.getByRole("region", { name: "放在哪个园区最好" });
    await expect.poll(() => sites.getByRole("row").count()).toBe(5);
    await sites.getByRole("button", { name: "放在这里" }).first().click();
    await sites.getByText(/联盟得益最多（.+个百分点）/).waitFor();
    const needs = page.getByRole("region", { name: "这个项目要买什么" });
    await expect.poll(() => needs.getByRole("row").count()).toBeGreaterThan(5);
    const numbers = page.getByRole("region", { name: "主要数字：前与后" });
    await numbers.getByRole("columnheader", { name: "变化" }).getByRole("button").click();
    const download = page.waitForEvent("download");
    await numbers.getByRole("button", { name: "导出 CSV" }).click();
    expect((await download).suggestedFilename()).toBe("what-if.csv");
  });

  it("a firm of the register moves and closes, and the register stays as it is", async () => {
    const { items } = await node().send<{ items: { id: string; name: string; ownerPark: string }[] }>(
      "GET",
      "/enterprises?limit=1",
    );
    const { name, ownerPark } = items[0]!;
    const other = ownerPark === "suzhou" ? "jiaxing" : "suzhou";
    const page = await open("/what-if");
    await page.getByLabel("按名称找企业").fill(name);
    await page.getByRole("button", { name: `选用${name}` }).click();
    await column(page, ownerPark).getByText("仍在原地").waitFor();
    await page.getByLabel(`${name}落在`).selectOption(other);
    await column(page, other)
      .getByText(/^由.+迁来$/)
      .waitFor();
    await sentences(page).first().waitFor();
    await page.getByLabel(`${name}落在`).selectOption({ label: "关停" });
    await column(page, ownerPark).locator(".chip.close").waitFor();
    expect(await node().send("GET", `/enterprises/${items[0]!.id}`)).toMatchObject({ name, ownerPark });
  });

  it("is saved, shared by its address, renamed, put beside another, and deleted after asking", async () => {
    const page = await open("/what-if");
    const save = async (name: string, button: string, notice: string) => {
      await page.getByLabel("情景名称").fill(name);
      await page.getByRole("button", { name: button, exact: true }).click();
      await page.getByText(notice).waitFor();
    };
    await landProject(page, "关节项目");
    await save("青浦方案", "保存", "情景已保存。");
    await page.waitForURL(/scenario=/);
    const first = page.url();
    await grip(page, "关节项目").focus();
    await page.keyboard.press("ArrowRight");
    await page.getByText("有未保存的改动").waitFor();
    await page.getByLabel("情景名称").fill("苏州方案");
    await page.getByRole("button", { name: "另存为新情景" }).click();
    await expect.poll(() => page.url()).not.toBe(first);
    await save("苏州甲方案", "改名", "情景已改名。");

    await page.getByLabel("并排比较").selectOption({ label: "青浦方案" });
    const table = page.getByRole("region", { name: "两个情景并排" });
    await table.getByRole("columnheader", { name: "苏州甲方案" }).waitFor();
    expect(await table.locator("mark").count()).toBeGreaterThan(2);
    await settled(page);
    expect(await barriers(page)).toEqual([]);

    const shared = await open(page.url().slice(node().url.length), { width: 390 });
    await column(shared, "suzhou").getByText("关节项目").waitFor();
    await shared.getByRole("region", { name: "两个情景并排" }).waitFor();

    await page.getByRole("button", { name: "删除" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "删除" }).click();
    await page.getByText("情景已删除。").waitFor();
  });
});
