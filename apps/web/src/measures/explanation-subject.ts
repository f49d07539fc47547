import type { Level } from "@ouhe/coupling";
import { useQuery } from "@tanstack/react-query";
import { ask, queryOf } from "../api.ts";

/** A number that can be opened down to what makes it. */
export type Subject =
  | { measure: "quotient"; park: string; code: string }
  | { measure: "couplability"; from: string; to: string }
  | { measure: "similarity"; a: string; b: string; level: Level };

/** A firm with what it gives to a number: the number as it is, less the number without the firm. */
export interface FirmPart {
  id: string;
  name: string;
  amount: number;
  contribution: number | null;
}

export interface QuotientExplanation {
  measure: "quotient";
  weight: string;
  threshold: number;
  /** To add (positive) or that may go (negative), in the weight's unit and in firms of the median size. */
  distance: { amount: number; firms: number | null } | null;
  firmCount: number;
  /** The largest. */
  firms: readonly FirmPart[];
}

export interface CouplabilityExplanation {
  measure: "couplability";
  weight: string;
  /** Shares of all demand: parts sum to the couplability, parts and room to 1. */
  sectors: readonly { sector: string; part: number; room: number; firms: readonly FirmPart[] }[];
  cut: number;
  /** Supply that would lift the number to the cut, in the order to fill; empty above it. */
  toCut: readonly { sector: string; amount: number }[];
}

export interface SimilarityExplanation {
  measure: "similarity";
  parks: readonly [string, string];
  similarity: number;
  /** The largest parts. */
  industries: readonly { code: string; part: number; shares: readonly [number, number] }[];
}

/** What makes the number, as the node tells it. */
export type Explained = QuotientExplanation | CouplabilityExplanation | SimilarityExplanation;

/** Weights the node explains numbers by; a column somebody chose is not among them. */
const explained = new Set(["firms", "capital"]);

export const isExplained = (weight: string): boolean => explained.has(weight);

/** Asked when it is shown, and again after the registers changed. */
export const useExplained = ({ measure, ...of }: Subject, weight: string) =>
  useQuery({
    queryKey: ["coupling", "explanation", measure, of, weight],
    queryFn: async ({ signal }) => {
      const path = `/coupling/explanations/${measure}${queryOf({ ...of, weight })}`;
      return { measure, ...(await ask<object>(path, { signal })) } as Explained;
    },
  });
