import { inputNames } from "./input-names.ts";
import type { ProblemSentences } from "./problems.ts";

export const problemsEn: ProblemSentences = {
  "actor/may-not": ({ action }) => ({
    title: "Not allowed",
    detail: `You may not do this (${action}). Ask the park's administrator.`,
  }),
  "chain/unsound": ({ fault, link }) => ({
    title: "A chain that cannot be",
    detail: {
      "link-twice": `The link ${link} stands twice. Give one of them another id.`,
      "step-to-nowhere": `A step leads to ${link}, which is no link of this chain. Add the link or remove the step.`,
      circle: `The link ${link} would supply itself by way of other links. Remove one step of the circle.`,
    }[fault],
  }),
  "enterprise/code-invalid": ({ fault, expected }) => ({
    title: "Wrong social credit code",
    detail: `The unified social credit code is wrong (${fault})${expected ? `; the check character should be ${expected}` : ""}. Compare it with the business licence.`,
  }),
  "enterprise/duplicate": ({ value }) => ({
    title: "Enterprise already registered",
    detail: `This park already has an enterprise with code ${value}. Open that record and change it.`,
  }),
  "industry/unknown": ({ code }) => ({
    title: "No such industry",
    detail: `GB/T 4754-2017 has no division, group or class ${code}. Choose one from the list.`,
  }),
  "input/invalid": ({ errors }) => ({
    title: "Some fields are wrong",
    detail: `Correct ${inputNames(errors, ", ", { unknown: "unknown here", nearest: "probably" })} and send again.`,
  }),
  "input/too-large": ({ limitBytes }) => ({
    title: "Too large",
    detail: `At most ${Math.round(limitBytes / 1048576)} MB can be sent at once. Split the file.`,
  }),
  "node/fault": () => ({
    title: "Something went wrong here",
    detail: "Nothing was changed. Try again; if it happens again, give the operator the number below.",
  }),
  "node/unavailable": ({ reason }) => ({
    title: "Not possible just now",
    detail:
      reason === "busy"
        ? "The database was too busy to answer in time. Nothing was changed. Try again in a moment."
        : "The database does not answer. If you were saving something, look whether it was kept before you repeat it.",
  }),
  "park/exists": ({ park }) => ({
    title: "Park already exists",
    detail: `The id ${park} is taken. Choose another.`,
  }),
  "record/unknown": ({ id }) => ({
    title: "Not found",
    detail: `There is no such record (${id}). It may have been removed.`,
  }),
  "record/version-stale": ({ current }) => ({
    title: "Changed meanwhile",
    detail: `Somebody changed this record (now version ${current}). Load it again and repeat your change.`,
  }),
  "request/key-reused": () => ({
    title: "Idempotency key used for another request",
    detail: "Use a new key for a new request.",
  }),
  "request/not-found": ({ path }) => ({ title: "No such address", detail: `Nothing answers at ${path}.` }),
};
