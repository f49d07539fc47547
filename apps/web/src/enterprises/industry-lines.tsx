import type { ReactNode } from "react";
import { useSpeech } from "../language.tsx";
import { Mixed } from "../ui/mixed.tsx";
import type { Enterprise, IndustryBasis } from "./enterprise.ts";
import { ConfidenceBar } from "./enterprise-cells.tsx";
import { industryPath, useIndustryNames } from "./industry-names.ts";
import { recordMessages } from "./record-messages.ts";

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

/** The firm's industry as each source has it, the one in force marked. */
export function IndustryLines({ industry }: Pick<Enterprise, "industry">) {
  const { t } = useSpeech();
  return (
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
  );
}
