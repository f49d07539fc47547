import { Popover } from "@base-ui/react/popover";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { ask } from "../api.ts";
import { type Text, useSpeech } from "../language.tsx";
import type { EnterpriseSearch } from "../router.tsx";
import { useNotice } from "../shell/notices.tsx";
import { QueryState } from "../ui/query-state.tsx";
import type { SavedView } from "./enterprise.ts";
import { listQuery, showsView } from "./filter.ts";
import { messages } from "./messages.ts";
import { useViews, viewsKey } from "./questions.ts";

function useViewActs() {
  const client = useQueryClient();
  const { t } = useSpeech();
  const notice = useNotice();
  const refreshAndSay = (done: Text) => () => {
    notice(t(done));
    return client.invalidateQueries({ queryKey: viewsKey });
  };
  const save = useMutation({
    mutationFn: (view: Pick<SavedView, "name" | "query">) =>
      ask<SavedView>("/views", { method: "POST", body: view, key: crypto.randomUUID() }),
    onSuccess: refreshAndSay(messages.viewSaved),
  });
  const remove = useMutation({
    mutationFn: (id: string) => ask(`/views/${id}`, { method: "DELETE" }),
    onSuccess: refreshAndSay(messages.viewDeleted),
  });
  return { save, remove };
}

interface Part {
  search: EnterpriseSearch;
  onChoose(search: EnterpriseSearch): void;
}

function ViewList({
  views,
  search,
  onChoose,
  onRemove,
}: Part & { views: SavedView[]; onRemove(id: string): void }) {
  const { t } = useSpeech();
  if (views.length === 0) return <p className="muted">{t(messages.viewsNone)}</p>;
  return (
    <ul className="view-list">
      {views.map((it) => (
        <li key={it.id}>
          <button
            type="button"
            className="button quiet"
            aria-pressed={it.id === search.view}
            onClick={() => onChoose({ ...it.query, view: it.id })}
          >
            {it.name}
          </button>
          <button
            type="button"
            className="button quiet"
            aria-label={t(messages.viewDelete, { name: it.name })}
            onClick={() => onRemove(it.id)}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Filters under a name: choose, save, delete. */
export function SavedViews({ search, onChoose }: Part) {
  const { t } = useSpeech();
  const known = useViews();
  const views = known.data?.items ?? [];
  const current = views.find((it) => it.id === search.view);
  const { save, remove } = useViewActs();
  const [open, setOpen] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get("name")).trim();
    if (!name) return;
    const query = listQuery(search);
    save.mutate({ name, query }, { onSuccess: (view) => onChoose({ ...query, view: view.id }) });
  };
  const error = save.error ?? remove.error;
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger className="button">
        {current ? current.name : t(messages.views)}
        {current && !showsView(search, current.query) && <small>({t(messages.viewChanged)})</small>}
        <span aria-hidden="true">▾</span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} align="end" className="above">
          <Popover.Popup className="popover stack">
            <Popover.Title>{t(messages.views)}</Popover.Title>
            <QueryState query={known}>
              {({ items }) => (
                <ViewList
                  views={items}
                  search={search}
                  onChoose={(chosen) => {
                    setOpen(false);
                    onChoose(chosen);
                  }}
                  onRemove={(id) => remove.mutate(id)}
                />
              )}
            </QueryState>
            <form className="row" onSubmit={submit}>
              <input
                key={current?.id}
                name="name"
                className="input view-name"
                maxLength={100}
                required
                defaultValue={current?.name}
                aria-label={t(messages.viewName)}
                placeholder={t(messages.viewName)}
              />
              <button type="submit" className="button primary" disabled={save.isPending}>
                {t(messages.viewSave)}
              </button>
            </form>
            {error && <p role="alert">{error.message}</p>}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
