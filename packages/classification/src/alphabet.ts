/** What a character means to the reader of a text. */
export const charKind = {
  /** Han characters, letters, digits: what words are made of. */
  letter: 0,
  /** Ends a list item: 、 / space and the like. */
  item: 1,
  /** Ends a clause: ， , */
  clause: 2,
  /** Ends a sentence: 。 ； ! line break. */
  sentence: 3,
  colon: 4,
  open: 5,
  close: 6,
  /** Quotation marks: as if not there. */
  quote: 7,
} as const;

const marks: readonly [number, string][] = [
  [charKind.item, "、/\\ \t*+·|_&"],
  [charKind.clause, ",，"],
  [charKind.sentence, "。;；!?！？.\n\r^"],
  [charKind.colon, ":："],
  [charKind.open, "([{<（【《〔［"],
  [charKind.close, ")]}>）】》〕］"],
  [charKind.quote, "\"'“”‘’「」"],
];

function foldTable(): Uint16Array {
  const table = new Uint16Array(65536).map((_, code) => code);
  for (let code = 0xff01; code <= 0xff5e; code++) table[code] = code - 0xfee0;
  table[0x3000] = 0x20;
  for (let code = 0; code < 65536; code++) {
    const half = table[code]!;
    if (half >= 65 && half <= 90) table[code] = half + 32;
  }
  return table;
}

function kindTable(): Uint8Array {
  const table = new Uint8Array(65536);
  for (const [kind, characters] of marks) for (const it of characters) table[it.charCodeAt(0)] = kind;
  return table;
}

/** UTF-16 code → the code it is read as: full-width as half-width, capitals as small letters. */
export const folded = foldTable();

/** Folded UTF-16 code → {@link charKind}. */
export const kindOf = kindTable();

/** True for a–z and 0–9 after folding: the letters of words that must not be cut in two. */
export const isLatin = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57);

/** A text as the reader sees it: folded, one code per UTF-16 unit, so positions stay those of the text. */
export function fold(text: string): string {
  let out = "";
  for (let at = 0; at < text.length; at++) out += String.fromCharCode(folded[text.charCodeAt(at)]!);
  return out;
}
