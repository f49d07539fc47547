import "../enterprises/controls.css";
import "./chains.css";
import type { LinkState } from "@ouhe/coupling";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Dialog } from "../enterprises/dialog.tsx";
import { useSpeech } from "../language.tsx";
import { useNotice } from "../shell/notices.tsx";
import { PageTitle } from "../shell/page-title.tsx";
import { Mixed } from "../ui/mixed.tsx";
import { QueryState } from "../ui/query-state.tsx";
import type { Chain } from "./chain.ts";
import { ChainForm } from "./chain-form.tsx";
import { useChainName } from "./chain-name.ts";
import { LinkStateTag } from "./link-state.tsx";
import { messages } from "./messages.ts";
import { useChainOverParks, useChains } from "./questions.ts";

/** Every chain with its states at a glance, and the way to a new one. */
export function ChainsPage() {
  const { t } = useSpeech();
  const chains = useChains();
  return (
    <>
      <div className="page-head">
        <div>
          <PageTitle>{t(messages.title)}</PageTitle>
          <h1>{t(messages.title)}</h1>
          <p className="muted lead">{t(messages.lead)}</p>
        </div>
        <NewChain />
      </div>
      <QueryState query={chains}>
        {(list) => (list.length > 0 ? <ChainList chains={list} /> : <NoChain />)}
      </QueryState>
    </>
  );
}

function NoChain() {
  const { t } = useSpeech();
  return (
    <section className="card state">
      <h2>{t(messages.none)}</h2>
      <p>{t(messages.noneText)}</p>
    </section>
  );
}

function ChainList({ chains }: { chains: readonly Chain[] }) {
  const { t } = useSpeech();
  const nameOf = useChainName();
  return (
    <section aria-label={t(messages.list)}>
      <ul className="chain-list">
        {chains.map((it) => (
          <li key={it.id} className="card stack">
            <div>
              <h2>
                <Link to="/chains/$id" params={{ id: it.id }}>
                  <Mixed>{nameOf(it.name)}</Mixed>
                </Link>
              </h2>
              <small>{t(messages.counts, { links: it.links.length, steps: it.steps.length })}</small>
            </div>
            <AtAGlance id={it.id} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const states: readonly LinkState[] = ["held", "sole", "thin", "broken"];

/** Links of a chain by state; the open ones by name. */
function AtAGlance({ id }: { id: string }) {
  const nameOf = useChainName();
  const { language } = useSpeech();
  return (
    <QueryState query={useChainOverParks(id)}>
      {({ chain, coverage }) => (
        <ul className="glance">
          {states.map((state) => {
            const found = chain.links.filter((_, at) => coverage.links[at]!.state === state);
            if (found.length === 0) return null;
            const names = found.map((it) => nameOf(it.name)).join(language === "en" ? ", " : "、");
            return (
              <li key={state}>
                <LinkStateTag state={state}>{found.length}</LinkStateTag>{" "}
                <small>
                  <Mixed>{names}</Mixed>
                </small>
              </li>
            );
          })}
        </ul>
      )}
    </QueryState>
  );
}

function NewChain() {
  const { t } = useSpeech();
  const notice = useNotice();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <button type="button" className="button primary" onClick={() => setOpen(true)}>
        {t(messages.add)}
      </button>
      <Dialog wide open={open} onClose={close} title={t(messages.newTitle)}>
        <ChainForm
          chain={null}
          onCancel={close}
          onDone={({ id }) => {
            notice(t(messages.added));
            navigate({ to: "/chains/$id", params: { id } });
          }}
        />
      </Dialog>
    </>
  );
}
