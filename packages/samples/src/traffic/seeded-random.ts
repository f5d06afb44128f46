/** Chance that repeats: the same seed draws the same numbers everywhere (sfc32). */
export type SeededRandom = {
  /** At least 0, below 1. */
  next(): number;
  /** Whole, both ends included. */
  between(least: number, most: number): number;
  /** Positive, with this mean: the waiting time of things that come at random. */
  waiting(mean: number): number;
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  hex(digits: number): string;
  uuid(): string;
};

export function createSeededRandom(seed: number): SeededRandom {
  const draw = createSfc32(seed);
  const next = () => draw() / 2 ** 32;
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const hex = (digits: number) => {
    let text = '';
    while (text.length < digits) {
      const bits = draw();
      text += hexPairs[bits >>> 24];
      text += hexPairs[(bits >>> 16) & 255];
      text += hexPairs[(bits >>> 8) & 255];
      text += hexPairs[bits & 255];
    }
    return text.slice(0, digits);
  };
  return {
    next,
    between,
    waiting: (mean) => -Math.log(1 - next()) * mean,
    chance: (probability) => next() < probability,
    pick: (items) => pickAt(items, Math.floor(next() * items.length)),
    hex,
    uuid: () => {
      const digits = hex(30);
      return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(12, 15)}-a${digits.slice(15, 18)}-${digits.slice(18, 30)}`;
    },
  };
}

// Ids are most of what is drawn; looking digits up is several times faster than formatting them.
const hexPairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function createSfc32(seed: number): () => number {
  let [a, b, c, counter] = [0x9e3779b9, 0x243f6a88, seed | 0, 1];
  const draw = () => {
    const drawn = (a + b + counter++) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + drawn) | 0;
    return drawn >>> 0;
  };
  for (let warmUp = 0; warmUp < 15; warmUp++) draw();
  return draw;
}

function pickAt<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new RangeError('There is nothing to pick from.');
  return item;
}
