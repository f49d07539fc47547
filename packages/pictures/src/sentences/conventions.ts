import { type Text, text } from "../words/text.ts";
import type { Words } from "../words/words.ts";

const names: Readonly<Record<string, Text>> = {
  "share-of-known-firms": text(
    "份额按该层级行业已知的企业计算",
    "份額按該層級行業已知的企業計算",
    "shares of the firms known at the level",
  ),
  "shares-of-known-firms": text(
    "份额按该层级行业已知的企业计算",
    "份額按該層級行業已知的企業計算",
    "shares of the firms known at the level",
  ),
  "all-regions": text("与含自己的全部园区比", "與含自己的全部園區比", "against all parks, itself included"),
  "other-regions-pooled": text("与其余园区合计比", "與其餘園區合計比", "against the other parks pooled"),
  "cosine-of-amounts": text("数量向量的夹角余弦", "數量向量的夾角餘弦", "cosine of the amounts"),
  pairwise: text("两园区直接比较", "兩園區直接比較", "the two parks with each other"),
  "national-coefficients": text(
    "直接使用全国投入产出系数",
    "直接使用全國投入產出係數",
    "national input coefficients as they are",
  ),
  "geometric-mean-of-two-directions": text(
    "两个方向的几何平均",
    "兩個方向的幾何平均",
    "geometric mean of the two directions",
  ),
  "two-parks-as-one-region": text(
    "把两园区合成一个区域来缩小系数",
    "把兩園區合成一個區域來縮小係數",
    "coefficients scaled to the two parks as one region",
  ),
  "surplus-to-uncovered-need": text(
    "扣除自用后的富余对扣除自产后的需求",
    "扣除自用後的富餘對扣除自產後的需求",
    "surplus after own use against need after own output",
  ),
  "need-less-own-output": text("需求减去自产", "需求減去自產", "need less own output"),
  "mutual-couplability-times-unlikeness": text(
    "双向耦合度 ×（1 − 相似系数）",
    "雙向耦合度 ×（1 − 相似係數）",
    "couplability both ways × (1 − similarity)",
  ),
};

/** The named convention in words; one from a newer engine is shown as it is. */
export function conventionName(id: string, words: Words): string {
  const known = names[id];
  return known ? words.t(known) : id;
}
