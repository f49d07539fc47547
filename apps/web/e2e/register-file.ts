import { exampleEnterprises, exampleParks } from "@ouhe/fixtures";

const headings = [
  "企业名称",
  "统一社会信用代码",
  "所属园区",
  "行业代码",
  "经营范围",
  "成立日期",
  "注册资本（万元）",
  "从业人数",
  "走访干部",
];

/** A register as an office keeps it: all firms of the example, and three things an office's file has. */
export interface RegisterFile {
  /** CSV; one column ("走访干部") means nothing to us, one code is wrong, one date is impossible. */
  csv: string;
  rows: number;
  wrongCode: { row: number; value: string };
  impossibleDate: { row: number; value: string };
}

/** Rows are numbered as a spreadsheet shows them: the first firm stands in row 2. */
export function registerFile(): RegisterFile {
  const wrongCode = { row: 7, value: "" };
  const impossibleDate = { row: 12, value: "2023-02-30" };
  const parks = new Map(exampleParks.map((it) => [it.id, it.name.zhHans]));
  const lines = exampleEnterprises().map((it, at) => {
    const last = it.uscc.at(-1) === "0" ? "1" : "0";
    if (at + 2 === wrongCode.row) wrongCode.value = it.uscc.slice(0, -1) + last;
    const uscc = at + 2 === wrongCode.row ? wrongCode.value : it.uscc;
    const registeredOn = at + 2 === impossibleDate.row ? impossibleDate.value : it.registeredOn;
    const officer = ["王", "李", "赵"][at % 3];
    return [
      it.name,
      uscc,
      parks.get(it.park),
      it.industryCode,
      it.businessScope,
      registeredOn,
      it.capitalWan,
      it.employees,
      officer,
    ];
  });
  const quoted = [headings, ...lines].map((cells) => cells.map((it) => `"${it ?? ""}"`).join(","));
  return { csv: `${quoted.join("\r\n")}\r\n`, rows: lines.length, wrongCode, impossibleDate };
}

/** The example's parks as a person adds them. */
export const parksToAdd = exampleParks.map((it) => ({
  id: it.id,
  name: { "zh-Hans": it.name.zhHans, "zh-Hant": it.name.zhHant, en: it.name.en },
  divisionCode: it.divisionCode,
  areaKm2: it.areaKm2,
  areaNote: it.areaNote,
  longitude: it.longitude,
  latitude: it.latitude,
  source: "test",
  asOf: null,
}));
