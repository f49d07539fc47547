import type { Picture, PictureTable, TableRow } from "@ouhe/pictures";
import { type ReactNode, useId, useMemo, useState } from "react";
import { type Speech, useSpeech } from "../language.tsx";
import { FigureChart } from "./figure-chart.tsx";
import { figureMessages } from "./figure-messages.ts";
import { TargetLink } from "./figure-targets.tsx";
import { Mixed } from "./mixed.tsx";
import { type Column, CsvButton, SortableTable } from "./sortable-table.tsx";

interface FigureProps {
  title: string;
  picture: Picture;
  /** Of the CSV, without ending. */
  fileName: string;
  /** How the measure is made, beside the title. */
  about?: ReactNode;
  /** Controls that choose what is drawn. */
  controls?: ReactNode;
  /** Stands under picture and table. */
  note?: ReactNode;
}

/** A picture with the sentence that says what it shows, its table one press away, and the table as CSV. */
export function Figure({ title, picture, fileName, about, controls, note }: FigureProps) {
  const { t } = useSpeech();
  const [shows, setShows] = useState<"picture" | "table">("picture");
  const columns = usePictureColumns(picture.table);
  const heading = useId();
  return (
    <section className="card figure" aria-labelledby={heading}>
      <header className="figure-head">
        <h2 id={heading}>
          {title} {about}
        </h2>
        <div className="row figure-controls no-print">
          {controls}
          <fieldset className="segments" aria-label={t(figureMessages.shown, { title })}>
            {(["picture", "table"] as const).map((it) => (
              <button key={it} type="button" aria-pressed={shows === it} onClick={() => setShows(it)}>
                {t(figureMessages[it])}
              </button>
            ))}
          </fieldset>
          <CsvButton fileName={fileName} columns={columns} rows={picture.table.rows} />
        </div>
      </header>
      <p className="figure-sentence">
        <Mixed>{picture.sentence}</Mixed>
      </p>
      {shows === "picture" ? (
        <FigureChart picture={picture} />
      ) : (
        <SortableTable
          caption={title}
          columns={columns}
          rows={picture.table.rows}
          keyOf={(_, at) => String(at)}
        />
      )}
      {note && <div className="figure-note">{note}</div>}
    </section>
  );
}

/** The twin's columns; the first text of a row opens what the row stands for. */
export function usePictureColumns(table: PictureTable): Column<TableRow>[] {
  const speech = useSpeech();
  return useMemo(() => {
    const linked = table.columns.findIndex((it) => it.kind === "text");
    return table.columns.map(({ label, kind, digits }, at) => ({
      id: String(at),
      label,
      numeric: kind !== "text",
      value: (row: TableRow) => row.cells[at] ?? null,
      cell: (row: TableRow) => {
        const shown = cellText(row.cells[at] ?? null, kind, digits ?? 0, speech);
        const said = <Mixed>{shown}</Mixed>;
        return at === linked ? <TargetLink target={row.target}>{said}</TargetLink> : said;
      },
    }));
  }, [table, speech]);
}

function cellText(
  value: string | number | null,
  kind: PictureTable["columns"][number]["kind"],
  digits: number,
  { number, percent }: Speech,
): string {
  if (value === null) return "–";
  if (typeof value === "string") return value;
  return kind === "share" ? percent(value, digits) : number(value, digits);
}
