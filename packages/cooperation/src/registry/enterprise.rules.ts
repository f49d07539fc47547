import type { Classifier } from "@ouhe/classification";
import { checkUscc, DomainError, readIndustryCode } from "@ouhe/vocabulary";

/** What the classifier read out of a firm's own words. */
export interface InferredIndustry {
  code: string | null;
  confidence: number | null;
  words: string[];
}

/**
 * Most likely class of a firm from its scope and products, or no code when the words decide nothing.
 * The finest level that is known is given.
 */
export function inferIndustry(
  classifier: Classifier,
  scope?: string | null,
  products?: string | null,
): InferredIndustry {
  const text = [scope, products].filter(Boolean).join("；");
  if (!text) return { code: null, confidence: null, words: [] };
  const found = classifier.classifyAll(text);
  const best = found.class ?? found.group ?? found.division;
  return { code: best?.code ?? null, confidence: best?.confidence ?? null, words: [...found.words] };
}

/** @throws DomainError enterprise/code-invalid */
export function requireUscc(text: string): string {
  const check = checkUscc(text);
  if (check.ok) return check.uscc;
  throw new DomainError("enterprise/code-invalid", { fault: check.code, expected: check.expected ?? null });
}

/** @throws DomainError industry/unknown when the standard has no such division, group or class */
export function requireIndustry(text: string): string {
  const industry = readIndustryCode(text);
  if (!industry || industry.level === "section") throw new DomainError("industry/unknown", { code: text });
  return industry.code;
}
