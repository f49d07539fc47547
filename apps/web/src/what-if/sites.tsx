import type { Difference, Site, SiteCriterion } from "@ouhe/coupling";
import type { Words } from "@ouhe/pictures";
import { useState } from "react";
import { type Speech, useSpeech } from "../language.tsx";
import { Mixed } from "../ui/mixed.tsx";
import { type Column, CsvButton, SortableTable } from "../ui/sortable-table.tsx";
import { signed } from "./headline-text.ts";
import { criterionTexts, messages } from "./messages.ts";
import type { ProjectChange } from "./scenario.ts";
import { useSites } from "./use-measured.ts";
import { useWorkshop } from "./workshop-context.ts";

const criteria = ["coupling", "coupling-without-competition"] as const satisfies readonly SiteCriterion[];

/** One project laid in each park in turn: where the alliance gains most, and why. */
export function Sites({ project, land }: { project: ProjectChange; land(park: string): void }) {
  const speech = useSpeech();
  const { measured, words } = useWorkshop();
  const { t } = speech;
  const [criterion, setCriterion] = useState<SiteCriterion>("coupling");
  const body = { code: project.code, amounts: [project.capitalWan], isInferred: false };
  const { data: sites } = useSites(measured, body, criterion);
  if (!sites) return null;
  const columns = siteColumns({ project, criterion, land }, speech, words);
  const [best] = sites;
  return (
    <section className="card figure" aria-labelledby="sites">
      <header className="figure-head">
        <h2 id="sites">{t(messages.sites)}</h2>
        <div className="row figure-controls no-print">
          <fieldset className="segments" aria-label={t(messages.criterion)}>
            {criteria.map((it) => (
              <button key={it} type="button" aria-pressed={it === criterion} onClick={() => setCriterion(it)}>
                {t(criterionTexts[it])}
              </button>
            ))}
          </fieldset>
          <CsvButton fileName="sites" columns={columns} rows={sites} />
        </div>
      </header>
      <p className="figure-sentence">
        <Mixed>
          {best && best.gain !== null
            ? t(messages.sitesSentence, {
                name: project.name,
                park: words.park(best.park),
                gain: t(messages.points, { n: signed(best.gain * 100, 2, words) }),
              })
            : t(messages.sitesUndefined)}
        </Mixed>
      </p>
      <SortableTable caption={t(messages.sites)} columns={columns} rows={sites} keyOf={({ park }) => park} />
      <p className="figure-note">{t(messages.sitesNote)}</p>
    </section>
  );
}

function siteColumns(
  of: { project: ProjectChange; criterion: SiteCriterion; land(park: string): void },
  { t }: Speech,
  words: Words,
): Column<Site>[] {
  const { project, criterion, land } = of;
  return [
    { id: "park", label: t(messages.park), value: ({ park }) => words.park(park) },
    {
      id: "gain",
      label: t(messages.gain),
      numeric: true,
      value: ({ gain }) => (gain === null ? null : gain * 100),
      cell: ({ gain }) => (gain === null ? "–" : signed(gain * 100, 3, words)),
    },
    { id: "reason", label: t(messages.reason), wide: true, value: (it) => reasonOf(it, criterion, words) },
    {
      id: "put",
      label: t(messages.landIn),
      value: ({ park }) => (park === project.park ? t(messages.isHere) : null),
      cell: ({ park }) =>
        park === project.park ? (
          t(messages.isHere)
        ) : (
          <button type="button" className="button no-print" onClick={() => land(park)}>
            {t(messages.putHere)}
          </button>
        ),
    },
  ];
}

type PairChange = Extract<Difference, { kind: "pair" }>;

/** The pair that moved most among what the criterion counts. */
function reasonOf({ differences }: Site, criterion: SiteCriterion, words: Words): string {
  const counts = (it: Difference): it is PairChange =>
    it.kind === "pair" && (criterion !== "coupling" || it.measure === "couplability");
  const moved = (it: PairChange) => (it.after ?? 0) - (it.before ?? 0);
  const [first] = differences.filter(counts).sort((a, b) => Math.abs(moved(b)) - Math.abs(moved(a)));
  if (!first) return words.t(messages.reasonNone);
  return words.t(messages.reasonUp, {
    a: words.park(first.parks[0]),
    b: words.park(first.parks[1]),
    what: words.t(first.measure === "competition" ? messages.competition : messages.mutual),
    change: signed(moved(first) * 100, 3, words),
  });
}
