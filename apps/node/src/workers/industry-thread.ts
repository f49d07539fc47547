/** The thread that infers industries for imports: takes lists of texts, answers with what it read out of them. */
import { parentPort } from "node:worker_threads";
import { shippedModel } from "@ouhe/classification";
import { inferIndustry } from "@ouhe/cooperation/registry";

const port = parentPort!;
const classifier = shippedModel();

port.on("message", (texts: readonly string[]) => {
  port.postMessage(texts.map((text) => inferIndustry(classifier, text)));
});
