/** A name as SQL writes it, quoted; a dot separates schema and name: `public.park` → `"public"."park"`. */
export function quoteIdentifier(name: string): string {
  return name
    .split(".")
    .map((part) => `"${part.replaceAll('"', '""')}"`)
    .join(".");
}

/** A text value as SQL writes it, quoted (`standard_conforming_strings` is on), where no parameter can stand. */
export function quoteLiteral(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
