import { useQuery } from "@tanstack/react-query";
import { ask } from "../api.ts";

export interface NodeDescription {
  name: string;
  version: string;
  example: boolean;
  database: { kind: "embedded" | "postgresql"; durable: boolean };
}

/** What this node says of itself. */
export const useNode = () =>
  useQuery({ queryKey: ["node"], queryFn: ({ signal }) => ask<NodeDescription>("/node", { signal }) });
