import { bigrams, normaliseName } from "@ouhe/vocabulary";
import type { ParkNode } from "./park-node.ts";

const columns = [
  "id",
  "owner_park",
  "source",
  "calibre",
  "name",
  "name_key",
  "name_bigrams",
  "industry_declared",
  "business_scope",
  "registered_on",
  "capital_wan",
  "employees",
];

const trades = [
  ["激光装备", "3569"],
  ["集成电路", "3973"],
  ["食品", "1411"],
  ["物流", "5910"],
  ["机器人", "3491"],
] as const;

/** The park the invented firms belong to. */
export const largePark = {
  id: "large",
  name: { "zh-Hans": "大园区", "zh-Hant": "大園區", en: "Large Park" },
  divisionCode: null,
  areaKm2: null,
  areaNote: null,
  longitude: null,
  latitude: null,
  source: "test",
  asOf: null,
};

/** The n-th of the invented firms: one in five trades in turn, capital growing with n. */
export const nameOf = (n: number) =>
  `大园${String(n).padStart(5, "0")}${trades[n % trades.length]![0]}有限公司`;

/** Puts invented firms straight into the node's memory, as many as no form could enter. */
export async function fillRegister({ send, services }: ParkNode, firms: number): Promise<void> {
  await send("POST", "/parks", largePark);
  const rows = Array.from({ length: firms }, (_, n) => {
    const name = nameOf(n);
    const [trade, code] = trades[n % trades.length]!;
    const day = `${2000 + (n % 25)}-0${1 + (n % 9)}-1${n % 10}`;
    const scope = `一般项目：${trade}的研发、销售。`;
    return [
      services.newId(),
      largePark.id,
      "test",
      "registration",
      name,
      normaliseName(name),
      bigrams(name),
      code,
      scope,
      day,
      n,
      n % 900,
    ];
  });
  await services.store.transaction({}, (tx) => tx.copyIn("enterprise", columns, rows));
}
