import { Link } from "@tanstack/react-router";
import { useSpeech } from "../language.tsx";
import { QueryState } from "../ui/query-state.tsx";
import { messages } from "./messages.ts";
import { useBatches } from "./questions.ts";

export function ImportsPage() {
  const { t, instant } = useSpeech();
  return (
    <>
      <h1>{t(messages.title)}</h1>
      <QueryState query={useBatches()}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="state">{t(messages.none)}</p>
          ) : (
            <ul className="card stack">
              {items.map((it) => (
                <li key={it.id}>
                  <Link to="/imports/$id" params={{ id: it.id }}>
                    {it.fileName}
                  </Link>{" "}
                  <small>{instant(it.createdAt)}</small>
                </li>
              ))}
            </ul>
          )
        }
      </QueryState>
    </>
  );
}
