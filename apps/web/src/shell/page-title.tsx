import { useSpeech } from "../language.tsx";
import { messages } from "./messages.ts";

/** What the browser's tab, history and bookmarks call the page. */
export function PageTitle({ children }: { children: string }) {
  const { t } = useSpeech();
  return <title>{`${children} · ${t(messages.brand)}`}</title>;
}
