import type { Quadrant } from "@ouhe/coupling";
import { type Text, text } from "../words/text.ts";

/** A quadrant of the plane of competition and couplability: its name and what to do about it. */
export interface QuadrantTexts {
  name: Text;
  says: Text;
  advice: Text;
}

/** Names, meanings and advice, in every language. */
export const quadrantTexts: Readonly<Record<Quadrant, QuadrantTexts>> = {
  couple: {
    name: text("互补耦合", "互補耦合", "Complementary"),
    says: text(
      "彼此能供给对方所需，产业结构又不雷同。",
      "彼此能供給對方所需，產業結構又不雷同。",
      "Each can supply what the other needs, and their structures differ.",
    ),
    advice: text(
      "优先对接：从供需缺口里列出的部门和企业谈起，组织上下游配套，签订供需合作。",
      "優先對接：從供需缺口裡列出的部門和企業談起，組織上下游配套，簽訂供需合作。",
      "Talk first: start from the sectors and firms of the supply gaps, bring suppliers and buyers together, agree on supply.",
    ),
  },
  rival: {
    name: text("同质竞争", "同質競爭", "Rivals"),
    says: text(
      "结构相似而互相供给不足，容易争抢同一批项目。",
      "結構相似而互相供給不足，容易爭搶同一批項目。",
      "Alike in structure and of little use to each other: they court the same projects.",
    ),
    advice: text(
      "错位发展：就同质的小类商定分工，招商首报互通，避免同类优惠竞争。",
      "錯位發展：就同質的小類商定分工，招商首報互通，避免同類優惠競爭。",
      "Differentiate: divide the clashing classes between you, share first reports of leads, do not outbid each other.",
    ),
  },
  entangled: {
    name: text("竞合交织", "競合交織", "Entangled"),
    says: text(
      "既能互相供给，又在同类行业上竞争，往往同处一条产业链。",
      "既能互相供給，又在同類行業上競爭，往往同處一條產業鏈。",
      "They can supply each other and compete in the same trades: often one value chain.",
    ),
    advice: text(
      "链上分工：按环节划分研发、制造与配套，先谈同质小类的分工，再谈供需。",
      "鏈上分工：按環節劃分研發、製造與配套，先談同質小類的分工，再談供需。",
      "Divide the chain: settle who does which stage in the clashing classes, then turn to supply.",
    ),
  },
  apart: {
    name: text("各行其道", "各行其道", "Apart"),
    says: text(
      "结构不同，互相能供给的也有限。",
      "結構不同，互相能供給的也有限。",
      "Different in structure, and of limited use to each other as suppliers.",
    ),
    advice: text(
      "择点合作：不必全面铺开，只就缺口里份额高的部门对接；可在人才、技术、园中园上合作。",
      "擇點合作：不必全面鋪開，只就缺口裡份額高的部門對接；可在人才、技術、園中園上合作。",
      "Cooperate on points: take up only the gaps with a high covered share; look to talent, technology or a park in the park.",
    ),
  },
};
