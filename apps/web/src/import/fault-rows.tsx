import { useSpeech } from "../language.tsx";
import { QueryState } from "../ui/query-state.tsx";
import type { RowFault } from "./batch.ts";
import { sayFault, withoutData } from "./fault-sentences.ts";
import { messages } from "./messages.ts";
import { useFaults } from "./questions.ts";

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

/** The faults of one kind, or all, row by row. */
export function FaultRows({
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
        <QueryState query={faults}>
          {({ pages }) => <FaultTable rows={pages.flatMap((it) => it.items)} />}
        </QueryState>
      </section>
      {faults.hasNextPage && (
        <button
          type="button"
          className="button no-print"
          disabled={faults.isFetchingNextPage}
          onClick={() => faults.fetchNextPage()}
        >
          {t(messages.moreFaults)}
        </button>
      )}
    </>
  );
}

function FaultTable({ rows }: { rows: readonly RowFault[] }) {
  const { t } = useSpeech();
  return (
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
  );
}
