/** Columns that `enterprises.csv` has beside those of the register. Never read back as facts. */
export const ownColumns = [
  "ouhe_register",
  "ouhe_row",
  "ouhe_park",
  "ouhe_division",
  "ouhe_division_confidence",
  "ouhe_group",
  "ouhe_group_confidence",
  "ouhe_class",
  "ouhe_class_confidence",
  "ouhe_industry_name",
  "ouhe_basis",
  "ouhe_words",
  "ouhe_warnings",
] as const;

const known = new Set<string>(ownColumns);

/** Whether a heading is one that an earlier run added. */
export const isOwnColumn = (heading: string): boolean => known.has(heading.trim().toLowerCase());
