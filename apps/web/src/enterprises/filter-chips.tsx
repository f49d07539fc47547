import { useSpeech } from "../language.tsx";
import type { EnterpriseSearch } from "../router.tsx";
import { Mixed } from "../ui/mixed.tsx";
import type { IndustryBasis } from "./enterprise.ts";
import { activeFilters, type FilterKey } from "./filter.ts";
import { useIndustryNames } from "./industry-names.ts";
import { basisTexts, messages } from "./messages.ts";
import { useParks } from "./questions.ts";

const searchFields = { name: messages.inName, uscc: messages.inUscc, scope: messages.inScope } as const;

/** How each filter is said. */
function useFilterWords(search: EnterpriseSearch) {
  const { t, name, wan, day, percent } = useSpeech();
  const { ownNameOf } = useIndustryNames();
  const parks = useParks().data;
  const industry = (code: string) => `${code} ${ownNameOf(code)}`.trim();
  const searched = t(searchFields[(search.in ?? "name") as keyof typeof searchFields] ?? messages.inName);
  const asDay = (value: string) => (Number.isNaN(Date.parse(value)) ? value : day(value));
  const say: Record<FilterKey, (value: string) => string> = {
    q: (value) => `${searched}: ${value}`,
    park: (value) => {
      const park = parks?.find((it) => it.id === value);
      return park ? name(park.name) : value;
    },
    section: industry,
    division: industry,
    industry,
    basis: (value) => t(basisTexts[value as IndustryBasis] ?? basisTexts.none),
    confidenceBelow: (value) => t(messages.chipConfidence, { value: percent(Number(value)) }),
    minCapital: (value) => t(messages.chipCapital, { value: wan(Number(value)) }),
    registeredFrom: (value) => t(messages.chipFrom, { value: asDay(value) }),
    registeredTo: (value) => t(messages.chipTo, { value: asDay(value) }),
  };
  return say;
}

/** The filters in force, each one click from gone. */
export function FilterChips({
  search,
  onRemove,
  onClear,
}: {
  search: EnterpriseSearch;
  onRemove(key: FilterKey): void;
  onClear(): void;
}) {
  const { t } = useSpeech();
  const say = useFilterWords(search);
  const active = activeFilters(search);
  if (active.length === 0) return null;
  return (
    <ul className="chips" aria-label={t(messages.chips)}>
      {active.map(({ key, value }) => (
        <li key={key}>
          <button
            type="button"
            className="chip"
            aria-label={t(messages.chipRemove, { value: say[key](value) })}
            onClick={() => onRemove(key)}
          >
            <Mixed>{say[key](value)}</Mixed>
            <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="button quiet no-print" onClick={onClear}>
          {t(messages.clear)}
        </button>
      </li>
    </ul>
  );
}
