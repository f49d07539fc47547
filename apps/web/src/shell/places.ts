import { messages } from "./messages.ts";

/** Pages that the masthead leads to, in the order of the work: what is measured, from what, and how. */
export const places = [
  { to: "/alliance", text: messages.alliance },
  { to: "/chains", text: messages.chains },
  { to: "/what-if", text: messages.whatIf },
  { to: "/product-space", text: messages.productSpace },
  { to: "/enterprises", text: messages.enterprises },
  { to: "/imports", text: messages.imports },
  { to: "/measures", text: messages.measures },
] as const;
