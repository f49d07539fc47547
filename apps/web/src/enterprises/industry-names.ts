import { useQuery } from "@tanstack/react-query";
import { ask } from "../api.ts";
import { type Language, useSpeech } from "../language.tsx";

/** One entry of GB/T 4754-2017. */
export interface Industry {
  code: string;
  level: "section" | "division" | "group" | "class";
  nameZh: string;
  /** At section and division level only. */
  nameEn: string | null;
  parent: string | null;
}

/** Name of an entry: the standard's own, or our English one of the nearest level that has it. */
export function industryName(
  byCode: ReadonlyMap<string, Industry>,
  code: string,
  language: Language,
): string {
  const entry = byCode.get(code);
  if (!entry) return "";
  if (language !== "en") return entry.nameZh;
  let named: Industry | undefined = entry;
  while (named && named.nameEn === null) named = named.parent === null ? undefined : byCode.get(named.parent);
  return named?.nameEn ?? entry.nameZh;
}

/** Name at the entry's own level: English where we have it, else the standard's. */
export function ownIndustryName(
  byCode: ReadonlyMap<string, Industry>,
  code: string,
  language: Language,
): string {
  const entry = byCode.get(code);
  return (language === "en" ? entry?.nameEn : null) ?? entry?.nameZh ?? "";
}

/** The entry and all above it, coarse to fine. */
export function industryPath(byCode: ReadonlyMap<string, Industry>, code: string): Industry[] {
  const path: Industry[] = [];
  for (let it = byCode.get(code); it; it = it.parent === null ? undefined : byCode.get(it.parent))
    path.unshift(it);
  return path;
}

interface IndustryIndex {
  items: Industry[];
  byCode: ReadonlyMap<string, Industry>;
}

const indexOf = ({ items }: { items: Industry[] }): IndustryIndex => ({
  items,
  byCode: new Map(items.map((it) => [it.code, it])),
});

const noIndustries: IndustryIndex = { items: [], byCode: new Map() };

/** The classification, fetched once; empty until it is there. */
export function useIndustries(): IndustryIndex & {
  nameOf(code: string): string;
  ownNameOf(code: string): string;
} {
  const { language } = useSpeech();
  const { data = noIndustries } = useQuery({
    queryKey: ["industries"],
    queryFn: ({ signal }) => ask<{ items: Industry[] }>("/industries", { signal }),
    select: indexOf,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
  return {
    ...data,
    nameOf: (code) => industryName(data.byCode, code, language),
    ownNameOf: (code) => ownIndustryName(data.byCode, code, language),
  };
}
