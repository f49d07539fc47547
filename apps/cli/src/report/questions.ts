import { type Text, text, type Words } from "@ouhe/pictures";

const names: Readonly<Record<string, Text>> = {
  "economic-complexity": text("经济复杂度（ECI）", "經濟複雜度（ECI）", "Economic complexity (ECI)"),
  "outside-reference": text(
    "与园区之外的参照相比",
    "與園區之外的參照相比",
    "Comparison with a reference outside the parks",
  ),
};

/** The name of a question that was refused; one from a newer engine is shown as it is. */
export function questionName(id: string, { t }: Pick<Words, "t">): string {
  const known = names[id];
  return known ? t(known) : id;
}
