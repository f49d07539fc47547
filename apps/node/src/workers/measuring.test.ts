import type { AllianceOptions } from "@ouhe/coupling";
import { expect, it } from "vitest";
import { measureInThread } from "./measuring.ts";

it("fails the next question, and not the process, when the thread ends while nobody asks", async () => {
  const measurement = measureInThread({} as AllianceOptions); // no options at all: the thread throws at once
  await new Promise((done) => setTimeout(done, 1_500));
  await expect(measurement.add([])).rejects.toThrow();
  await measurement.stop();
});
