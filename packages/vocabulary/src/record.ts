/** Who may see a record: its own park, named parks, the alliance, or everyone. */
export type Visibility = "private" | "pair" | "alliance" | "public";

/**
 * Statistical calibre (口径) of a figure: what it counts and for whom. "statistical": official
 * statistics; "assessment": credited for appraisal between parks; "registration": as registered;
 * "declared": as the enterprise says; "example": invented.
 */
export const calibres = ["statistical", "assessment", "registration", "declared", "example"] as const;
export type Calibre = (typeof calibres)[number];

/** What every record carries besides its own fields. */
export interface RecordEnvelope {
  id: string;
  ownerPark: string;
  visibility: Visibility;
  /** Where the record came from, in words or as a file name. */
  source: string;
  /** The day the facts were true, ISO date; null when the source did not say. */
  asOf: string | null;
  calibre: Calibre;
  /** Grows by one with every change; the ETag. */
  version: number;
}
