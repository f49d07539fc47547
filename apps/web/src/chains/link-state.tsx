import type { LinkState } from "@ouhe/coupling";
import { linkStateTexts } from "@ouhe/pictures";
import { useSpeech } from "../language.tsx";

/** Every state has a shape of its own, the same as in the picture of the chain. */
const shapes: Record<LinkState, string> = {
  held: "M1 6a5 5 0 1 0 10 0a5 5 0 1 0-10 0z",
  sole: "M1 6a5 5 0 1 0 10 0a5 5 0 1 0-10 0zM3.4 6a2.6 2.6 0 1 1 5.2 0a2.6 2.6 0 1 1-5.2 0z",
  thin: "M6 1L11 11H1z",
  broken: "M2.6 1L6 4.4L9.4 1L11 2.6L7.6 6L11 9.4L9.4 11L6 7.6L2.6 11L1 9.4L4.4 6L1 2.6z",
};

/** A state by shape, colour and word; `children` stand behind the word. */
export function LinkStateTag({ state, children }: { state: LinkState; children?: string | number }) {
  const { t } = useSpeech();
  return (
    <span className={`link-state ${state}`}>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <path d={shapes[state]} fillRule="evenodd" />
      </svg>
      {t(linkStateTexts[state])}
      {children !== undefined && ` ${children}`}
    </span>
  );
}
