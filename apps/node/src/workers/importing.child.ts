/** Does the steps of imports on the store it is given until it is killed; prints "open" once it has begun. */
import { createJobs, openStore, type StoreConfig } from "@ouhe/store";
import { pino } from "pino";
import { readConfiguration } from "../configuration.ts";
import { createServices } from "../node.ts";
import { defineImports } from "./imports.ts";

const store = await openStore(JSON.parse(process.argv[2]!) as StoreConfig);
const services = createServices(readConfiguration({}), store, pino({ level: "silent" }));
const jobs = createJobs(store, {
  pollMilliseconds: 100,
  onFault: (fault) => process.stderr.write(`${fault.stack}\n`),
});
defineImports(jobs, services);
await jobs.start();
process.stdout.write("open\n");
