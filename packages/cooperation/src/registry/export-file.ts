import { ReadableStream } from "node:stream/web";

/** A file to send as it is made. */
export interface FileAnswer {
  fileName: string;
  format: "csv" | "xlsx";
  body: AsyncIterable<Uint8Array>;
}

const types = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** The file as a response that is written while it is read, so that its size does not matter. */
export function fileResponse({ fileName, format, body }: FileAnswer): Response {
  return new Response(ReadableStream.from(body) as never, {
    headers: {
      "Content-Type": types[format],
      "Content-Disposition": `attachment; filename="${format}.${format}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      "Cache-Control": "no-store",
    },
  });
}
