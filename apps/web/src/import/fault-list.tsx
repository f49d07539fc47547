import { useState } from "react";
import { useSpeech } from "../language.tsx";
import { Failure } from "../ui/query-state.tsx";
import type { Batch, RowFault } from "./batch.ts";
import { sayFault, withoutData } from "./fault-sentences.ts";
import { messages } from "./messages.ts";
import { useFaults } from "./questions.ts";

function FaultKinds({ byFault, onShow }: { byFault: Record<string, number>; onShow(code: string): void }) {
  const { t, number } = useSpeech();
  const kinds = Object.entries(byFault).sort((a, b) => b[1] - a[1]);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t(messages.fault)}</th>
          <th scope="col">{t(messages.remedy)}</th>
          <th scope="col" className="number">
            {t(messages.occurrences)}
          </th>
          <td />
        </tr>
      </thead>
      <tbody>
        {kinds.map(([code, n]) => {
          const { problem, remedy } = sayFault(code);
          return (
            <tr key={code}>
              <th scope="row" className="sentence">
                {withoutData(t(problem))}
              </th>
              <td>{remedy && t(remedy)}</td>
              <td className="number">{number(n)}</td>
              <td>
                <button type="button" className="button quiet no-print" onClick={() => onShow(code)}>
                  {t(messages.showRows)}
                </button>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function FaultRow({ it }: { it: RowFault }) {
  const { t } = useSpeech();
  const { problem, remedy } = sayFault(it.code);
  return (
    <tr>
      <td className="number">{it.row}</td>
      <td>{it.column ?? <span className="muted">{t(messages.wholeRow)}</span>}</td>
      <td className="cell-value">{it.value}</td>
      <td className="sentence">
        {t(problem, { value: it.value, ...it.data })}
        {remedy && <small className="remedy">{t(remedy)}</small>}
      </td>
      <td>
        <span className={`tag ${it.severity === "error" ? "cinnabar" : "amber"}`}>
          {t(it.severity === "error" ? messages.error : messages.warning)}
        </span>
      </td>
    </tr>
  );
}

function FaultRows({
  id,
  code,
  codes,
  onShow,
}: {
  id: string;
  code: string;
  codes: string[];
  onShow(code: string): void;
}) {
  const { t } = useSpeech();
  const faults = useFaults(id, code);
  const rows = faults.data?.pages.flatMap((it) => it.items) ?? [];
  if (faults.error) return <Failure error={faults.error} again={() => faults.refetch()} />;
  return (
    <>
      <div className="row between">
        <h3>{t(messages.faultRows)}</h3>
        <select
          className="input fault-filter"
          aria-label={t(messages.faultKinds)}
          value={code}
          onChange={(event) => onShow(event.target.value)}
        >
          <option value="">{t(messages.allFaults)}</option>
          {codes.map((it) => (
            <option key={it} value={it}>
              {withoutData(t(sayFault(it).problem))}
            </option>
          ))}
        </select>
      </div>
      <section
        className="scroll fault-rows"
        aria-label={t(messages.faultRows)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        tabIndex={0}
      >
        <table>
          <thead>
            <tr>
              <th scope="col" className="number">
                {t(messages.row)}
              </th>
              <th scope="col">{t(messages.heading)}</th>
              <th scope="col">{t(messages.value)}</th>
              <th scope="col">{t(messages.fault)}</th>
              <th scope="col">{t(messages.severity)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((it, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: faults have no id and are only ever appended
              <FaultRow key={`${it.row} ${at}`} it={it} />
            ))}
          </tbody>
        </table>
      </section>
      {faults.hasNextPage && (
        <button type="button" className="button no-print" onClick={() => faults.fetchNextPage()}>
          {t(messages.moreFaults)}
        </button>
      )}
    </>
  );
}

/** What is wrong with the file: by kind with what to do, row by row, and as a workbook with the cells marked. */
export function FaultList({ batch }: { batch: Batch }) {
  const { t, language } = useSpeech();
  const [code, setCode] = useState("");
  const codes = Object.keys(batch.counts.byFault);
  if (codes.length === 0) return <p className="card">{t(messages.faultsNone)}</p>;
  return (
    <section className="card stack">
      <div className="row between">
        <h2>{t(messages.faultKinds)}</h2>
        <a
          className="button no-print"
          download
          href={`/api/v1/imports/${batch.id}/errors.xlsx?lang=${language}`}
        >
          {t(messages.errorWorkbook)}
        </a>
      </div>
      <small>{t(messages.errorWorkbookHint)}</small>
      <div className="scroll">
        <FaultKinds byFault={batch.counts.byFault} onShow={setCode} />
      </div>
      <FaultRows id={batch.id} code={code} codes={codes} onShow={setCode} />
    </section>
  );
}
