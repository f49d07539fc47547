import { useSpeech } from "../language.tsx";
import { messages } from "./messages.ts";

/** Marks an industry that is used up where it is offered, and for that reason stands last in its list. */
export function LocalMark({ of: { local } }: { of: { local?: true } }) {
  const { t } = useSpeech();
  if (!local) return null;
  return (
    <span className="tag" title={t(messages.localMeans)}>
      {t(messages.local)}
    </span>
  );
}
