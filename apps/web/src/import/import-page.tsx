import { Link, useParams } from "@tanstack/react-router";
import { useSpeech } from "../language.tsx";
import { QueryState } from "../ui/query-state.tsx";
import { messages } from "./messages.ts";
import { useBatch } from "./questions.ts";

export function ImportPage() {
  const { t, number } = useSpeech();
  const { id } = useParams({ from: "/imports/$id" });
  return (
    <>
      <Link to="/imports">{t(messages.back)}</Link>
      <QueryState query={useBatch(id)}>
        {(it) => (
          <article className="card stack">
            <h1>{it.fileName}</h1>
            <p>
              {t(messages.rows)} {number(it.totalRows ?? it.checkedRows)}
            </p>
          </article>
        )}
      </QueryState>
    </>
  );
}
