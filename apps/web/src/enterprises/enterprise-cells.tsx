import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useSpeech } from "../language.tsx";
import { Mixed } from "../ui/mixed.tsx";
import type { EnterpriseRow } from "./enterprise.ts";
import { useIndustryNames } from "./industry-names.ts";
import { basisTexts, messages } from "./messages.ts";

const basisColours = { declared: "", inferred: "amber", corrected: "jade" } as const;

/** A share as a short bar with its figure; the figure is what is read aloud. */
export function ConfidenceBar({ share }: { share: number }) {
  const { percent } = useSpeech();
  return (
    <span className="confidence">
      <i aria-hidden="true" style={{ inlineSize: `${Math.round(share * 100)}%` }} />
      <span>{percent(share)}</span>
    </span>
  );
}

/** An amount of registered capital; other currencies are never added up or mistaken for yuan. */
export function Capital({ wan, currency }: { wan: number | null; currency: string }) {
  const { t, number, wan: yuan } = useSpeech();
  if (wan === null) return <span className="muted">–</span>;
  return currency === "CNY" ? yuan(wan) : t(messages.amountOther, { n: number(wan, 2), currency });
}

function IndustryCell({ industry }: Pick<EnterpriseRow, "industry">) {
  const { t, percent } = useSpeech();
  const { nameOf } = useIndustryNames();
  const { code, basis, confidence } = industry;
  if (!code || !basis) return <span className="muted">{t(messages.unknownIndustry)}</span>;
  const title = confidence === null ? undefined : t(messages.confidence, { share: percent(confidence) });
  return (
    <>
      <span className="industry-name" title={`${code} ${nameOf(code)}`}>
        <code>{code}</code> {nameOf(code)}
      </span>
      {basis !== "declared" && (
        <span className={`tag ${basisColours[basis]}`} title={title}>
          {t(basisTexts[basis])}
          {confidence !== null && ` ${percent(confidence)}`}
        </span>
      )}
    </>
  );
}

/** A cell whose row, not itself, takes the keyboard; laid out as a CSS grid it keeps its role only by name. */
function Cell({ className, children }: { className: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the role a grid wants of its cells
    // biome-ignore lint/a11y/useFocusableInteractive: the row takes the keyboard
    <td role="gridcell" className={className}>
      {children}
    </td>
  );
}

/** The cells of one firm, in the order of the headings. */
export function EnterpriseCells({ it, park }: { it: EnterpriseRow; park: string }) {
  const { t, number } = useSpeech();
  return (
    <>
      <Cell className="c-name">
        <Link to="/enterprises/$id" params={{ id: it.id }} tabIndex={-1} title={it.name}>
          <Mixed>{it.name}</Mixed>
        </Link>
      </Cell>
      <Cell className="c-park">{park}</Cell>
      <Cell className="c-uscc">
        <code>{it.uscc ?? "–"}</code>
      </Cell>
      <Cell className="c-industry">
        <IndustryCell industry={it.industry} />
      </Cell>
      <Cell className="c-capital number">
        <Capital wan={it.capitalWan} currency={it.capitalCurrency} />
      </Cell>
      <Cell className="c-registered">{it.registeredOn ?? "–"}</Cell>
      <Cell className="c-employees number">
        {it.employees === null ? "–" : t(messages.employeesOf, { n: number(it.employees) })}
      </Cell>
      <Cell className="c-as-of">{it.asOf ?? "–"}</Cell>
    </>
  );
}
