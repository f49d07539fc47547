import { languages, type Speech, type Text, text } from "./language.tsx";

/** What a record entered by hand names as its source unless the person says otherwise. */
export const byHand = text("人工录入", "人工錄入", "entered by hand");

/** Sources that the node itself writes, as it writes them in English. */
const known: readonly Text[] = [
  byHand,
  text("耦合示例数据", "耦合示例資料", "Ouhe example"),
  text("2018 年联盟成立通稿", "2018 年聯盟成立通稿", "founding brief of the alliance, 2018"),
];

/** A source in the reader's language where it is one of ours; any other as whoever gave it wrote it. */
export function sourceWords(source: string, { t }: Pick<Speech, "t">): string {
  const found = known.find((it) => languages.some((language) => it[language] === source));
  return found ? t(found) : source;
}
