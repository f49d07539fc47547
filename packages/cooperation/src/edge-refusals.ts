declare module "@ouhe/vocabulary" {
  /** What the edge itself refuses, before or after any room is asked. */
  interface DomainErrors {
    "input/too-large": { limitBytes: number };
    "request/key-reused": { key: string };
    "request/not-found": { path: string };
    "node/fault": Record<string, never>;
    /** "busy": given up after a wait, nothing kept. "away": the database did not answer; whether it kept anything is unknown. */
    "node/unavailable": { reason: "busy" | "away" };
  }
}

export {};
