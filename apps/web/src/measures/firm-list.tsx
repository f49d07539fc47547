import type { FirmRef } from "@ouhe/coupling";
import { Link } from "@tanstack/react-router";
import { Mixed } from "../ui/mixed.tsx";
import { useAnalysis } from "./analysis.tsx";

/** Named firms, each leading to its own page, and the divisions they belong to, leading to all firms of them. */
export function FirmList({
  park,
  firms,
  allLabel,
}: {
  park: string;
  firms: readonly FirmRef[];
  allLabel: string;
}) {
  const { words } = useAnalysis();
  const divisions = [...new Set(firms.map((it) => it.code.slice(0, 2)))].slice(0, 3);
  return (
    <ul className="firms">
      {firms.map((it) => (
        <li key={it.id}>
          <Link to="/enterprises/$id" params={{ id: it.id }}>
            <Mixed>{it.name}</Mixed>
          </Link>{" "}
          <small title={words.industry(it.code)}>{it.code}</small>
        </li>
      ))}
      {divisions.length > 0 && (
        <li>
          {divisions.map((it) => (
            <Link key={it} to="/enterprises" search={{ park, industry: it }} className="tag">
              {allLabel} {it} {words.industry(it)}
            </Link>
          ))}
        </li>
      )}
    </ul>
  );
}
