import type { Text } from "../surroundings.ts";

/** What the summary on the terminal says. */
export const summaryTexts = {
  kept: {
    en: "{rows} rows: {kept} firms kept, {rejected} rejected",
    "zh-Hans": "共 {rows} 行：保留企业 {kept} 家，退回 {rejected} 行",
    "zh-Hant": "共 {rows} 列：保留企業 {kept} 家，退回 {rejected} 列",
  },
  warnings: {
    en: "{n} warnings on kept rows (column ouhe_warnings of enterprises.csv)",
    "zh-Hans": "保留的行中有 {n} 处提醒（见 enterprises.csv 的 ouhe_warnings 列）",
    "zh-Hant": "保留的列中有 {n} 處提醒（見 enterprises.csv 的 ouhe_warnings 欄）",
  },
  basis: {
    en: "Industry: {declared} declared, {inferred} inferred from scope, {none} unknown",
    "zh-Hans": "行业：申报 {declared} 家，由经营范围推断 {inferred} 家，未知 {none} 家",
    "zh-Hant": "行業：申報 {declared} 家，由經營範圍推斷 {inferred} 家，未知 {none} 家",
  },
  foreign: {
    en: "{n} firms have capital in another currency ({currencies}); it is not added to yuan, they count without it",
    "zh-Hans": "{n} 家企业的注册资本为外币（{currencies}），不与人民币相加，按无资本计",
    "zh-Hant": "{n} 家企業的註冊資本為外幣（{currencies}），不與人民幣相加，按無資本計",
  },
  park: { en: "park", "zh-Hans": "园区", "zh-Hant": "園區" },
  firms: { en: "firms", "zh-Hans": "企业数", "zh-Hant": "企業數" },
  known: { en: "known by class", "zh-Hans": "小类已知", "zh-Hant": "小類已知" },
  pair: { en: "pair p – q", "zh-Hans": "园区对 p – q", "zh-Hant": "園區對 p – q" },
  quadrant: { en: "quadrant", "zh-Hans": "象限", "zh-Hant": "象限" },
  onePark: {
    en: "There is one park only, so no pair to measure.",
    "zh-Hans": "只有一个园区，没有可测算的园区对。",
    "zh-Hant": "只有一個園區，沒有可測算的園區對。",
  },
  more: {
    en: "and {n} more pairs in the report",
    "zh-Hans": "其余 {n} 对见报告",
    "zh-Hant": "其餘 {n} 對見報告",
  },
  refused: { en: "Refused:", "zh-Hans": "不予回答：", "zh-Hant": "不予回答：" },
  cells: {
    en: "{n} location quotients, mostly for fewer than three firms",
    "zh-Hans": "{n} 个区位商，多因企业不足三家",
    "zh-Hant": "{n} 個區位商，多因企業不足三家",
  },
  files: {
    en: "Written to {directory}:",
    "zh-Hans": "已写入 {directory}：",
    "zh-Hant": "已寫入 {directory}：",
  },
} as const satisfies Record<string, Text>;
