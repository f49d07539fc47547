import { agricultureToWood } from "./lexicon/agriculture-to-wood.ts";
import { fieldsOfWork } from "./lexicon/fields-of-work.ts";
import { furnitureToMetal } from "./lexicon/furniture-to-metal.ts";
import { machineryToConstruction } from "./lexicon/machinery-to-construction.ts";
import { makersOfTradedGoods } from "./lexicon/makers-of-traded-goods.ts";
import { regulators } from "./lexicon/regulators.ts";
import { tradeToServices } from "./lexicon/trade-to-services.ts";
import { parseLexicon, type Sense, termsOfNames } from "./lexicon.ts";

/** Every term that ships: the lexicon written here, then the names of the standard. */
export function shippedTerms(): [term: string, sense: Sense][] {
  const written = [
    agricultureToWood,
    furnitureToMetal,
    machineryToConstruction,
    tradeToServices,
    makersOfTradedGoods,
    regulators,
    fieldsOfWork,
  ];
  return [...written.flatMap(parseLexicon), ...termsOfNames()];
}
