/** A rectangle in pixels; y grows downwards. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A text that belongs to a point. */
export interface Label {
  /** The point. */
  x: number;
  y: number;
  /** Size of the text. */
  width: number;
  height: number;
}

/** Where a label stands, and the line from its point, drawn when it stands away from it. */
export interface Place extends Box {
  /** The side on which the text keeps to its box: the one towards its point. */
  align: "left" | "right" | "center";
  leader: { x1: number; y1: number; x2: number; y2: number } | null;
}

interface Surroundings {
  /** Labels stay inside. */
  bounds: Box;
  /** What labels should rather not cover, such as points; they must not cover one another. */
  avoid: readonly Box[];
}

/** Ways out of a point, the most readable first. */
const directions = [
  { dx: 1, dy: 0, penalty: 0 },
  { dx: -1, dy: 0, penalty: 2 },
  { dx: 0.8, dy: -0.8, penalty: 3 },
  { dx: 0.8, dy: 0.8, penalty: 3 },
  { dx: -0.8, dy: -0.8, penalty: 4 },
  { dx: -0.8, dy: 0.8, penalty: 4 },
  { dx: 0, dy: -1, penalty: 5 },
  { dx: 0, dy: 1, penalty: 5 },
] as const;

/** Pixels between a point and its label: touching first, then further out. */
const distances = [9, 18, 30, 44, 60] as const;
/** Share of the picture's width that a label may stand away from its point: lines across it say little. */
const farthest = 0.1;
/** From this distance on a line leads from the point to its label. */
const leaderFrom = 18;
/** Worth going this many pixels further out for. */
const coverPenalty = 45;
/** Pixels kept free between two labels. */
const margin = 2;
/** Pixels around a point within which others crowd it. */
const crowd = 90;

/**
 * Places for labels beside their points so that none covers another: near if there is room, else further out
 * with a line. The most crowded points choose first. Deterministic.
 *
 * @returns one place per label, in their order; null where there is no room, and the label is left out
 */
export function placeLabels(labels: readonly Label[], { bounds, avoid }: Surroundings): (Place | null)[] {
  const places: (Place | null)[] = labels.map(() => null);
  const taken: Box[] = [];
  for (const at of crowdedFirst(labels)) {
    const label = labels[at]!;
    const free = placesOf(label, bounds.width * farthest).filter(
      ({ place }) => isInside(place, bounds) && !taken.some((it) => overlap(it, place, margin)),
    );
    const cost = ({ place, cost }: Candidate) =>
      cost + coverPenalty * avoid.filter((it) => overlap(it, place, 0)).length;
    const best = free.reduce<Candidate | null>(
      (best, it) => (best === null || cost(it) < cost(best) ? it : best),
      null,
    );
    if (!best) continue;
    places[at] = best.place;
    taken.push(best.place);
  }
  return places;
}

interface Candidate {
  place: Place;
  cost: number;
}

function placesOf({ x, y, width, height }: Label, far: number): Candidate[] {
  const near = distances.filter((it) => it <= Math.max(far, leaderFrom));
  return near.flatMap((distance) =>
    directions.map(({ dx, dy, penalty }) => {
      const box = {
        x: x + dx * distance + ((Math.sign(dx) - 1) / 2) * width,
        y: y + dy * distance + ((Math.sign(dy) - 1) / 2) * height,
        width,
        height,
      };
      const leader =
        distance < leaderFrom
          ? null
          : { x1: x, y1: y, x2: clamp(x, box.x, box.x + width), y2: clamp(y, box.y, box.y + height) };
      const align = dx > 0 ? "left" : dx < 0 ? "right" : "center";
      return { place: { ...box, align, leader }, cost: distance + penalty };
    }),
  );
}

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

function crowdedFirst(labels: readonly Label[]): number[] {
  const neighbours = labels.map(
    ({ x, y }) => labels.filter((it) => Math.abs(it.x - x) < crowd && Math.abs(it.y - y) < crowd / 2).length,
  );
  return labels.map((_, at) => at).sort((a, b) => neighbours[b]! - neighbours[a]! || a - b);
}

const isInside = (box: Box, bounds: Box) =>
  box.x >= bounds.x &&
  box.y >= bounds.y &&
  box.x + box.width <= bounds.x + bounds.width &&
  box.y + box.height <= bounds.y + bounds.height;

/** Whether two boxes come nearer than `margin` to each other. */
export const overlap = (a: Box, b: Box, margin: number): boolean =>
  a.x < b.x + b.width + margin &&
  b.x < a.x + a.width + margin &&
  a.y < b.y + b.height + margin &&
  b.y < a.y + a.height + margin;

/** Width of a text in pixels, without measuring: Chinese is as wide as it is high, Latin somewhat more than half. */
export function textWidth(text: string, fontSize: number): number {
  const isWide = (it: string) => /[\p{Script=Han}\u3000-\u303f\uff00-\uffef→]/u.test(it);
  return [...text].reduce((sum, it) => sum + (isWide(it) ? 1 : 0.57), 0) * fontSize;
}
