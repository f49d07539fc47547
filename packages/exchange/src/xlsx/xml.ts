import { TextDecoder } from "node:util";
import { SaxesParser, type SaxesTagPlain } from "saxes";
import { withoutNul } from "../table/lawful-text.ts";

/** What a reader wants to hear of a document; names come without their prefix. */
export interface XmlListener {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** A tag's name without its namespace prefix: "x:row" → "row". */
function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

/** An attribute by its name without prefix ("r:id" is asked for as "id"); undefined when absent. */
export function attribute(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  if (name in attributes) return attributes[name];
  const prefixed = Object.keys(attributes).find((it) => localName(it) === name);
  return prefixed === undefined ? undefined : attributes[prefixed];
}

/** A parser fed piece by piece. It knows no external entities and expands none of a document's own. */
export interface XmlFeed {
  write(bytes: Uint8Array): void;
  end(): void;
}

/** A workbook nests a dozen deep, and its longest text is a cell's; the parser holds both in memory. */
const maxDepth = 100;
const maxBetweenTags = 2 ** 23;

/** Starts a parser; it throws on text that is not well-formed, nests too deep or goes on without a tag. */
export function xmlFeed(listener: XmlListener): XmlFeed {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const decoder = new TextDecoder("utf-8");
  let depth = 0;
  let sinceTag = 0;
  parser.on("opentag", (tag: SaxesTagPlain) => {
    sinceTag = 0;
    if (++depth > maxDepth) throw new RangeError(`XML nests deeper than ${maxDepth}`);
    listener.open?.(localName(tag.name), tag.attributes);
  });
  parser.on("closetag", (tag: SaxesTagPlain) => {
    sinceTag = 0;
    depth--;
    listener.close?.(localName(tag.name));
  });
  if (listener.text) parser.on("text", (text) => listener.text?.(text));
  if (listener.text) parser.on("cdata", (text) => listener.text?.(text));
  return {
    write(bytes) {
      const text = decoder.decode(bytes, { stream: true });
      sinceTag += text.length;
      parser.write(text);
      if (sinceTag > maxBetweenTags)
        throw new RangeError(`XML goes on for ${sinceTag} characters without a tag`);
    },
    end: () => void parser.write(decoder.decode()).close(),
  };
}

/** Reads a whole document. */
export async function readXml(stream: AsyncIterable<Uint8Array>, listener: XmlListener): Promise<void> {
  const feed = xmlFeed(listener);
  for await (const bytes of stream) feed.write(bytes);
  feed.end();
}

/**
 * Characters XML cannot hold are written as _x0000_ with their code; "_x005F_" guards a literal one. A NUL
 * or half of a pair, which such a code can smuggle in, becomes U+FFFD.
 */
export function decodeEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  const decoded = text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return withoutNul(decoded).toWellFormed();
}
