import { Link } from "@tanstack/react-router";
import { useSpeech } from "../language.tsx";
import { messages } from "./messages.ts";
import { PageTitle } from "./page-title.tsx";

/** An address that leads nowhere. */
export function PageMissing() {
  const { t } = useSpeech();
  return (
    <div className="state">
      <PageTitle>{t(messages.pageMissing)}</PageTitle>
      <h1>{t(messages.pageMissing)}</h1>
      <Link to="/alliance" className="button">
        {t(messages.toAlliance)}
      </Link>
    </div>
  );
}
