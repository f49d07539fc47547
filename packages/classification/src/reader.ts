import { charKind, folded, kindOf } from "./alphabet.ts";
import { buildCues, cue, verbs } from "./cues.ts";
import type { WordTree } from "./word-tree.ts";

/** Characters of a text that are read; what stands after them is not. */
export const longestText = 4000;

const longestBracket = 40;
const mostMentions = 2048;
const mostItems = 2048;
const unknown = -1;
/** Written over legal wording, so that nobody reads it again: the code of 。 */
const silence = 0x3002;
/** Verbs that name a trade by themselves, also in a list after goods: 仓储, 运输, 投资. */
const ownActivities = cue.transport | cue.invest;

/** A mention closes its noun phrase (设备 in 汽车生产设备), only modifies it (汽车), or is a mere verb (维修). */
export const role = { modifier: 0, head: 1, verb: 2 } as const;

/**
 * The terms found in one text, in reading order. Buffers are reused: a reading is valid until the next one.
 */
export interface Reading {
  /** Number of mentions. */
  count: number;
  /** Index of the word in the tree. */
  term: Int32Array;
  start: Int32Array;
  end: Int32Array;
  /** Ordinal of the list item the mention stands in, from 0; items without text do not count. */
  item: Int32Array;
  /** What the mention is to its phrase: see {@link role}. */
  role: Uint8Array;
  /** 1 if the mention stands in brackets. */
  bracketed: Uint8Array;
  /** What is done with it: bits of `cue`; 0 when no verb reaches it. */
  verbs: Int32Array;
  /** Number of items with text. */
  items: number;
  /** Folded codes of the text; legal wording is overwritten with full stops. */
  codes: Uint16Array;
  length: number;
}

/**
 * Makes a reader of business scopes and product lists.
 *
 * Sentences end at 。 and ；, items at 、 and ，. A verb before nouns reaches all items up to the next verb
 * (销售A、B、C); a verb after them reaches back to the previous verb (A、B、C的生产、销售); verbs before a colon
 * open a list (批发：A、B). Clauses and brackets of legal wording are left out.
 */
