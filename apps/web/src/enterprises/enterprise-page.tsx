import "./controls.css";
import "./firm.css";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { ask } from "../api.ts";
import { useSpeech } from "../language.tsx";
import { PageTitle } from "../shell/page-title.tsx";
import { Mixed } from "../ui/mixed.tsx";
import { QueryState } from "../ui/query-state.tsx";
import { EditDialog } from "./edit-dialog.tsx";
import type { Enterprise } from "./enterprise.ts";
import { IndustryCard } from "./industry-card.tsx";
import { messages } from "./messages.ts";
import { useEnterprise, useParks } from "./questions.ts";
import { ExtraFacts, Provenance, StatedFacts } from "./record-facts.tsx";
import { recordMessages } from "./record-messages.ts";

interface ImportField {
  id: string;
  labels: { "zh-Hans": string; "zh-Hant": string; en: string };
}

/** Known fields without a place of their own have labels; kept columns are called as in their file. */
function useExtraLabels(): (key: string) => string {
  const { name } = useSpeech();
  const fields = useQuery({
    queryKey: ["import-fields"],
    queryFn: ({ signal }) => ask<{ items: ImportField[] }>("/import-fields", { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (key) => {
    const field = fields.data?.items.find((it) => it.id === key);
    return field ? name(field.labels) : key;
  };
}

function Head({ it }: { it: Enterprise }) {
  const { t, name } = useSpeech();
  const [editing, setEditing] = useState(false);
  const park = useParks().data?.find((one) => one.id === it.ownerPark);
  return (
    <div className="page-head">
      <PageTitle>{it.name}</PageTitle>
      <div className="stack firm-head">
        <h1>
          <Mixed>{it.name}</Mixed>
        </h1>
        <p className="row">
          <Link to="/parks/$park" params={{ park: it.ownerPark }}>
            {park ? name(park.name) : it.ownerPark}
          </Link>
          {it.status && <span className="tag">{it.status}</span>}
        </p>
      </div>
      <button type="button" className="button no-print" onClick={() => setEditing(true)}>
        {t(recordMessages.edit)}
      </button>
      <EditDialog it={it} open={editing} onClose={() => setEditing(false)} />
    </div>
  );
}

function Record({ it }: { it: Enterprise }) {
  const labelOf = useExtraLabels();
  return (
    <>
      <Head it={it} />
      <div className="firm">
        <div className="stack">
          <IndustryCard it={it} />
          <StatedFacts it={it} />
        </div>
        <div className="stack">
          <Provenance it={it} />
          <ExtraFacts extra={it.extra} labelOf={labelOf} />
        </div>
      </div>
    </>
  );
}

/** One firm with everything known of it. */
export function EnterprisePage() {
  const { t } = useSpeech();
  const { id } = useParams({ from: "/enterprises/$id" });
  return (
    <>
      <Link to="/enterprises" className="no-print back">
        ← {t(messages.back)}
      </Link>
      <QueryState query={useEnterprise(id)}>{(it) => <Record it={it} />}</QueryState>
    </>
  );
}
