export { joinBands, restBand } from "./bands.ts";
export {
  chainPicture,
  chainWidth,
  closersOf,
  type DrawnChain,
  linkStateTexts,
  openLinks,
  parkColour,
} from "./charts/chain.ts";
export { matrixPicture } from "./charts/matrix.ts";
export { movementPicture } from "./charts/movement.ts";
export { type Opportunity, opportunitiesPicture } from "./charts/opportunities.ts";
export { type MapPark, parksMapPicture } from "./charts/parks-map.ts";
export { headlineLevel, planePicture } from "./charts/plane.ts";
export { quadrantColours } from "./charts/plane-points.ts";
export {
  type DrawnSpace,
  productSpacePicture,
  type Standing,
  standingsOf,
  standingTexts,
} from "./charts/product-space.ts";
export { rankingPicture, rankingSentence } from "./charts/ranking.ts";
export { sankeyPicture } from "./charts/sankey.ts";
export { sensitivityPicture } from "./charts/sensitivity.ts";
export {
  bySpecialisation,
  type Sureness,
  specialisationPicture,
  surenessOf,
} from "./charts/specialisation.ts";
export { treemapPicture } from "./charts/treemap.ts";
export { likenessOrder } from "./ordering.ts";
export type * from "./picture.ts";
export { allianceSentences } from "./sentences/alliance.ts";
export { caveatSentence, caveatTexts } from "./sentences/caveats.ts";
export { conventionName } from "./sentences/conventions.ts";
export { type FormulaTexts, formulaTexts } from "./sentences/formulas.ts";
export { levels, levelTexts } from "./sentences/levels.ts";
export { positioningSentence } from "./sentences/positioning.ts";
export { type QuadrantTexts, quadrantTexts } from "./sentences/quadrants.ts";
export { type Reason, reasonSentence } from "./sentences/reasons.ts";
export { referenceName, referenceSource, unitName } from "./sentences/references.ts";
export { refusalSentence, refusalTexts } from "./sentences/refusals.ts";
export { colours, font, scales, series } from "./tokens.ts";
export { shortNames } from "./words/short-names.ts";
export { fill, type Language, languages, type Text, text, type Values } from "./words/text.ts";
export { type Vocabulary, type Words, wordsFor } from "./words/words.ts";
