import { memo } from "react";
import { useSpeech } from "../language.tsx";
import type { ImportField, MappingEntry } from "./batch.ts";
import { columnLetter } from "./mapping.ts";
import { messages, reasonTexts } from "./messages.ts";

/** Below this a guess is marked, so that a person looks at it. */
const sure = 0.9;

function Why({ entry, doubled }: { entry: MappingEntry; doubled: boolean }) {
  const { t, percent } = useSpeech();
  if (doubled) return <span className="tag cinnabar">{t(messages.doubled)}</span>;
  if (entry.field === null) return <span className="tag amber">{t(messages.undecided)}</span>;
  if (!entry.why) return null;
  const isGuess = entry.why === "heading" || entry.why === "synonym" || entry.why === "content";
  return (
    <span className={isGuess && entry.confidence < sure ? "tag amber" : "muted"}>
      {t(reasonTexts[entry.why])}
      {isGuess && ` ${percent(entry.confidence)}`}
    </span>
  );
}

/** A serial number is read, so that rows can be found again, and not kept: it is a fate of its own. */
const isKept = ({ id }: ImportField) => id !== "serial";

interface Props {
  entry: MappingEntry;
  samples: readonly string[];
  fields: readonly ImportField[];
  doubled: boolean;
  onChoose(column: number, field: string | null): void;
}

/** One column of the file: what it holds and what it becomes. */
export const MappingRow = memo(function MappingRow({ entry, samples, fields, doubled, onChoose }: Props) {
  const { t, name } = useSpeech();
  const heading = entry.heading || t(messages.noHeading);
  const open = entry.field === null || doubled;
  return (
    <tr className={open ? "open" : entry.field === "ignore" ? "ignored" : undefined}>
      <td className="m-letter">
        <code>{columnLetter(entry.column)}</code>
      </td>
      <th scope="row" className="m-heading">
        {heading}
      </th>
      <td className="m-samples">
        {samples.map((it) => (
          <span key={it} className="sample" title={it}>
            {it}
          </span>
        ))}
      </td>
      <td className="m-field">
        <select
          id={`column-${entry.column}`}
          className="input"
          aria-label={t(messages.fieldFor, { heading })}
          aria-invalid={open || undefined}
          value={entry.field ?? ""}
          onChange={(event) => onChoose(entry.column, event.target.value || null)}
        >
          <option value="">{t(messages.decide)}</option>
          <optgroup label={t(messages.fates)}>
            <option value="extra">{t(messages.keep)}</option>
            <option value="ignore">{t(messages.ignore)}</option>
            <option value="serial">{t(messages.serial)}</option>
          </optgroup>
          <optgroup label={t(messages.fields)}>
            {fields.filter(isKept).map((it) => (
              <option key={it.id} value={it.id}>
                {name(it.labels)}
              </option>
            ))}
          </optgroup>
        </select>
      </td>
      <td className="m-why">
        <Why entry={entry} doubled={doubled} />
      </td>
    </tr>
  );
});
