import { type Text, text, type Words } from "@ouhe/pictures";

/** Sources that ship, in the reader's language; one from a file goes by its own name. */
const names: Readonly<Record<string, Text>> = {
  "GB/T 4754-2017 (amendment 1, 2019)": text(
    "GB/T 4754-2017（含 2019 年第 1 号修改单）",
    "GB/T 4754-2017（含 2019 年第 1 號修改單）",
    "GB/T 4754-2017 (with amendment 1, 2019)",
  ),
  "National Bureau of Statistics of China, input–output table 2020, 42 sectors, non-competitive": text(
    "国家统计局《投入产出表》（非竞争型）",
    "國家統計局《投入產出表》（非競爭型）",
    "National Bureau of Statistics of China, input–output table (non-competitive)",
  ),
};

/** A source in words. */
export function sourceName(source: string, { t }: Pick<Words, "t">): string {
  const known = names[source];
  return known ? t(known) : source;
}
