import type { LocalServices } from "@ouhe/coupling";

/**
 * Industries of GB/T 4754-2017 that are local services, by our own reading of the standard. The question asked
 * of each: is it usually used up where it is offered, so that a place has its own whatever its neighbours have?
 * Then a park with many of it is a place where people live and work, not one that is good at it. Making and
 * growing things is never local: goods travel.
 */
const local: readonly (readonly [code: string, why: string])[] = [
  ["44", "power and heat come through the local network"],
  ["45", "gas, likewise"],
  ["46", "water, likewise"],
  ["E", "buildings are put up where they stand"],
  ["51", "wholesalers carry to the country around them what others have made"],
  ["52", "shops serve who lives near"],
  ["541", "city transport"],
  ["542", "coaches and taxis start where passengers are"],
  ["544", "stations, roads and parking of one place"],
  ["60", "post and couriers deliver from the branch at hand"],
  ["H", "rooms and meals are taken on the spot"],
  ["631", "telecommunication branches serve one area"],
  ["66", "bank branches serve one area"],
  ["68", "insurance branches, likewise"],
  ["K", "property stands where it stands"],
  ["712", "sports gear, books and costumes are hired near home"],
  ["713", "household goods, likewise"],
  ["7221", "the management of one park"],
  ["7222", "of one shopping centre"],
  ["7223", "of one market"],
  ["727", "guards stand at the gate"],
  ["76", "waters of one place"],
  ["771", "nature of one place"],
  ["78", "streets, parks and sights of one town"],
  ["79", "land of one place"],
  ["O", "household services, repairs and cleaning"],
  ["P", "schools of one town"],
  ["Q", "clinics and care of one town"],
  ["876", "cinemas"],
  ["88", "libraries, museums and stages of one town"],
  ["89", "sports grounds"],
  ["90", "leisure on the spot"],
  ["S", "government and associations of one place"],
  ["T", "international organisations: none of a park's business"],
];

/** Parts of the above that sell far beyond their place. */
const traded: readonly (readonly [code: string, why: string])[] = [
  ["48", "civil engineering firms build bridges and railways all over the country"],
  ["518", "brokers and agents buy and sell without a store, over any distance"],
  ["5292", "internet shops ship anywhere"],
  ["5293", "mail order, likewise"],
  ["881", "companies that write and tour"],
];

/** Which industries a planner need not divide between parks; see docs/adr/0043. */
export const localServices: LocalServices = {
  id: "local-services-gbt4754-2017/1",
  source: "Ouhe, own reading of GB/T 4754-2017",
  isLocal: new Map([
    ...local.map(([code]) => [code, true] as const),
    ...traded.map(([code]) => [code, false] as const),
  ]),
};
