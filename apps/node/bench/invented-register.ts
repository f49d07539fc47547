import { industries, organisationCheckCharacter, usccCheckCharacter } from "@ouhe/vocabulary";

/** What kind of register to invent. */
export interface InventedRegister {
  rows: number;
  /** Ids or names the park column takes in turn; one park by default. */
  parks?: readonly string[];
  /** Every so many rows, one that must be refused; 0 for none. Its kind changes from one to the next. */
  faultyEvery?: number;
  /** Added to every firm's capital, so that a second edition of the same firms differs. */
  raise?: number;
}

export const inventedHeadings =
  "企业名称,统一社会信用代码,所属园区,成立日期,注册资本（万元）,从业人员,经营范围,地址,企业负责人电话";

const brands = "青岚禾瑞云泽拓微恒屿星漾启衡明渡锦川澄宇安峤博棠凌汐泰楠新陌华汀卓屿瑞岑长珞融岸";
const classes = industries.filter((it) => it.level === "class").map((it) => it.nameZh);

/** A code nobody has: its division digits belong to no place. Different for each index below 10^8. */
function usccOf(index: number): string {
  const eight = String(index).padStart(8, "0");
  const first17 = `91990000${eight}${organisationCheckCharacter(eight)}`;
  return first17 + usccCheckCharacter(first17);
}

const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The cells one row loses its good name by: a wrong check character, a repeated code, no name, no such day, no number. */
const spoilers: ((cells: string[], index: number) => void)[] = [
  (cells) => {
    cells[1] = `${cells[1]!.slice(0, 17)}${cells[1]!.endsWith("0") ? "1" : "0"}`;
  },
  (cells) => {
    cells[1] = usccOf(0);
  },
  (cells) => {
    cells[0] = "";
  },
  (cells) => {
    cells[3] = "2021-02-30";
  },
  (cells) => {
    cells[4] = "约两千";
  },
];

function cellsOf(index: number, { parks = ["qingpu"], raise = 0 }: InventedRegister): string[] {
  const pick = (salt: number) => classes[(index * 7919 + salt * 104_729) % classes.length]!;
  const brand = (salt: number) =>
    brands.charAt((index * 31 + salt * 17 + Math.floor(index / 41)) % brands.length);
  return [
    `${brand(1)}${brand(2)}${index}${pick(0).slice(0, 6)}有限公司`,
    usccOf(index),
    parks[index % parks.length]!,
    `${1990 + (index % 35)}-${String(1 + (index % 12)).padStart(2, "0")}-${String(1 + (index % 28)).padStart(2, "0")}`,
    String(50 + ((index * 37) % 9_000) + raise),
    String(3 + (index % 800)),
    `一般项目：${pick(0)}；${pick(0).slice(0, 4)}销售；${pick(1)}；技术服务、技术开发；货物进出口。`,
    `工业大道${index % 900}号`,
    `021-5${String(index % 10_000_000).padStart(7, "0")}`,
  ];
}

/** The register as CSV, about 210 bytes a row, in pieces of about a thousand rows; the same every time. */
export function* inventedRegister(register: InventedRegister): Generator<string> {
  const { rows, faultyEvery = 0 } = register;
  let text = `${inventedHeadings}\r\n`;
  for (let index = 0; index < rows; index++) {
    const cells = cellsOf(index, register);
    const isFaulty = faultyEvery > 0 && index > 0 && index % faultyEvery === 0;
    if (isFaulty) spoilers[(index / faultyEvery) % spoilers.length]!(cells, index);
    text += `${cells.map(quoted).join(",")}\r\n`;
    if (index % 1000 !== 999) continue;
    yield text;
    text = "";
  }
  yield text;
}

/** How many of its rows must be refused. */
export function refusedRows({ rows, faultyEvery = 0 }: InventedRegister): number {
  return faultyEvery === 0 ? 0 : Math.ceil(rows / faultyEvery) - 1;
}
