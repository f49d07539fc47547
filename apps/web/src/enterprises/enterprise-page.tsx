import { Link, useParams } from "@tanstack/react-router";
import { useSpeech } from "../language.tsx";
import { QueryState } from "../ui/query-state.tsx";
import { messages } from "./messages.ts";
import { useEnterprise } from "./questions.ts";

export function EnterprisePage() {
  const { t } = useSpeech();
  const { id } = useParams({ from: "/enterprises/$id" });
  return (
    <>
      <Link to="/enterprises">{t(messages.back)}</Link>
      <QueryState query={useEnterprise(id)}>
        {(it) => (
          <article className="card stack">
            <h1>{it.name}</h1>
            <p>{it.uscc}</p>
            <p>{it.businessScope}</p>
          </article>
        )}
      </QueryState>
    </>
  );
}