export function createReader(tree: WordTree): (text: string) => Reading {
  const cues = buildCues();
  const reading: Reading = {
    count: 0,
    term: new Int32Array(mostMentions),
    start: new Int32Array(mostMentions),
    end: new Int32Array(mostMentions),
    item: new Int32Array(mostMentions),
    role: new Uint8Array(mostMentions),
    bracketed: new Uint8Array(mostMentions),
    verbs: new Int32Array(mostMentions),
    items: 0,
    codes: new Uint16Array(longestText),
    length: 0,
  };
  const { codes } = reading;
  const groupOfItem = new Int32Array(mostItems);
  const groupVerbs = new Int32Array(mostItems);

  let groups = 0;
  let group = -1; // open list of this sentence
  let groupLed = false;
  let groupClosed = false;
  let pendingLead = 0; // verbs waiting for their nouns
  let pendingFrom = 0; // first mention since the sentence began
  let lead = 0;
  let trail = 0;
  let trailEnd = -1;
  let hasText = false;
  let lastText = -1;
  let firstMentionOfItem = 0;
  let firstMentionOfClause = 0;
  let clauseStart = 0;
  let clauseDropped = false;

  function load(text: string): void {
    const length = Math.min(text.length, longestText);
    for (let at = 0; at < length; at++) codes[at] = folded[text.charCodeAt(at)]!;
    reading.length = length;
    reading.count = reading.items = groups = 0;
    firstMentionOfItem = firstMentionOfClause = 0;
    clauseDropped = false;
    clauseStart = 0;
    pendingLead = 0;
    startItem();
    startSentence();
  }

  function startItem(): void {
    lead = trail = 0;
    hasText = false;
    lastText = -1;
    firstMentionOfItem = reading.count;
  }

  /** Verbs that found no noun are the activity itself: 技术开发、技术咨询。 */
  function startSentence(): void {
    if (pendingLead && group < 0) {
      for (let at = pendingFrom; at < reading.count; at++)
        if (reading.role[at] === role.verb) reading.role[at] = role.head;
    }
    group = -1;
    pendingLead = 0;
    pendingFrom = reading.count;
  }

  function openGroup(mask: number, led: boolean): void {
    group = groups++;
    groupVerbs[group] = mask;
    groupLed = led;
    groupClosed = false;
  }

  function endVerbOnlyItem(): void {
    reading.verbs.fill(lead, firstMentionOfItem, reading.count);
    if (group >= 0) {
      groupVerbs[group]! |= lead;
      groupClosed = true;
    }
    pendingLead |= lead;
  }

  function endNounItem(): void {
    if (lead) openGroup(lead | pendingLead | trail, true);
    else if (group < 0) openGroup(pendingLead, pendingLead !== 0);
    else if (groupClosed) openGroup(0, false);
    if (!lead && trail) {
      if (groupLed) openGroup(trail, false);
      groupVerbs[group]! |= trail;
      groupClosed = true;
    }
    pendingLead = 0;
    for (let at = firstMentionOfItem; at < reading.count; at++) {
      if (reading.bracketed[at] === 1 || reading.role[at] === role.verb) continue;
      reading.role[at] = reading.end[at]! > lastText ? role.head : role.modifier;
    }
    groupOfItem[reading.items++] = group;
  }

  function endItem(): void {
    if (trailEnd <= lastText) trail = 0;
    if (hasText && reading.items < mostItems - 1) endNounItem();
    else if (lead) endVerbOnlyItem();
    startItem();
  }

  function endClause(at: number): void {
    if (clauseDropped) {
      codes.fill(silence, clauseStart, at);
      reading.count = firstMentionOfClause;
      startItem();
    } else endItem();
    clauseDropped = false;
    firstMentionOfClause = reading.count;
    clauseStart = at;
    firstMentionOfItem = reading.count;
  }

  function addMention(found: number, at: number, bracketed: number): void {
    const index = reading.count;
    if (index >= mostMentions) return;
    reading.term[index] = found >> 6;
    reading.start[index] = at;
    reading.end[index] = at + (found & 63);
    reading.item[index] = reading.items;
    reading.bracketed[index] = bracketed;
    reading.role[index] = role.head;
    reading.verbs[index] = unknown;
    reading.count++;
  }

  /** Reads the inside of a short bracket: its terms count, its verbs do not. */
  function readBracket(from: number, until: number): void {
    const before = reading.count;
    let covered = from;
    for (let at = from; at < until; at++) {
      const word = cues.tree.longestAt(codes, at, until);
      if (word >= 0 && cues.masks[word >> 6]! & cue.drop) {
        reading.count = before;
        codes.fill(silence, from, until);
        return;
      }
      const found = tree.longestAt(codes, at, until);
      if (found < 0 || at + (found & 63) <= covered) continue;
      covered = at + (found & 63);
      addMention(found, at, 1);
    }
  }

  /** Where the bracket opened at `from` closes, or -1 if that is far away or never. */
  function closeOf(from: number): number {
    const until = Math.min(reading.length, from + longestBracket);
    let depth = 0;
    for (let at = from; at < until; at++) {
      const kind = kindOf[codes[at]!];
      if (kind === charKind.open) depth++;
      else if (kind === charKind.close && --depth === 0) return at;
    }
    return -1;
  }

  function endAt(kind: number, at: number): void {
    if (kind === charKind.item) endItem();
    else endClause(at);
    if (kind === charKind.sentence) startSentence();
    if (kind === charKind.colon && group >= 0) startSentence();
  }

  function hear(mask: number, start: number, end: number): void {
    if (mask & cue.drop) clauseDropped = true;
    if (mask & verbs) {
      const last = reading.count - 1;
      const isMention = last >= 0 && reading.start[last] === start && reading.end[last] === end;
      if (isMention && !(mask & ownActivities)) reading.role[last] = role.verb;
      if (!hasText) lead |= mask & verbs;
      else {
        trail = trailEnd <= lastText ? mask & verbs : trail | (mask & verbs);
        trailEnd = end;
      }
    } else if (mask & cue.link) endItem();
  }

  function read(text: string): Reading {
    load(text);
    const { length } = reading;
    let covered = 0; // end of the mentions so far
    let cueEnd = 0;
    for (let at = 0; at < length; at++) {
      const kind = kindOf[codes[at]!]!;
      if (kind === charKind.quote) continue;
      if (kind !== charKind.letter) {
        const close = kind === charKind.open ? closeOf(at) : -1;
        if (close > 0) {
          readBracket(at + 1, close);
          at = close;
        } else endAt(kind, at);
        continue;
      }
      const found = tree.longestAt(codes, at, length);
      if (found >= 0 && at + (found & 63) > covered) {
        covered = at + (found & 63);
        addMention(found, at, 0);
      }
      if (at < cueEnd) continue;
      const word = cues.tree.longestAt(codes, at, length);
      if (word >= 0 && (at >= covered || at + (word & 63) >= covered)) {
        cueEnd = at + (word & 63);
        hear(cues.masks[word >> 6]!, at, cueEnd);
      } else {
        hasText = true;
        lastText = at;
      }
    }
    endClause(length);
    startSentence();
    for (let at = 0; at < reading.count; at++) {
      if (reading.verbs[at] !== unknown) continue;
      const item = reading.item[at]!;
      reading.verbs[at] = item < reading.items ? groupVerbs[groupOfItem[item]!]! : 0;
    }
    return reading;
  }

  return read;
}
