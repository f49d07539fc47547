import "../styles/analysis.css";
import "./product-space.css";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useSpeech } from "../language.tsx";
import { neededRegions, type RegionReference } from "../measures/coupling.ts";
import { PageTitle } from "../shell/page-title.tsx";
import { QueryState } from "../ui/query-state.tsx";
import { messages } from "./messages.ts";
import { useProductSpace, useReferences } from "./questions.ts";
import { ReferenceForm } from "./reference-form.tsx";
import { SpaceFigure } from "./space-figure.tsx";

/** How near industries lie by a reference of hundreds of regions, and where the parks stand among them. */
export function ProductSpacePage() {
  const { t } = useSpeech();
  const { reference } = useSearch({ from: "/product-space" });
  const choose = useChooseReference();
  const references = useReferences();
  return (
    <>
      <div>
        <PageTitle>{t(messages.title)}</PageTitle>
        <h1>{t(messages.title)}</h1>
        <p className="muted lead">{t(messages.lead)}</p>
      </div>
      <QueryState query={references}>
        {(all) => {
          const usable = all.filter((it) => it.regions >= neededRegions);
          const chosen = usable.find((it) => it.id === reference) ?? usable[0];
          if (!chosen) return <Refused references={all} />;
          return (
            <>
              <Space reference={chosen} choices={usable} />
              <details className="card">
                <summary>{t(messages.another)}</summary>
                <ReferenceForm onLoaded={choose} />
              </details>
            </>
          );
        }}
      </QueryState>
    </>
  );
}

function useChooseReference(): (chosen: RegionReference) => void {
  const navigate = useNavigate({ from: "/product-space" });
  return ({ id }) => navigate({ search: (before) => ({ ...before, reference: id }), replace: true });
}

/** Why there is no product space, and how to come by one. */
function Refused({ references }: { references: readonly RegionReference[] }) {
  const { t, number } = useSpeech();
  const choose = useChooseReference();
  const largest = Math.max(0, ...references.map((it) => it.regions));
  const have = largest > 0 ? t(messages.haveSmall, { n: number(largest) }) : t(messages.haveNone);
  return (
    <section className="card stack">
      <div>
        <h2>{t(messages.loadFirst)}</h2>
        <p>{t(messages.why, { n: number(neededRegions), have })}</p>
      </div>
      <ReferenceForm onLoaded={choose} />
    </section>
  );
}

function Space({ reference, choices }: { reference: RegionReference; choices: readonly RegionReference[] }) {
  const query = useProductSpace(reference.id);
  return <QueryState query={query}>{(space) => <SpaceFigure space={space} choices={choices} />}</QueryState>;
}
