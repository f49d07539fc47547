import type { Formula } from "@ouhe/coupling";
import { formulaTexts } from "@ouhe/pictures";
import { Link } from "@tanstack/react-router";
import { useSpeech } from "../language.tsx";
import { messages } from "./messages.ts";

const parts = [
  ["quadrants", messages.quadrantsTitle],
  ["references", messages.referencesTitle],
  ["refusals", messages.refusalsTitle],
  ["caveats", messages.caveatsTitle],
  ["data", messages.dataTitle],
] as const;

/** Everything on the page, by name. */
export function Contents({ formulas }: { formulas: readonly Formula[] }) {
  const { t } = useSpeech();
  return (
    <nav className="contents no-print" aria-label={t(messages.contents)}>
      {formulas.map(({ id }) => (
        <Link key={id} to="/measures" hash={id}>
          {id in formulaTexts ? t(formulaTexts[id as keyof typeof formulaTexts].name) : id}
        </Link>
      ))}
      {parts.map(([id, text]) => (
        <Link key={id} to="/measures" hash={id}>
          {t(text)}
        </Link>
      ))}
    </nav>
  );
}
