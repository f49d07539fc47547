import { type CaveatId, caveats } from "@ouhe/coupling";
import { caveatSentence, type Words } from "@ouhe/pictures";
import { type Html, html } from "./html.ts";

/** Caveats as letters: each has its own through the whole report, and a sentence in the appendix. */
export class Notes {
  readonly #words: Words;
  readonly #order = Object.keys(caveats);

  constructor(words: Words) {
    this.#words = words;
  }

  /** a, b, … in the order of the catalogue. */
  letter(caveat: string): string {
    const at = this.#order.indexOf(caveat);
    return at < 0 ? "*" : String.fromCharCode(97 + at);
  }

  /** Letters of some caveats, raised; nothing when there are none. */
  mark(ids: readonly string[]): Html | null {
    if (ids.length === 0) return null;
    const letters = ids.map((it) => this.letter(it)).sort();
    return html`<sup class="mark">${letters.join(" ")}</sup>`;
  }

  /** The caveats in sentences, each after its letter. */
  list(ids: Iterable<string>): Html {
    const sorted = [...new Set(ids)].sort((a, b) => this.#order.indexOf(a) - this.#order.indexOf(b));
    return html`<ul class="notes">${sorted.map(
      (it) => html`<li><b>${this.letter(it)}</b> ${caveatSentence(it as CaveatId, this.#words)}</li>`,
    )}</ul>`;
  }
}

/** Caveats that all of some numbers carry. */
export function sharedCaveats(numbers: readonly { caveats: readonly string[] }[]): string[] {
  const [first, ...rest] = numbers;
  return first ? first.caveats.filter((it) => rest.every((other) => other.caveats.includes(it))) : [];
}
