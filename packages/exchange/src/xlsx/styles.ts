import type { Archive } from "./archive.ts";
import { readXml } from "./xml.ts";

/** How a style shows a number: as a day, padded with zeros to a width ("000000"), or plainly. */
export type NumberStyle = { kind: "plain" } | { kind: "day" } | { kind: "padded"; width: number };

const plain: NumberStyle = { kind: "plain" };
const day: NumberStyle = { kind: "day" };

/** Built-in formats that show a day, with those Chinese and Japanese editions add. */
function isBuiltInDay(id: number): boolean {
  return (
    (id >= 14 && id <= 17) ||
    id === 22 ||
    (id >= 27 && id <= 31) ||
    id === 36 ||
    (id >= 50 && id <= 54) ||
    id === 57 ||
    id === 58
  );
}

/** Reads a custom number format: "yyyy\-mm\-dd", "[$-804]yyyy年m月d日", "000000", "0.00". */
export function readNumberFormat(code: string): NumberStyle {
  const zeros = /^0{2,}$/.exec(code);
  if (zeros) return { kind: "padded", width: code.length };
  const letters = code
    .split(";")[0]!
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "")
    .toLowerCase();
  if (/general|通用|standard/.test(letters)) return plain;
  const hasClock = /[hs]/.test(letters);
  return /[yd]/.test(letters) || (letters.includes("m") && !hasClock) ? day : plain;
}

/** Number styles by cell style index. */
export async function readStyles(archive: Archive, part: string | null): Promise<NumberStyle[]> {
  if (!part || !archive.has(part)) return [];
  const formats = new Map<number, NumberStyle>();
  const styles: NumberStyle[] = [];
  let inCellFormats = false;
  await readXml(await archive.open(part), {
    open(tag, attributes) {
      if (tag === "numFmt")
        formats.set(Number(attributes.numFmtId), readNumberFormat(attributes.formatCode ?? ""));
      else if (tag === "cellXfs") inCellFormats = true;
      else if (tag === "xf" && inCellFormats) {
        const id = Number(attributes.numFmtId ?? 0);
        styles.push(formats.get(id) ?? (isBuiltInDay(id) ? day : plain));
      }
    },
    close(tag) {
      if (tag === "cellXfs") inCellFormats = false;
    },
  });
  return styles;
}
