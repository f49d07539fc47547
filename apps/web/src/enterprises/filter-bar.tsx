import type { Industry } from "@ouhe/vocabulary";
import { useId, useState } from "react";
import { useSpeech } from "../language.tsx";
import type { EnterpriseSearch } from "../router.tsx";
import { DayField } from "../ui/day-input.tsx";
import { IndustryChooser } from "./industry-chooser.tsx";
import { basisTexts, messages } from "./messages.ts";
import { useParks } from "./questions.ts";
import { SearchBox } from "./search-box.tsx";

interface Part {
  search: EnterpriseSearch;
  onChange(change: EnterpriseSearch): void;
}

/** An amount handed on when the person leaves the field or presses Enter, not at every key. */
function AmountField({
  label,
  value,
  onSettle,
}: {
  label: string;
  value: string;
  onSettle(value: string): void;
}) {
  const [draft, setDraft] = useState<string | null>(null);
  const settle = () => {
    if (draft !== null && draft !== value) onSettle(draft);
    setDraft(null);
  };
  return (
    <label className="field">
      <span>{label}</span>
      <input
        className="input"
        type="number"
        min={0}
        value={draft ?? value}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => event.key === "Enter" && settle()}
      />
    </label>
  );
}

const industryChange = (it: Industry | null): EnterpriseSearch => ({
  section: it?.level === "section" ? it.code : "",
  division: it?.level === "division" ? it.code : "",
  industry: it && it.level !== "section" && it.level !== "division" ? it.code : "",
});

const days = ["registeredFrom", "registeredTo"] as const;
const confidenceSteps = ["0.3", "0.5", "0.7", "0.9"];

function MoreFilters({ search, onChange }: Part) {
  const { t, percent } = useSpeech();
  const steps = [
    ...new Set([...confidenceSteps, ...(search.confidenceBelow ? [search.confidenceBelow] : [])]),
  ];
  return (
    <div className="more-filters">
      <label className="field">
        <span>{t(messages.basis)}</span>
        <select
          className="input"
          value={search.basis ?? ""}
          onChange={(event) => onChange({ basis: event.target.value })}
        >
          <option value="">{t(messages.anyBasis)}</option>
          {Object.entries(basisTexts).map(([basis, text]) => (
            <option key={basis} value={basis}>
              {t(text)}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>{t(messages.confidenceBelow)}</span>
        <select
          className="input"
          value={search.confidenceBelow ?? ""}
          onChange={(event) => onChange({ confidenceBelow: event.target.value })}
        >
          <option value="">{t(messages.any)}</option>
          {steps.map((it) => (
            <option key={it} value={it}>
              {percent(Number(it))}
            </option>
          ))}
        </select>
      </label>
      <AmountField
        label={t(messages.minCapital)}
        value={search.minCapital ?? ""}
        onSettle={(minCapital) => onChange({ minCapital })}
      />
      {days.map((it) => (
        <DayField
          key={it}
          label={t(messages[it])}
          value={search[it] ?? ""}
          onSettle={(day) => onChange({ [it]: day })}
        />
      ))}
    </div>
  );
}

/** All the ways to narrow the table. */
export function FilterBar({ search, onChange }: Part) {
  const { t, name } = useSpeech();
  const parks = useParks();
  const parkId = useId();
  const moreId = useId();
  const [more, setMore] = useState(false);
  return (
    <div className="filter-bar no-print">
      <SearchBox search={search} onChange={onChange} />
      <label className="visually-hidden" htmlFor={parkId}>
        {t(messages.park)}
      </label>
      <select
        id={parkId}
        className="input filter-park"
        value={search.park ?? ""}
        onChange={(event) => onChange({ park: event.target.value })}
      >
        <option value="">{t(messages.anyPark)}</option>
        {parks.data?.map((it) => (
          <option key={it.id} value={it.id}>
            {name(it.name)}
          </option>
        ))}
      </select>
      <IndustryChooser
        code={search.industry ?? search.division ?? search.section ?? ""}
        onChoose={(it) => onChange(industryChange(it))}
      />
      <button
        type="button"
        className="button"
        aria-expanded={more}
        aria-controls={moreId}
        onClick={() => setMore(!more)}
      >
        {t(messages.moreFilters)}
      </button>
      <div id={moreId} hidden={!more} className="filter-more">
        <MoreFilters search={search} onChange={onChange} />
      </div>
    </div>
  );
}
