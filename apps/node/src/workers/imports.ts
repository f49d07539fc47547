import { defineImportJobs, localOperator } from "@ouhe/cooperation/server";
import type { Jobs } from "@ouhe/store";
import { actFor } from "../act.ts";
import type { Services } from "../services.ts";
import { createIndustryReader } from "./industry-reader.ts";

/**
 * Lets this process do the steps of imports, industries inferred in a thread of their own.
 *
 * @returns a function that ends the thread; call it after the jobs have stopped
 */
export function defineImports(jobs: Jobs, services: Services): () => Promise<void> {
  const industries = createIndustryReader();
  defineImportJobs(jobs, {
    store: services.store,
    act: actFor(services, null, localOperator),
    now: services.clock,
    newId: services.newId,
    inferIndustries: industries.infer,
  });
  return industries.stop;
}
