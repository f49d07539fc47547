import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useSpeech } from "../language.tsx";
import { CodesNote } from "../measures/codes-note.tsx";
import { Mixed } from "../ui/mixed.tsx";
import { CorrectionDialog } from "./correction-dialog.tsx";
import type { Enterprise, IndustryBasis } from "./enterprise.ts";
import { ConfidenceBar } from "./enterprise-cells.tsx";
import { highlight } from "./highlight.ts";
import { industryPath, useIndustryNames } from "./industry-names.ts";
import { fieldTexts, recordMessages } from "./record-messages.ts";
import { WithdrawCorrection } from "./withdraw-correction.tsx";

/** A code with its name, under the names of the levels above it. */
function IndustryPath({ code }: { code: string }) {
  const { ownNameOf } = useIndustryNames();
  const above = industryPath(code).slice(0, -1);
  return (
    <>
      <strong>
        <code>{code}</code> <Mixed>{ownNameOf(code)}</Mixed>
      </strong>
      <small className="industry-above">
        <Mixed>{above.map((it) => `${it.code} ${ownNameOf(it.code)}`).join(" › ")}</Mixed>
      </small>
    </>
  );
}

function IndustryLine({
  label,
  basis,
  industry,
  code,
  none,
  children,
}: {
  label: string;
  basis: IndustryBasis;
  industry: Enterprise["industry"];
  code: string | null;
  none: string;
  children?: ReactNode;
}) {
  const { t } = useSpeech();
  const inForce = industry.basis === basis;
  return (
    <div className={`industry-line${inForce ? " in-force" : ""}`}>
      <dt>
        {label} {inForce && <span className="tag jade">{t(recordMessages.inForce)}</span>}
      </dt>
      <dd>{code ? <IndustryPath code={code} /> : <span className="missing">{none}</span>}</dd>
      {children && <dd className="industry-more">{children}</dd>}
    </div>
  );
}

function CorrectionNote({ industry }: Pick<Enterprise, "industry">) {
  const { t, instant } = useSpeech();
  const who =
    industry.correctedBy === "local-operator"
      ? t(recordMessages.localOperator)
      : (industry.correctedBy ?? "");
  const when = industry.correctedAt ? instant(industry.correctedAt) : "";
  return <p>{t(recordMessages.correctedBy, { who, when, reason: industry.correctionReason ?? "" })}</p>;
}

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
      <dl className="industry-lines">
        {industry.corrected && (
          <IndustryLine
            label={t(recordMessages.corrected)}
            basis="corrected"
            industry={industry}
            code={industry.corrected}
            none=""
          >
            <CorrectionNote industry={industry} />
          </IndustryLine>
        )}
        <IndustryLine
          label={t(recordMessages.declared)}
          basis="declared"
          industry={industry}
          code={industry.declared}
          none={t(recordMessages.notDeclared)}
        />
        <IndustryLine
          label={t(recordMessages.inferred)}
          basis="inferred"
          industry={industry}
          code={industry.inferred}
          none={t(recordMessages.notInferred)}
        >
          {industry.confidence !== null && <ConfidenceBar share={industry.confidence} />}
        </IndustryLine>
      </dl>
      <MarkedText label={t(fieldTexts.businessScope)} text={it.businessScope} words={industry.words} />
      <MarkedText label={t(fieldTexts.mainProducts)} text={it.mainProducts} words={industry.words} />
      {industry.words.length > 0 && <small>{t(recordMessages.decidedBy)}</small>}
      <CodesNote />
      <IndustryLinks it={it} />
      <CorrectionDialog it={it} open={correcting} onClose={() => setCorrecting(false)} />
    </section>
  );
}
