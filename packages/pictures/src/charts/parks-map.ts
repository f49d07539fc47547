import type { PairView } from "@ouhe/coupling";
import type { BaseMap, GeoJson, Picture } from "../picture.ts";
import { refusalSentence } from "../sentences/refusals.ts";
import { colours } from "../tokens.ts";
import { text } from "../words/text.ts";
import type { Words } from "../words/words.ts";
import { frame, tip } from "./frame.ts";
import { intervalWords, measuredCells, measuredColumns } from "./measured-cells.ts";

const says = {
  from: text("供给方", "供給方", "from"),
  to: text("需求方", "需求方", "to"),
  m: text("耦合度 m", "耦合度 m", "couplability m"),
  firms: text("{n} 家企业", "{n} 家企業", "{n} firms"),
  sentence: text(
    "弧线从供给方指向需求方，越粗耦合度越高；圆点大小表示企业数。",
    "弧線從供給方指向需求方，越粗耦合度越高；圓點大小表示企業數。",
    "Arcs run from supplier to buyer, wider for a higher couplability; dots grow with the number of firms.",
  ),
  placeless: text(
    "没有坐标、未画出的园区：{list}。",
    "沒有座標、未畫出的園區：{list}。",
    "Parks without coordinates are not drawn: {list}.",
  ),
};

/** A park on the map. */
export interface MapPark {
  id: string;
  longitude: number | null;
  latitude: number | null;
  firms: number;
}

interface PlacedPark extends MapPark {
  longitude: number;
  latitude: number;
}

/** Degrees of latitude under one of longitude at the parks' latitude, roughly. */
const squash = 0.86;
const mapName = "parks-base";

/**
 * Parks with arcs as wide as their couplability.
 *
 * @param chosen arcs from and to this park alone; null draws all
 * @param base provinces under the parks; null draws on blank paper
 */
export function parksMapPicture(
  pairs: readonly PairView[],
  parks: readonly MapPark[],
  { chosen, base }: { chosen: string | null; base: GeoJson | null },
  words: Words,
): Picture {
  const placed = parks.filter((it): it is PlacedPark => it.longitude !== null && it.latitude !== null);
  const place = new Map(placed.map((it) => [it.id, [it.longitude, it.latitude]]));
  const ways = pairs
    .flatMap((pair) => pair.directions.map((way) => ({ way, pair })))
    .filter(({ way }) => chosen === null || way.from === chosen || way.to === chosen);
  const arcs = ways.flatMap(({ way, pair }) => {
    const [from, to] = [place.get(way.from), place.get(way.to)];
    const m = way.couplability.value;
    if (!from || !to || m === null) return [];
    return [
      {
        coords: [from, to],
        lineStyle: { width: 1 + m * 7, opacity: 0.2 + m * 0.6 },
        target: { opens: "pair" as const, parks: pair.parks },
        tooltip: tip(`${words.park(way.from)} → ${words.park(way.to)}`, [
          `${words.t(says.m)} ${words.percent(m, 1)}`,
          intervalWords(way.couplability, words, (it) => words.percent(it, 1)),
          way.couplability.refusal ? refusalSentence(way.couplability.refusal, words) : null,
        ]),
      },
    ];
  });
  const bounds = boundsOf(placed);
  const map: BaseMap = { name: mapName, geoJson: base ?? blank(bounds) };
  return {
    map,
    option: {
      ...frame,
      geo: {
        map: mapName,
        roam: false,
        silent: true,
        aspectScale: squash,
        boundingCoords: bounds,
        left: 0,
        right: 0,
        top: 0,
        bottom: 0,
        itemStyle: base
          ? { areaColor: "#f1eee6", borderColor: colours.line2, borderWidth: 1 }
          : { areaColor: "transparent", borderWidth: 0 },
        label: { show: false },
      },
      series: [
        {
          type: "lines",
          coordinateSystem: "geo",
          symbol: ["none", "arrow"],
          symbolSize: 9,
          lineStyle: { color: colours.jade, curveness: 0.24 },
          data: arcs,
          cursor: "pointer",
        },
        {
          type: "scatter",
          coordinateSystem: "geo",
          cursor: "pointer",
          itemStyle: { color: colours.blue, borderColor: colours.card, borderWidth: 1.5 },
          label: {
            show: true,
            formatter: "{b}",
            position: "top",
            color: colours.ink,
            fontWeight: 600,
            fontSize: 13,
            textBorderColor: colours.card,
            textBorderWidth: 3,
          },
          data: placed.map((it) => ({
            name: words.parkInShort(it.id),
            value: [it.longitude, it.latitude],
            symbolSize: dotSize(it.firms, placed),
            target: { opens: "park" as const, park: it.id },
            tooltip: tip(words.park(it.id), [words.t(says.firms, { n: words.number(it.firms) })]),
          })),
        },
      ],
    },
    table: {
      columns: [
        { label: words.t(says.from), kind: "text" },
        { label: words.t(says.to), kind: "text" },
        ...measuredColumns(words.t(says.m), "share", words),
      ],
      rows: ways.map(({ way, pair }) => ({
        cells: [words.park(way.from), words.park(way.to), ...measuredCells(way.couplability, words)],
        target: { opens: "pair", parks: pair.parks },
      })),
    },
    sentence: sentenceOf(parks, placed, words),
    height: 360,
  };
}

function sentenceOf(parks: readonly MapPark[], placed: readonly MapPark[], words: Words): string {
  const rest = parks.filter((it) => !placed.includes(it as PlacedPark)).map((it) => words.park(it.id));
  if (rest.length === 0) return words.t(says.sentence);
  return `${words.t(says.sentence)} ${words.t(says.placeless, { list: rest.join(words.language === "en" ? ", " : "、") })}`;
}

/** Area of the dot goes with the number of firms. */
const dotSize = (firms: number, parks: readonly MapPark[]): number =>
  8 + 14 * Math.sqrt(firms / Math.max(1, ...parks.map((it) => it.firms)));

/** North-west and south-east corners with room for labels; a fifth of the extent, at least a quarter degree. */
function boundsOf(parks: readonly PlacedPark[]): [[number, number], [number, number]] {
  if (parks.length === 0)
    return [
      [73, 54],
      [135, 18],
    ];
  const [xs, ys] = [parks.map((it) => it.longitude), parks.map((it) => it.latitude)];
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const margin = Math.max(0.25, 0.2 * Math.max(east - west, north - south));
  return [
    [west - margin, north + margin],
    [east + margin, south - margin],
  ];
}

/** Blank paper of the given extent, for when no base map is there. */
function blank([[west, north], [east, south]]: [[number, number], [number, number]]): GeoJson {
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const geometry = { type: "Polygon" as const, coordinates: [ring] };
  return { type: "FeatureCollection", features: [{ type: "Feature", properties: { name: "" }, geometry }] };
}
