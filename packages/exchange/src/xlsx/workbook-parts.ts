import { DomainError } from "@ouhe/vocabulary";
import type { Archive } from "./archive.ts";
import { attribute, readXml } from "./xml.ts";

/** Parts that describe a workbook are small; larger ones are no honest workbook. */
const maxDescriptionBytes = 64 * 2 ** 20;

/** One sheet as the workbook lists it. */
export interface SheetEntry {
  name: string;
  part: string;
  visible: boolean;
}

/** A workbook without its cells. */
export interface WorkbookParts {
  sheets: readonly SheetEntry[];
  /** Dates count from 1904 instead of 1900. */
  from1904: boolean;
  sharedStrings: string | null;
  styles: string | null;
}

function resolve(base: string, target: string): string {
  return target.startsWith("/") ? target.slice(1) : `${base}${target}`;
}

async function readRelations(archive: Archive, part: string, base: string) {
  const relations = new Map<string, { type: string; part: string }>();
  await readXml(await archive.open(part), {
    open(name, attributes) {
      if (name !== "Relationship") return;
      const { Id = "", Type = "", Target = "" } = attributes;
      relations.set(Id, { type: Type.split("/").at(-1) ?? "", part: resolve(base, Target) });
    },
  });
  return relations;
}

/** The workbook's main part: "xl/workbook.xml" nearly always. */
async function mainPart(archive: Archive): Promise<string | null> {
  if (archive.has("xl/workbook.xml")) return "xl/workbook.xml";
  if (!archive.has("_rels/.rels")) return null;
  const relations = await readRelations(archive, "_rels/.rels", "");
  return [...relations.values()].find((it) => it.type === "officeDocument")?.part ?? null;
}

/** What an archive without a workbook is. */
function otherKind(archive: Archive): string {
  if (archive.has("word/document.xml")) return "word";
  if (archive.has("ppt/presentation.xml")) return "slides";
  if (archive.has("content.xml") && archive.has("mimetype")) return "opendocument";
  return archive.has("xl/workbook.bin") ? "xlsb" : "zip";
}

/**
 * Reads the list of sheets and where the other parts are.
 *
 * @throws DomainError file/not-a-table when the archive is no workbook
 */
export async function readWorkbookParts(archive: Archive, name: string): Promise<WorkbookParts> {
  const main = await mainPart(archive);
  if (!main || !archive.has(main) || main.endsWith(".bin"))
    throw new DomainError("file/not-a-table", { name, found: otherKind(archive) });
  const slash = main.lastIndexOf("/") + 1;
  const base = main.slice(0, slash);
  const relationsPart = `${base}_rels/${main.slice(slash)}.rels`;
  for (const part of [main, relationsPart])
    if (archive.size(part) > maxDescriptionBytes)
      throw new DomainError("file/zip-bomb", { name, reason: "bytes", limit: maxDescriptionBytes });
  const relations = await readRelations(archive, relationsPart, base);
  const sheets: SheetEntry[] = [];
  let from1904 = false;
  await readXml(await archive.open(main), {
    open(tag, attributes) {
      if (tag === "workbookPr") from1904 = /^(1|true)$/.test(attributes.date1904 ?? "");
      if (tag !== "sheet") return;
      const relation = relations.get(attribute(attributes, "id") ?? "");
      if (relation?.type !== "worksheet") return;
      sheets.push({
        name: attributes.name ?? "",
        part: relation.part,
        visible: !/hidden/i.test(attributes.state ?? ""),
      });
    },
  });
  const partOf = (type: string) => [...relations.values()].find((it) => it.type === type)?.part ?? null;
  return { sheets, from1904, sharedStrings: partOf("sharedStrings"), styles: partOf("styles") };
}
