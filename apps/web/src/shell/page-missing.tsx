import { Link } from "@tanstack/react-router";
import { useSpeech } from "../language.tsx";
import { messages } from "./messages.ts";

export function PageMissing() {
  const { t } = useSpeech();
  return (
    <div className="state">
      <p>{t(messages.pageMissing)}</p>
      <Link to="/alliance" className="button">
        {t(messages.toAlliance)}
      </Link>
    </div>
  );
}
