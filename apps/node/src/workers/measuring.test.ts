import { allianceOptions } from "@ouhe/cooperation/positioning";
import { type AllianceOptions, createAllianceAccumulator, type Firm, partsOf } from "@ouhe/coupling";
import { expect, it } from "vitest";
import { measureInThread } from "./measuring.ts";

it("fails the next question, and not the process, when the thread ends while nobody asks", async () => {
  const measurement = measureInThread({} as AllianceOptions); // no options at all: the thread throws at once
  await new Promise((done) => setTimeout(done, 1_500));
  await expect(measurement.add([])).rejects.toThrow();
  await measurement.stop();
});

it("hands over the same parts as measured here, written down", async () => {
  const parks = ["a", "b"].map((id) => ({ id, name: id }));
  const options = allianceOptions({ parks, parameters: { replicates: 20 } });
  const firms = ["3973", "3982", "6513"].flatMap((code, at) =>
    Array.from(
      { length: 12 },
      (_, n): Firm => ({
        id: `${code}-${n}`,
        name: `企业 ${n}`,
        park: parks[(n + at) % 2]!.id,
        codes: { class: code },
        confidence: 1,
        weights: [n],
      }),
    ),
  );
  const circumstances = { at: "2026-01-01T00:00:00Z", by: "test", registers: [] };
  const measurement = measureInThread(options);
  await measurement.add(firms);
  const { summary, parts } = await measurement.finish(circumstances);
  await measurement.stop();
  const accumulator = createAllianceAccumulator(options);
  for (const it of firms) accumulator.add(it);
  const here = partsOf(accumulator.finish(circumstances));
  expect(JSON.parse(summary)).toEqual(JSON.parse(JSON.stringify(here.summary)));
  expect(parts.map(([name]) => name)).toEqual([...here.parts.keys()]);
  for (const [name, body] of parts) expect(body).toBe(JSON.stringify(here.parts.get(name)));
});
