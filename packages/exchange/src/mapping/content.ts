import { checkUscc } from "@ouhe/vocabulary";
import { readDate } from "../enterprise/date.ts";
import { readDecimal } from "../enterprise/decimal.ts";
import { readIndustry } from "../enterprise/industry-name.ts";
import type { FieldType } from "./field.ts";

/** What a column's cells look like: shares of the filled cells, in [0, 1]. All 0 when none is filled. */
export interface ContentProfile {
  filled: number;
  uscc: number;
  date: number;
  number: number;
  industryCode: number;
  divisionCode: number;
  companyName: number;
  scope: number;
  address: number;
  yesNo: number;
}

const companyEnd =
  /(公司|厂|廠|集团|集團|合作社|研究院|研究所|事务所|商行|经营部|分公司|中心|co\.?,? ?ltd\.?|inc\.?|gmbh)([（(].*[）)])?$/i;
const scopeWords =
  /销售|銷售|生产|生產|制造|製造|加工|服务|服務|批发|批發|零售|研发|技术|技術|manufactur|sales|services/i;
const addressWords =
  /(路|街|道|巷|弄|镇|鎮|乡|村|区|區)[^，。；;]*(号|號|幢|室|楼|栋|层|村|组)|\b(road|street|avenue)\b/i;
const yesNoWords = /^(是|否|有|无|無|y|n|yes|no|true|false|0|1|√|×)$/i;

const tests: Record<Exclude<keyof ContentProfile, "filled">, (text: string) => boolean> = {
  uscc: (text) => checkUscc(text).ok,
  date: (text) => !/^\d{5}$/.test(text) && readDate(text).ok,
  number: (text) => readDecimal(text).ok,
  industryCode: (text) => /^[A-Ta-t]?\d{3,4}$|^[A-Ta-t]\d{2}$/.test(text) && readIndustry(text) !== undefined,
  divisionCode: (text) => /^[1-8]\d{5}$/.test(text),
  companyName: (text) => text.length >= 4 && text.length <= 60 && companyEnd.test(text),
  scope: (text) => text.length >= 15 && scopeWords.test(text),
  address: (text) => text.length <= 80 && addressWords.test(text),
  yesNo: (text) => yesNoWords.test(text),
};

/** Looks at a column's cells; blank ones do not count. */
export function profileColumn(cells: readonly string[]): ContentProfile {
  const filled = cells.map((it) => it.trim()).filter((it) => it !== "");
  const share = (test: (text: string) => boolean) =>
    filled.length === 0 ? 0 : filled.filter(test).length / filled.length;
  const shares = Object.entries(tests).map(([key, test]) => [key, share(test)]);
  return { filled: filled.length, ...Object.fromEntries(shares) };
}

/** Content that contradicts a heading halves the trust in it; numbers in a text field only lower it. */
const fits = 1;
const doubtful = 0.9;
const contradicts = 0.5;

function looksLike(type: FieldType, profile: ContentProfile): boolean {
  switch (type) {
    case "uscc":
      return profile.uscc >= 0.3 || (profile.companyName < 0.5 && profile.date < 0.5 && profile.scope < 0.5);
    case "date":
      return profile.date >= 0.3;
    case "integer":
    case "decimal":
    case "money":
    case "area":
    case "energy":
      return profile.number >= 0.5;
    case "money-unit":
    case "currency":
      return profile.number < 0.5;
    case "division-code":
      return profile.divisionCode >= 0.3;
    case "yes-no":
      return profile.yesNo >= 0.3;
    default:
      return profile.uscc < 0.5 && profile.date < 0.5;
  }
}

/**
 * How far cells of this look speak for a field of this type, as a factor on the heading's confidence: 1,
 * 0.9 or 0.5, never 0, for a heading the content contradicts is still better asked about than dropped. An
 * empty column can be anything.
 */
export function contentFit(type: FieldType, profile: ContentProfile): number {
  if (profile.filled === 0) return fits;
  if (type === "text" && profile.number >= 0.9) return doubtful;
  return looksLike(type, profile) ? fits : contradicts;
}

/** The enterprise field a nameless column most likely is, judged by its cells alone; null when nothing stands out. */
export function contentField(profile: ContentProfile): { field: string; confidence: number } | null {
  if (profile.uscc >= 0.5) return { field: "uscc", confidence: 0.9 };
  if (profile.companyName >= 0.6) return { field: "name", confidence: 0.8 };
  if (profile.scope >= 0.6) return { field: "businessScope", confidence: 0.7 };
  if (profile.divisionCode >= 0.9) return { field: "adminCode", confidence: 0.6 };
  if (profile.date >= 0.9) return { field: "registeredOn", confidence: 0.5 };
  if (profile.address >= 0.6) return { field: "address", confidence: 0.6 };
  if (profile.industryCode >= 0.9) return { field: "industryCode", confidence: 0.5 };
  return null;
}
