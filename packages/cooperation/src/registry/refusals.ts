/** Why a chain cannot be: a link named twice, a step to no link, links that supply themselves. */
export type ChainFault = "link-twice" | "step-to-nowhere" | "circle";

declare module "@ouhe/vocabulary" {
  interface DomainErrors {
    "park/exists": { park: string };
    "enterprise/duplicate": { field: "uscc"; value: string; id: string };
    "enterprise/code-invalid": { fault: string; expected: string | null };
    "industry/unknown": { code: string };
    "chain/unsound": { fault: ChainFault; link: string };
    "actor/may-not": { action: string };
  }
}
