import { type Decimal, round, scale, shift } from "./decimal.ts";

/** A unit of money: ten to the power of `places` yuan (or whatever the currency's unit is). */
export interface MoneyUnit {
  places: number;
  /** ISO 4217; null when the text names a scale only ("万"). */
  currency: string | null;
}

const scales: readonly (readonly [RegExp, number])[] = [
  [/万亿|萬億/, 12],
  [/千亿|千億/, 11],
  [/百亿|百億/, 10],
  [/十亿|十億|billion|bn/, 9],
  [/亿|億/, 8],
  [/千万|千萬/, 7],
  [/百万|百萬|million|mn/, 6],
  [/十万|十萬/, 5],
  [/万|萬|10k|wan/, 4],
  [/千|thousand/, 3],
  [/百/, 2],
];

const currencies: readonly (readonly [RegExp, string])[] = [
  [/人民币|人民幣|rmb|cny|yuan|¥/, "CNY"],
  [/美元|美金|usd|us\$/, "USD"],
  [/港元|港币|港幣|香港元|hkd/, "HKD"],
  [/欧元|歐元|eur|€/, "EUR"],
  [/日元|日圆|日圓|日币|jpy/, "JPY"],
  [/新台币|新臺幣|台币|臺幣|twd/, "TWD"],
  [/新加坡元|新元|坡币|sgd/, "SGD"],
  [/英镑|英鎊|gbp|£/, "GBP"],
  [/韩元|韓元|韩币|krw/, "KRW"],
  [/加拿大元|加元|cad/, "CAD"],
  [/澳大利亚元|澳元|澳币|aud/, "AUD"],
  [/瑞士法郎|chf/, "CHF"],
  [/澳门元|澳門元|mop/, "MOP"],
  [/马来西亚|马币|林吉特|myr/, "MYR"],
  [/泰铢|泰銖|thb/, "THB"],
  [/卢布|盧布|rub/, "RUB"],
  [/卢比|盧比|inr/, "INR"],
  [/瑞典克|sek/, "SEK"],
  [/挪威克|nok/, "NOK"],
  [/丹麦克|丹麥克|dkk/, "DKK"],
  [/马克|馬克|dem/, "DEM"],
  [/法国法郎|法郎|frf/, "FRF"],
];

const moneyUnits = new Map<string, MoneyUnit | null>();

function parseMoneyUnit(text: string): MoneyUnit | null {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s()[\]【】]|单位|單位|:/g, "");
  const scaled = scales.find(([pattern]) => pattern.test(plain));
  const rest = scaled ? plain.replace(scaled[0], "") : plain;
  if (rest === "") return scaled ? { places: scaled[1], currency: null } : null;
  const currency =
    currencies.find(([pattern]) => pattern.test(rest))?.[1] ?? (/^[元圆圓]$/.test(rest) ? "CNY" : null);
  return currency ? { places: scaled?.[1] ?? 0, currency } : null;
}

/**
 * Reads a unit of money: "万元人民币", "万美元", "亿", "元", "万德国马克". Null when nothing is recognised.
 * Old currencies keep their codes (DEM, FRF); nothing is converted.
 */
export function readMoneyUnit(text: string): MoneyUnit | null {
  const known = moneyUnits.get(text);
  if (known !== undefined) return known;
  const unit = parseMoneyUnit(text);
  if (moneyUnits.size < 1000) moneyUnits.set(text, unit);
  return unit;
}

/** An amount in ten thousands (万) of its currency, at most 6 decimals. */
export function toWan(value: Decimal, unit: MoneyUnit): Decimal {
  return round(shift(value, unit.places - 4), 6);
}

const squareMetres: readonly (readonly [RegExp, bigint, bigint])[] = [
  [/^(?:万亩|萬畝)$/, 20_000_000n, 3n],
  [/^(?:亩|畝|市亩|mu)$/, 2000n, 3n],
  [/^(?:公顷|公頃|ha|hectares?)$/, 10_000n, 1n],
  [/^(?:平方公里|平方千米|km2|sqkm)$/, 1_000_000n, 1n],
  [/^(?:万平方米|萬平方米|万平米|万平|万m2|萬m2|万方)$/, 10_000n, 1n],
  [/^(?:平方米|平米|平方|m2|sqm|m\^2|squaremetres?|squaremeters?)$/, 1n, 1n],
];

/** An area in m², rounded to 0.001; 1 亩 = 2000/3 m². Null when the unit is unknown. */
export function toSquareMetres(value: Decimal, unit: string): Decimal | null {
  const plain = unit.normalize("NFKC").toLowerCase().replace(/\s/g, "");
  const found = squareMetres.find(([pattern]) => pattern.test(plain));
  return found ? scale(value, found[1], found[2], 3) : null;
}

const coalTonnes: readonly (readonly [RegExp, number])[] = [
  [/^(?:万吨标准煤|万吨标煤|萬噸標準煤|万tce)$/, 4],
  [/^(?:吨标准煤|吨标煤|噸標準煤|tce|吨|t)$/, 0],
  [/^(?:千克标准煤|公斤标准煤|kgce|kg)$/, -3],
];

/** Energy in tonnes of standard coal (tce). Null when the unit is unknown: electricity is not converted. */
export function toCoalTonnes(value: Decimal, unit: string): Decimal | null {
  const plain = unit.normalize("NFKC").toLowerCase().replace(/\s/g, "");
  const found = coalTonnes.find(([pattern]) => pattern.test(plain));
  return found ? round(shift(value, found[1]), 6) : null;
}
