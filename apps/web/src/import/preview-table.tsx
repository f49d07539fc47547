import { useParks } from "../enterprises/questions.ts";
import { fieldTexts } from "../enterprises/record-messages.ts";
import { useSpeech } from "../language.tsx";
import { QueryState } from "../ui/query-state.tsx";
import type { Batch, PreviewRow } from "./batch.ts";
import { actionTexts, messages } from "./messages.ts";
import { usePreview } from "./questions.ts";

type Known = keyof typeof fieldTexts;
const known = Object.keys(fieldTexts) as Known[];

const says = (key: Known, value: unknown) =>
  value !== null && value !== undefined && !(key === "capitalCurrency" && value === "CNY");

/** Fields that some of the rows say something in, in the register's order; yuan go without saying. */
export function filledFields(rows: readonly PreviewRow[]): Known[] {
  return known.filter((key) => rows.some(({ record }) => says(key, record[key])));
}

const colours = { create: "jade", update: "", unchanged: "", skip: "amber" } as const;

function Rows({ rows }: { rows: PreviewRow[] }) {
  const { t, name, number } = useSpeech();
  const parks = new Map(useParks().data?.map((it) => [it.id, name(it.name)]));
  const fields = filledFields(rows);
  const say = (value: unknown) => {
    if (value === null || value === undefined) return "–";
    return typeof value === "number" ? number(value, 2) : String(value);
  };
  return (
    <div className="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col" className="number">
              {t(messages.row)}
            </th>
            <th scope="col">{t(messages.action)}</th>
            <th scope="col">{t(messages.previewPark)}</th>
            {fields.map((it) => (
              <th key={it} scope="col">
                {t(fieldTexts[it])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, action, record }) => (
            <tr key={row}>
              <td className="number">{row}</td>
              <td>
                <span className={`tag ${colours[action]}`}>{t(actionTexts[action])}</span>
              </td>
              <td className="nowrap">{parks.get(String(record.ownerPark)) ?? say(record.ownerPark)}</td>
              {fields.map((it) => (
                <td key={it} className="cell-value">
                  {say(record[it])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The first rows of the file as they will stand in the register. */
export function PreviewTable({ batch }: { batch: Batch }) {
  const { t } = useSpeech();
  return (
    <section className="card stack">
      <h2>{t(messages.preview)}</h2>
      <QueryState query={usePreview(batch.id, batch.version)}>
        {({ items }) => <Rows rows={items} />}
      </QueryState>
    </section>
  );
}
