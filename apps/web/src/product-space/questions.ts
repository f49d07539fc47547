import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ask, queryOf } from "../api.ts";
import type { RegionReference } from "../measures/coupling.ts";

/** The product space of a reference with every park's place in it. */
export interface ProductSpace {
  reference: RegionReference;
  nodes: readonly { code: string; ubiquity: number; pci: number | null }[];
  edges: readonly { from: number; to: number; proximity: number }[];
  /** Proximity from which edges are given besides the spanning forest; null: the forest alone. */
  threshold: number | null;
  complexity: { refused: { kind: string } | null; flags: readonly { kind: string }[] };
  parks: readonly {
    park: string;
    /** Share of the park's firms known at the reference's level; null without firms. */
    covered: number | null;
    lq: readonly (number | null)[];
    density: readonly (number | null)[];
  }[];
}

/** Newest first. */
export const useReferences = () =>
  useQuery({
    queryKey: ["references"],
    queryFn: ({ signal }) => ask<{ items: RegionReference[] }>("/references", { signal }),
    select: ({ items }) => items,
  });

/** Under "coupling", so that it is asked again whenever registers change. */
export const useProductSpace = (reference: string) =>
  useQuery({
    queryKey: ["coupling", "product-space", reference],
    queryFn: ({ signal }) =>
      ask<ProductSpace>(`/coupling/product-space${queryOf({ reference })}`, { signal }),
  });

/** Uploads a reference. */
export function useLoadReference(done: (loaded: RegionReference) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ name, file, key }: { name: string; file: File; key: string }) => {
      const body = new FormData();
      if (name) body.append("name", name);
      body.append("file", file);
      return ask<RegionReference>("/references", { method: "POST", body, key });
    },
    onSuccess: async (loaded) => {
      await client.invalidateQueries({ queryKey: ["references"] });
      done(loaded);
    },
  });
}
