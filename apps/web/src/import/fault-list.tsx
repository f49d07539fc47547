import { useState } from "react";
import { useSpeech } from "../language.tsx";
import type { Batch } from "./batch.ts";
import { FaultKinds } from "./fault-kinds.tsx";
import { FaultRows } from "./fault-rows.tsx";
import { messages } from "./messages.ts";

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
