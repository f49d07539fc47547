import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useSpeech } from "../language.tsx";
import { CodesNote } from "../measures/codes-note.tsx";
import { CorrectionDialog } from "./correction-dialog.tsx";
import type { Enterprise } from "./enterprise.ts";
import { highlight } from "./highlight.ts";
import { IndustryLines } from "./industry-lines.tsx";
import { fieldTexts, recordMessages } from "./record-messages.ts";
import { WithdrawCorrection } from "./withdraw-correction.tsx";

/** The words that decided the inferred code, marked where they stand. */
function MarkedText({
  label,
  text,
  words,
}: {
  label: string;
  text: string | null;
  words: readonly string[];
}) {
  if (!text) return null;
  let at = 0;
  return (
    <div className="scope">
      <h3>{label}</h3>
      <p lang="zh-Hans">
        {highlight(text, words).map((it) => {
          const key = at;
          at += it.text.length;
          return it.hit ? <mark key={key}>{it.text}</mark> : it.text;
        })}
      </p>
    </div>
  );
}

function IndustryLinks({ it }: { it: Enterprise }) {
  const { t } = useSpeech();
  const { code } = it.industry;
  if (!code) return null;
  return (
    <p className="row">
      <Link to="/enterprises" search={{ park: it.ownerPark, industry: code }}>
        {t(recordMessages.sameIndustry)}
      </Link>
      <Link to="/enterprises" search={{ industry: code }}>
        {t(recordMessages.sameIndustryAll)}
      </Link>
    </p>
  );
}

/** What the firm does, who says so, and how a person puts it right. */
export function IndustryCard({ it }: { it: Enterprise }) {
  const { t } = useSpeech();
  const { industry } = it;
  const [correcting, setCorrecting] = useState(false);
  return (
    <section className="card stack industry-card">
      <div className="row between">
        <h2>{t(recordMessages.industry)}</h2>
        <div className="row no-print">
          {industry.corrected && <WithdrawCorrection it={it} />}
          <button type="button" className="button" onClick={() => setCorrecting(true)}>
            {t(recordMessages.correct)}
          </button>
        </div>
      </div>
      <IndustryLines industry={industry} />
      <MarkedText label={t(fieldTexts.businessScope)} text={it.businessScope} words={industry.words} />
      <MarkedText label={t(fieldTexts.mainProducts)} text={it.mainProducts} words={industry.words} />
      {industry.words.length > 0 && <small>{t(recordMessages.decidedBy)}</small>}
      <CodesNote />
      <IndustryLinks it={it} />
      <CorrectionDialog it={it} open={correcting} onClose={() => setCorrecting(false)} />
    </section>
  );
}
