import { levelTexts, productSpacePicture } from "@ouhe/pictures";
import { industries } from "@ouhe/vocabulary";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import { useSpeech } from "../language.tsx";
import { useWords } from "../measures/analysis.tsx";
import { type RegionReference, useParks } from "../measures/coupling.ts";
import { sourceWords } from "../sources.ts";
import { Figure } from "../ui/figure.tsx";
import { Mixed } from "../ui/mixed.tsx";
import { flagTexts, messages, refusalTexts } from "./messages.ts";
import type { ProductSpace } from "./questions.ts";

const names = Object.fromEntries(industries.map((it) => [it.code, { zh: it.nameZh, en: it.nameEn }]));

interface SpaceFigureProps {
  space: ProductSpace;
  /** References that can be chosen. */
  choices: readonly RegionReference[];
}

/** The space with the chosen park's industries and frontier. */
export function SpaceFigure({ space, choices }: SpaceFigureProps) {
  const { t } = useSpeech();
  const { park } = useSearch({ from: "/product-space" });
  const { data: parks } = useParks();
  const words = useWords(names, parks);
  const shown = park ?? parks?.[0]?.id;
  const place = space.parks.find((it) => it.park === shown) ?? space.parks[0];
  const picture = useMemo(
    () => place && productSpacePicture({ ...space, ...place }, words),
    [space, place, words],
  );
  if (!place || !picture) return null;
  return (
    <div className="space-figure">
      <Figure
        title={t(messages.figure, { park: words.park(place.park) })}
        picture={picture}
        fileName={`product-space-${place.park}`}
        controls={<Choices space={space} choices={choices} park={place.park} />}
        note={<Note space={space} covered={place.covered} />}
      />
    </div>
  );
}

function Choices({ space, choices, park }: SpaceFigureProps & { park: string }) {
  const speech = useSpeech();
  const { t, name } = speech;
  const navigate = useNavigate({ from: "/product-space" });
  const parks = useParks().data ?? [];
  const choose = (change: { park?: string; reference?: string }) =>
    navigate({ search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false });
  return (
    <>
      <select
        className="input narrow"
        aria-label={t(messages.park)}
        value={park}
        onChange={(event) => choose({ park: event.target.value })}
      >
        {parks.map((it) => (
          <option key={it.id} value={it.id}>
            {name(it.name)}
          </option>
        ))}
      </select>
      {choices.length > 1 && (
        <select
          className="input narrow"
          aria-label={t(messages.reference)}
          value={space.reference.id}
          onChange={(event) => choose({ reference: event.target.value })}
        >
          {choices.map((it) => (
            <option key={it.id} value={it.id}>
              {sourceWords(it.name, speech)}
            </option>
          ))}
        </select>
      )}
    </>
  );
}

function Note({ space, covered }: { space: ProductSpace; covered: number | null }) {
  const speech = useSpeech();
  const { t, number, percent } = speech;
  const { reference, threshold, complexity } = space;
  const refused = complexity.refused && refusalTexts[complexity.refused.kind];
  return (
    <>
      <p>{t(messages.how, { threshold: threshold === null ? "–" : number(threshold, 2) })}</p>
      <p>
        <Mixed>
          {t(messages.from, {
            name: sourceWords(reference.name, speech),
            n: number(reference.regions),
            level: t(levelTexts[reference.level]),
            share: covered === null ? "–" : percent(covered),
          })}
        </Mixed>
      </p>
      {complexity.refused && (
        <p>{t(messages.noPci, { kind: refused ? t(refused) : complexity.refused.kind })}</p>
      )}
      {complexity.flags.map(({ kind }) => flagTexts[kind] && <p key={kind}>{t(flagTexts[kind])}</p>)}
    </>
  );
}
