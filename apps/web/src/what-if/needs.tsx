import type { Words } from "@ouhe/pictures";
import { type Speech, useSpeech } from "../language.tsx";
import { unitText } from "../measures/weight.ts";
import { Mixed } from "../ui/mixed.tsx";
import { type Column, CsvButton, SortableTable } from "../ui/sortable-table.tsx";
import type { SectorNeed } from "./measuring.ts";
import { messages } from "./messages.ts";
import type { ProjectChange } from "./scenario.ts";
import { useNeeds } from "./use-measured.ts";
import { useWorkshop } from "./workshop-context.ts";

/** What a project would buy, sector by sector, and the parks that have some to spare. */
export function Needs({ project }: { project: ProjectChange }) {
  const speech = useSpeech();
  const { measured, base, weightAt, words } = useWorkshop();
  const { t } = speech;
  const hasCapital = (project.capitalWan ?? 0) > 0;
  const view = weightAt === 1 && hasCapital ? 1 : 0;
  const { data: needs } = useNeeds(measured, {
    view,
    code: project.code ?? "",
    output: view === 1 ? project.capitalWan! : 1,
  });
  if (!needs) return null;
  const columns = needColumns(view === 1 ? unitText(base.views[view]!.weight, t) : null, speech, words);
  const [first] = needs;
  return (
    <section className="card figure" aria-labelledby="needs">
      <header className="figure-head">
        <h2 id="needs">{t(messages.needs)}</h2>
        <CsvButton fileName="purchases" columns={columns} rows={needs} />
      </header>
      <p className="figure-sentence">
        <Mixed>
          {first
            ? t(messages.needsSentence, {
                name: project.name,
                share: words.number(needs.reduce((sum, it) => sum + it.coefficient, 0) * 100, 1),
                sector: words.sectorInText(first.sector),
              })
            : t(messages.needsNone)}
        </Mixed>
      </p>
      {weightAt === 1 && !hasCapital && <p className="amber-text">{t(messages.needsNoCapital)}</p>}
      {first && (
        <SortableTable
          caption={t(messages.needs)}
          columns={columns}
          rows={needs}
          keyOf={(it) => it.sector}
          limit={8}
        />
      )}
    </section>
  );
}

/** @param unit of the amounts; null leaves them out: a part of a firm is nothing to buy */
function needColumns(
  unit: string | null,
  { t, percent, number }: Speech,
  words: Words,
): Column<SectorNeed>[] {
  const suppliers = ({ suppliers, amount }: SectorNeed) =>
    suppliers.map((it) => `${words.parkInShort(it.park)} ${percent(it.amount / amount)}`).join(", ");
  const amountColumn = (unit: string): Column<SectorNeed> => ({
    id: "amount",
    label: t(messages.amount, { unit }),
    numeric: true,
    value: (it) => it.amount,
    cell: (it) => number(it.amount, 1),
  });
  return [
    { id: "sector", label: t(messages.sector), value: (it) => words.sector(it.sector) },
    {
      id: "coefficient",
      label: t(messages.coefficient),
      numeric: true,
      value: (it) => it.coefficient,
      cell: (it) => percent(it.coefficient, 1),
    },
    ...(unit === null ? [] : [amountColumn(unit)]),
    {
      id: "suppliers",
      label: t(messages.suppliers),
      wide: true,
      value: (it) => suppliers(it) || t(messages.noSupplier),
    },
  ];
}
