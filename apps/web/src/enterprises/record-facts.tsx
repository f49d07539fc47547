import type { ReactNode } from "react";
import { type Speech, useSpeech } from "../language.tsx";
import { sourceWords } from "../sources.ts";
import type { Enterprise } from "./enterprise.ts";
import { Capital } from "./enterprise-cells.tsx";
import type { FieldKey } from "./form-values.ts";
import { messages } from "./messages.ts";
import { isOld, wholeDaysBetween } from "./record-age.ts";
import { calibreTexts, fieldTexts, recordMessages, visibilityTexts } from "./record-messages.ts";

type Fact = [label: string, value: ReactNode];

function FactList({ facts }: { facts: Fact[] }) {
  const { t } = useSpeech();
  return (
    <dl>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value ?? <span className="missing">{t(recordMessages.missing)}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}

function FactCard({ title, facts }: { title: string; facts: Fact[] }) {
  return (
    <section className="card facts">
      <h2>{title}</h2>
      <FactList facts={facts} />
    </section>
  );
}

const figureKeys = new Set<FieldKey>([
  "employees",
  "outputWan",
  "revenueWan",
  "taxWan",
  "rdWan",
  "energyTce",
  "landM2",
  "buildingM2",
]);

function factOf(it: Enterprise, key: FieldKey, { t, number, day }: Speech): ReactNode {
  const value = it[key];
  if (key === "capitalWan")
    return it.capitalWan === null ? null : <Capital wan={it.capitalWan} currency={it.capitalCurrency} />;
  if (value === null || value === "") return null;
  if (typeof value === "boolean") return t(value ? recordMessages.yes : recordMessages.no);
  if (typeof value === "number") return number(value, figureKeys.has(key) ? 2 : 0);
  if (key === "registeredOn" || key === "asOf") return day(value);
  return key === "uscc" || key === "adminCode" ? <code>{value}</code> : value;
}

const groups: { title: keyof typeof recordMessages; keys: FieldKey[] }[] = [
  { title: "identity", keys: ["uscc", "registrationNumber", "legalType", "status", "registeredOn"] },
  { title: "scale", keys: ["capitalWan", "employees", "aboveScale"] },
  { title: "money", keys: ["outputWan", "revenueWan", "taxWan", "rdWan"] },
  { title: "land", keys: ["landM2", "buildingM2", "energyTce"] },
  { title: "place", keys: ["address", "adminCode"] },
];

/** The unit stands with an amount of capital, so its label needs none. */
const labelOf = (key: FieldKey) => (key === "capitalWan" ? messages.capital : fieldTexts[key]);

/** What is stated about the firm, in groups; what nobody stated is said to be missing. */
export function StatedFacts({ it }: { it: Enterprise }) {
  const speech = useSpeech();
  const { t } = speech;
  return (
    <section className="card facts">
      <h2>{t(recordMessages.stated)}</h2>
      {groups.map(({ title, keys }) => (
        <div key={title} className="fact-group">
          <h3>{t(recordMessages[title])}</h3>
          <FactList facts={keys.map((key) => [t(labelOf(key)), factOf(it, key, speech)])} />
        </div>
      ))}
    </section>
  );
}

/** Source, day, calibre, version and age of the record. */
export function Provenance({ it }: { it: Enterprise }) {
  const speech = useSpeech();
  const { t, day, instant, number } = speech;
  const days = it.asOf === null ? null : wholeDaysBetween(it.asOf, new Date());
  const age =
    days === null ? (
      <span className="tag amber">{t(recordMessages.ageUnknown)}</span>
    ) : (
      <>
        {day(it.asOf ?? "")}{" "}
        <span className={`tag${isOld(days) ? " amber" : ""}`}>
          {t(isOld(days) ? recordMessages.ageOld : recordMessages.age, { n: number(days) })}
        </span>
      </>
    );
  return (
    <FactCard
      title={t(recordMessages.provenance)}
      facts={[
        [t(recordMessages.source), sourceWords(it.source, speech)],
        [t(recordMessages.asOf), age],
        [t(recordMessages.calibre), t(calibreTexts[it.calibre])],
        [
          t(recordMessages.version),
          t(recordMessages.versionAt, { n: it.version, when: instant(it.updatedAt) }),
        ],
        [t(recordMessages.visibility), t(visibilityTexts[it.visibility])],
      ]}
    />
  );
}

/** Columns of the source that have no field of their own, under their headings. */
export function ExtraFacts({
  extra,
  labelOf,
}: {
  extra: Record<string, string>;
  labelOf(key: string): string;
}) {
  const { t } = useSpeech();
  const entries = Object.entries(extra);
  if (entries.length === 0) return null;
  return (
    <FactCard
      title={t(recordMessages.extra)}
      facts={entries.map(([key, value]) => [labelOf(key), value || null])}
    />
  );
}
