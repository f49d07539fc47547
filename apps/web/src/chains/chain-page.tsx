import "../enterprises/controls.css";
import "../styles/analysis.css";
import "./chains.css";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { Dialog } from "../enterprises/dialog.tsx";
import { useSpeech } from "../language.tsx";
import { useNotice } from "../shell/notices.tsx";
import { PageTitle } from "../shell/page-title.tsx";
import { Mixed } from "../ui/mixed.tsx";
import { QueryState } from "../ui/query-state.tsx";
import type { Chain } from "./chain.ts";
import { ChainFigure } from "./chain-figure.tsx";
import { ChainForm } from "./chain-form.tsx";
import { useChainName } from "./chain-name.ts";
import { ClosersCard } from "./closers.tsx";
import { LinksTable } from "./links-table.tsx";
import { messages } from "./messages.ts";
import { type ChainOverParks, useChainOverParks } from "./questions.ts";
import { RemoveChain } from "./remove-chain.tsx";

/** One chain over the parks: where it breaks, who stands next to the break, and its links with their firms. */
export function ChainPage() {
  const { t } = useSpeech();
  const { id } = useParams({ from: "/chains/$id" });
  const query = useChainOverParks(id);
  return (
    <>
      {!query.data && (
        <>
          <PageTitle>{t(messages.title)}</PageTitle>
          <h1>{t(messages.title)}</h1>
        </>
      )}
      <QueryState query={query}>{(found) => <Found {...found} />}</QueryState>
    </>
  );
}

function Found({ chain, coverage }: ChainOverParks) {
  const { t } = useSpeech();
  const name = useChainName()(chain.name);
  return (
    <>
      <div className="page-head">
        <div>
          <PageTitle>{name}</PageTitle>
          <Link to="/chains">{t(messages.all)}</Link>
          <h1>
            <Mixed>{name}</Mixed>
          </h1>
        </div>
        <div className="row no-print">
          <EditChain chain={chain} />
          <RemoveChain chain={chain} />
        </div>
      </div>
      <ChainFigure chain={chain} coverage={coverage} />
      <ClosersCard chain={chain} coverage={coverage} />
      <LinksTable chain={chain} coverage={coverage} />
    </>
  );
}

function EditChain({ chain }: { chain: Chain }) {
  const { t } = useSpeech();
  const notice = useNotice();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        {t(messages.edit)}
      </button>
      <Dialog wide open={open} onClose={close} title={t(messages.editTitle)}>
        <ChainForm
          chain={chain}
          onCancel={close}
          onDone={() => {
            notice(t(messages.saved));
            close();
          }}
        />
      </Dialog>
    </>
  );
}
