/** Two independent 32-bit hashes of a text (multiply and xor, as in MurmurHash3's mixing). */
function hash(text: string): [number, number] {
  let high = 0x9e3779b9;
  let low = 0x85ebca6b;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 0x9e3779b1);
    low = Math.imul(low ^ code, 0x5f356495);
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  return [high >>> 0, low >>> 0];
}

/**
 * Texts to row numbers, keeping 12 bytes a slot instead of the text: open addressing over two 32-bit
 * hashes, so two texts are taken for one with odds of n²/2^65.
 */
export class RowIndex {
  #capacity = 1024;
  #size = 0;
  #high = new Uint32Array(this.#capacity);
  #low = new Uint32Array(this.#capacity);
  /** Row number; 0 marks a free slot, so rows count from 1. */
  #rows = new Uint32Array(this.#capacity);

  /** Texts remembered. */
  get size(): number {
    return this.#size;
  }

  /** The row under which a text was added, or undefined. */
  find(text: string): number | undefined {
    const [high, low] = hash(text);
    return this.#rows[this.#slot(high, low)] || undefined;
  }

  /** Remembers a text under a row in [1, 2^32 − 1]; the last row given wins. */
  add(text: string, row: number): void {
    if (this.#size * 2 >= this.#capacity) this.#grow();
    const [high, low] = hash(text);
    this.#put(high, low, row);
  }

  #put(high: number, low: number, row: number): void {
    const slot = this.#slot(high, low);
    if (this.#rows[slot] === 0) this.#size++;
    this.#high[slot] = high;
    this.#low[slot] = low;
    this.#rows[slot] = row;
  }

  #slot(high: number, low: number): number {
    let slot = low & (this.#capacity - 1);
    while (this.#rows[slot] !== 0 && (this.#high[slot] !== high || this.#low[slot] !== low))
      slot = (slot + 1) & (this.#capacity - 1);
    return slot;
  }

  #grow(): void {
    const [high, low, rows] = [this.#high, this.#low, this.#rows];
    this.#capacity *= 2;
    this.#size = 0;
    this.#high = new Uint32Array(this.#capacity);
    this.#low = new Uint32Array(this.#capacity);
    this.#rows = new Uint32Array(this.#capacity);
    rows.forEach((row, slot) => {
      if (row !== 0) this.#put(high[slot]!, low[slot]!, row);
    });
  }
}
