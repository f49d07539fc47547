import { DomainError } from "@ouhe/vocabulary";
import type { ByteSource } from "../table/byte-source.ts";
import type { ReaderContext } from "../table/csv-table.ts";
import type { Table } from "../table/table.ts";
export async function openWorkbook(bytes: ByteSource, _context: ReaderContext): Promise<Table> {
  throw new DomainError("file/not-a-table", { name: bytes.name, found: "zip" });
}
