// biome-ignore-all lint/a11y/noRedundantRoles: stacked on a phone, a table loses its roles in some browsers
import { type ReactNode, useMemo, useState } from "react";
import { useSpeech } from "../language.tsx";
import { Mixed } from "./mixed.tsx";
import { csvOf, download, type TableValue } from "./sortable-table-export.ts";
import { tableMessages } from "./sortable-table-messages.ts";
import { compareValues, nextOrder, type SortOrder } from "./sortable-table-order.ts";

/** One column: what it sorts and exports by, and how it looks. */
export interface Column<Row> {
  /** Unique in its table. */
  id: string;
  label: string;
  value(row: Row): TableValue;
  /** What stands in the cell; the value itself when absent. */
  cell?(row: Row): ReactNode;
  /** Stands right-aligned and sorts largest first. */
  numeric?: boolean;
  /** Keeps long sentences from widening the table. */
  wide?: boolean;
}

interface TableProps<Row> {
  /** Names the table for who cannot see it. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf(row: Row, at: number): string;
  /** Order at first; the rows' own when absent. */
  order?: SortOrder;
  /** Rows shown before the reader asks for all. */
  limit?: number;
}

/** A table sorted in the browser by its headings: for hundreds of rows, not for a register. */
export function SortableTable<Row>({
  caption,
  columns,
  rows,
  keyOf,
  order: first,
  limit = 50,
}: TableProps<Row>) {
  const { t, language } = useSpeech();
  const [order, setOrder] = useState<SortOrder | null>(first ?? null);
  const [all, setAll] = useState(false);
  const sorted = useMemo(() => sort(rows, columns, order, language), [rows, columns, order, language]);
  const shown = all ? sorted : sorted.slice(0, limit);
  if (rows.length === 0) return <p className="muted">{t(tableMessages.empty)}</p>;
  return (
    <div className="scroll">
      <table role="table">
        <caption className="visually-hidden">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column, at) => (
              <Heading
                key={column.id}
                column={column}
                direction={order?.column === at ? (order.descending ? "descending" : "ascending") : undefined}
                sort={() => setOrder(nextOrder(order, at, column.numeric ?? false))}
              />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {shown.map((row, at) => (
            <tr key={keyOf(row, at)} role="row">
              {columns.map((column) => (
                <td key={column.id} role="cell" className={classOf(column)} data-label={column.label}>
                  {column.cell ? column.cell(row) : plain(column.value(row))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {sorted.length > shown.length && (
        <>
          <button type="button" className="button quiet no-print" onClick={() => setAll(true)}>
            {t(tableMessages.more, { n: sorted.length })}
          </button>
          <small className="print-only">
            {t(tableMessages.printed, { shown: shown.length, n: sorted.length })}
          </small>
        </>
      )}
    </div>
  );
}

function Heading<Row>({
  column,
  direction,
  sort,
}: {
  column: Column<Row>;
  direction: "ascending" | "descending" | undefined;
  sort(): void;
}) {
  return (
    <th role="columnheader" scope="col" aria-sort={direction} className={classOf(column)}>
      <button type="button" className="sort" onClick={sort}>
        {column.label}
      </button>
    </th>
  );
}

const plain = (value: TableValue) => (typeof value === "string" ? <Mixed>{value}</Mixed> : value);

const classOf = ({ numeric, wide }: Column<never>) => (numeric ? "number" : wide ? "wide" : undefined);

function sort<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  order: SortOrder | null,
  locale: string,
): readonly Row[] {
  const column = order && columns[order.column];
  if (!column) return rows;
  return rows.toSorted((a, b) => compareValues(column.value(a), column.value(b), order.descending, locale));
}

/** Gives the table's rows, in their own order, as a CSV file. */
export function CsvButton<Row>({
  fileName,
  columns,
  rows,
}: {
  /** Without its ending. */
  fileName: string;
  columns: readonly Pick<Column<Row>, "label" | "value">[];
  rows: readonly Row[];
}) {
  const { t } = useSpeech();
  const save = () =>
    download(
      `${fileName}.csv`,
      csvOf(
        columns.map((it) => it.label),
        rows.map((row) => columns.map((it) => it.value(row))),
      ),
    );
  return (
    <button type="button" className="button quiet no-print" onClick={save}>
      {t(tableMessages.csv)}
    </button>
  );
}
