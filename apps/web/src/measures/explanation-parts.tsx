import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { type Speech, useSpeech } from "../language.tsx";
import { Mixed } from "../ui/mixed.tsx";
import type { Column } from "../ui/sortable-table.tsx";
import { type AnalysisData, useAnalysis } from "./analysis.tsx";
import { explanationMessages } from "./explanation-messages.ts";
import type { Explained } from "./explanation-subject.ts";
import { unitText } from "./weight.ts";

/** One thing that makes a number: a firm, a sector or an industry. */
export interface Part {
  id: string;
  name: string;
  /** Its name, leading to it where it has a page or firms. */
  label: ReactNode;
  /** What it gives to the number, in the number's own unit; null where it cannot be told apart. */
  value: number | null;
  /** The other columns, by their ids. */
  more: Readonly<Record<string, number | null>>;
  /** Firms behind it. */
  firms: readonly { id: string; name: string; contribution: number | null }[];
}

/** What makes a number, largest first. */
export function partsOf(it: Explained, { words }: AnalysisData): Part[] {
  if (it.measure === "quotient")
    return it.firms.map((firm) => ({
      id: firm.id,
      name: firm.name,
      label: <FirmLink {...firm} />,
      value: firm.contribution,
      more: { amount: firm.amount },
      firms: [],
    }));
  if (it.measure === "couplability")
    return it.sectors.map(({ sector, part, room, firms }) => ({
      id: sector,
      name: words.sector(sector),
      label: words.sector(sector),
      value: part,
      more: { room },
      firms,
    }));
  return it.industries.map(({ code, part, shares }) => ({
    id: code,
    name: `${code} ${words.industry(code)}`,
    label: <IndustryLink code={code} name={words.industry(code)} />,
    value: part,
    more: { first: shares[0], second: shares[1] },
    firms: [],
  }));
}

function FirmLink({ id, name }: { id: string; name: string }) {
  return (
    <Link to="/enterprises/$id" params={{ id }}>
      <Mixed>{name}</Mixed>
    </Link>
  );
}

function IndustryLink({ code, name }: { code: string; name: string }) {
  return (
    <Link to="/enterprises" search={{ industry: code }}>
      <Mixed>{`${code} ${name}`}</Mixed>
    </Link>
  );
}

const headings = {
  quotient: explanationMessages.firm,
  couplability: explanationMessages.sector,
  similarity: explanationMessages.industry,
};

/** Columns of the table of all parts. @param show writes a value as the number itself is written */
export function usePartColumns(it: Explained, show: (value: number) => string): Column<Part>[] {
  const speech = useSpeech();
  const analysis = useAnalysis();
  const { t } = speech;
  const value: Column<Part> = {
    id: "value",
    label: t(it.measure === "quotient" ? explanationMessages.contribution : explanationMessages.part),
    numeric: true,
    value: (part) => part.value,
    cell: (part) => (part.value === null ? "–" : show(part.value)),
  };
  return [
    { id: "name", label: t(headings[it.measure]), value: (part) => part.name, cell: (part) => part.label },
    value,
    ...moreColumns(it, speech, analysis),
  ];
}

function moreColumns(it: Explained, speech: Speech, { words, view }: AnalysisData): Column<Part>[] {
  const { t, percent, number } = speech;
  const share = (id: string, label: string): Column<Part> => ({
    id,
    label,
    numeric: true,
    value: (part) => part.more[id] ?? null,
    cell: (part) => percent(part.more[id] ?? 0, 1),
  });
  if (it.measure === "quotient")
    return [
      {
        id: "amount",
        label: t(explanationMessages.amount, { unit: unitText(view.weight, t) }),
        numeric: true,
        value: (part) => part.more.amount ?? null,
        cell: (part) => number(part.more.amount ?? 0, 2),
      },
    ];
  if (it.measure === "similarity")
    return (["first", "second"] as const).map((id, at) =>
      share(id, t(explanationMessages.shareIn, { park: words.parkInShort(it.parks[at]!) })),
    );
  return [
    share("room", t(explanationMessages.room)),
    {
      id: "firms",
      label: t(explanationMessages.suppliers),
      wide: true,
      value: (part) => part.firms.map((firm) => firm.name).join("; ") || null,
      cell: (part) => <Suppliers firms={part.firms} />,
    },
  ];
}

/** Each with what would be missing without it; nothing where no single firm is missed. */
function Suppliers({ firms }: { firms: Part["firms"] }) {
  const { percent } = useSpeech();
  return (
    <ul className="firms">
      {firms.map((firm) => (
        <li key={firm.id}>
          <FirmLink {...firm} /> {firm.contribution ? <small>{percent(firm.contribution, 1)}</small> : null}
        </li>
      ))}
    </ul>
  );
}
