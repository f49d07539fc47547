import { ReadableStream } from "node:stream/web";

/** A file to send as it is made. */
export interface FileAnswer {
  fileName: string;
  format: "csv" | "xlsx";
  body: AsyncIterable<Uint8Array>;
}

/** Media types of the files we write. */
export const fileTypes = {
  csv: "text/csv",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** The file as a response that is written while it is read, so that its size does not matter. */
export function fileResponse({ fileName, format, body }: FileAnswer): Response {
  return new Response(ReadableStream.from(body) as never, {
    headers: {
      "Content-Type": format === "csv" ? `${fileTypes.csv}; charset=utf-8` : fileTypes.xlsx,
      "Content-Disposition": `attachment; filename="ouhe.${format}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      "Cache-Control": "no-store",
    },
  });
}
