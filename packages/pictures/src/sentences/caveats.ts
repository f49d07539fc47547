import type { CaveatId } from "@ouhe/coupling";
import { type Text, text } from "../words/text.ts";
import type { Words } from "../words/words.ts";

const sentences: Record<CaveatId, Text> = {
  "reference-includes-self": text(
    "参照系包含被测园区本身，园区越大，数值越被压低。",
    "參照系包含被測園區本身，園區越大，數值越被壓低。",
    "The reference includes the measured park itself: the larger the park, the more the value is pulled down.",
  ),
  "reference-split": text(
    "全国参照只到较粗的层级，更细的层级按各园区合计的结构拆分。",
    "全國參照只到較粗的層級，更細的層級按各園區合計的結構拆分。",
    "The national reference stops at a coarser level; finer levels were split as the pooled parks are.",
  ),
  "reference-unit-differs": text(
    "园区与参照的单位不同（如企业数对就业人数），只比较各自的份额。",
    "園區與參照的單位不同（如企業數對就業人數），只比較各自的份額。",
    "Park and reference are in different units (such as firms against persons); only shares are compared.",
  ),
  "reference-partial": text(
    "园区有一成以上的份额落在参照没有的行业里。",
    "園區有一成以上的份額落在參照沒有的行業裡。",
    "A tenth or more of the parks' weight is in industries that the reference lacks.",
  ),
  "few-firms": text(
    "背后只有三至九家企业，一两家变动就会改变数值。",
    "背後只有三至九家企業，一兩家變動就會改變數值。",
    "Only three to nine firms stand behind it; one or two of them can change it.",
  ),
  dominated: text(
    "一家企业占了绝大部分权重，数值说的是这家企业，而不是行业。",
    "一家企業占了絕大部分權重，數值說的是這家企業，而不是行業。",
    "One firm holds nearly all of the weight: the value speaks of that firm, not of an industry.",
  ),
  "inferred-industries": text(
    "过半企业的行业代码由经营范围推断，并非登记申报。",
    "過半企業的行業代碼由經營範圍推斷，並非登記申報。",
    "More than half of the firms have an industry code inferred from their scope, not declared.",
  ),
  "partly-classified": text(
    "有一成以上企业在该层级没有行业代码，未计入。",
    "有一成以上企業在該層級沒有行業代碼，未計入。",
    "More than a tenth of the firms have no industry code at this level and are left out.",
  ),
  "class-count": text(
    "数值取决于该层级有多少个行业，不同层级之间不可比。",
    "數值取決於該層級有多少個行業，不同層級之間不可比。",
    "The value depends on how many industries the level has; levels cannot be compared.",
  ),
  "finer-is-lower": text(
    "行业分得越细，相似系数通常越低；大类上的“同构”常是分类太粗造成的。",
    "行業分得越細，相似係數通常越低；大類上的「同構」常是分類太粗造成的。",
    "The finer the industries, the lower the similarity usually is; likeness at division level is often an artefact.",
  ),
  "weight-as-output": text(
    "以企业数或登记金额代替产出，没有产值数据。",
    "以企業數或登記金額代替產出，沒有產值資料。",
    "Firm counts or registered amounts stand in for output; no output figures are known.",
  ),
  "national-technology": text(
    "套用全国投入产出系数，园区企业的实际投入可能不同。",
    "套用全國投入產出係數，園區企業的實際投入可能不同。",
    "National input coefficients are applied; the parks' firms may use other inputs.",
  ),
  "imports-included": text(
    "系数包含进口投入，需求高于只算国内投入的情形。",
    "係數包含進口投入，需求高於只算國內投入的情形。",
    "The coefficients count imported inputs too, so demand is higher than with domestic inputs alone.",
  ),
  "potential-not-trade": text(
    "说的是能够供给多少，不是实际成交多少。",
    "說的是能夠供給多少，不是實際成交多少。",
    "It says what could be supplied, not what is traded.",
  ),
  "size-estimated": text(
    "相对规模由企业数乘以户均就业人数估算。",
    "相對規模由企業數乘以戶均就業人數估算。",
    "Relative size is estimated from firm counts times persons per firm.",
  ),
  "ordering-only": text(
    "只用来排先后，数值本身没有含义。",
    "只用來排先後，數值本身沒有含義。",
    "It only ranks; the number has no meaning of its own.",
  ),
};

/** Every caveat a result may cite, in every language. */
export const caveatTexts: Readonly<Record<CaveatId, Text>> = sentences;

/** What a reader must know before using a number; an id from a newer engine is shown as it is. */
export function caveatSentence(id: string, words: Words): string {
  return id in sentences ? words.t(sentences[id as CaveatId]) : id;
}
