import { openTable } from "@ouhe/exchange";
import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { journeys } from "./browser.ts";
import { parksToAdd, registerFile } from "./register-file.ts";

const file = registerFile();
const good = file.rows - 2;
const n = (value: number) => value.toLocaleString("zh-CN");

const region = (page: Page, name: string) => page.getByRole("region", { name: new RegExp(`^${name}`) });
const heading = (page: Page, name: string) => page.getByRole("heading", { level: 2, name, exact: true });

async function upload(page: Page): Promise<void> {
  await page.getByLabel("选择文件").setInputFiles({
    name: "四园区名录.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(file.csv),
  });
  await page.getByLabel("来源").fill("四园区名录");
  await page.getByRole("button", { name: "上传并识别列" }).click();
  await heading(page, "每一列是什么？").waitFor();
}

journeys("from a register to a firm and back", { example: false }, ({ node, open }) => {
  beforeAll(async () => {
    for (const park of parksToAdd) await node().send("POST", "/parks", park);
  });

  it("imports, measures, leads to a firm, keeps its correction, and takes it all back", async () => {
    const page = await open("/");
    await page.getByRole("link", { name: "导入名录" }).click();
    await upload(page);

    await page.getByRole("button", { name: "还有 1 列待决定" }).waitFor();
    await page.getByLabel("“走访干部”列对应为").selectOption({ label: "原样保留" });
    await page.getByRole("button", { name: "试运行" }).click();
    await heading(page, "试运行结果").waitFor();
    await page.getByText(`${n(file.rows)} 行中，${n(good)} 行可用，2 行有错`).waitFor();

    const faults = page.getByRole("row", { name: /错误$/ });
    await faults.first().waitFor();
    expect(await faults.allInnerTexts()).toEqual([
      expect.stringMatching(`^${file.wrongCode.row}\\s+统一社会信用代码\\s+${file.wrongCode.value}`),
      expect.stringMatching(`^${file.impossibleDate.row}\\s+成立日期\\s+${file.impossibleDate.value}`),
    ]);
    const [workbook] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "下载错误工作簿" }).click(),
    ]);
    expect(await rowsOf(await workbook.path())).toBe(2);

    await page.getByRole("button", { name: "写入名录" }).click();
    await heading(page, "已写入名录").waitFor();
    await page.getByText(`新增 ${n(good)} 家`).waitFor();
    const batch = page.url();

    await page.getByRole("link", { name: "看联盟的产业耦合" }).click();
    const matrix = region(page, "园区之间");
    await matrix
      .locator("svg text", { hasText: /^\d\d%$/ })
      .first()
      .click({ timeout: 30_000 });
    await page.waitForURL(/\/pairs\//);
    const firm = page.locator('.firms a[href^="/enterprises/"]').first();
    const name = await firm.innerText();
    await firm.click();
    await page.getByRole("heading", { level: 1, name }).waitFor();
    const address = page.url();
    await page.getByText("走访干部").waitFor();

    await page.getByRole("button", { name: "更正行业" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("combobox", { name: /行业/ }).fill("3491");
    await page.getByRole("option", { name: /3491/ }).click();
    await dialog.getByLabel(/更正理由/).fill("走访核实");
    await dialog.getByRole("button", { name: "保存" }).click();
    await dialog.waitFor({ state: "detached" });
    const corrected = page.locator(".industry-line.in-force", { hasText: "3491" });
    await corrected.getByText("走访核实").waitFor();

    await page.getByRole("link", { name: "导入", exact: true }).click();
    await upload(page);
    expect(await page.getByText("待决定").count()).toBe(0);
    await page.getByRole("button", { name: "试运行" }).click();
    await page.getByText("没有要写入的内容").waitFor();
    await page.getByText(`新增 0 家、更新 0 家，${n(good)} 家与名录一致`).waitFor();
    await page.goto(address);
    await corrected.waitFor();

    await page.goto(batch);
    await page.getByRole("button", { name: "撤销整批" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "撤销", exact: true }).click();
    await heading(page, "已撤销").waitFor();
    await page.getByText(`${n(good - 1)} 家企业已恢复到导入之前`).waitFor();
    await page.getByText("有 1 家在写入之后又被人修改，没有撤销").waitFor();
    await page.getByRole("link", { name: "企业", exact: true }).click();
    await page.getByText("共 1 家").waitFor();
    await page.getByRole("link", { name }).waitFor();
  }, 60_000);
});

async function rowsOf(path: string): Promise<number> {
  const table = await openTable({ path, name: "errors.xlsx" });
  let count = 0;
  for await (const rows of table.rows) count += rows.length;
  await table.close();
  return count;
}
