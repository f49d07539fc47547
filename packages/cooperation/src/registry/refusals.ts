declare module "@ouhe/vocabulary" {
  interface DomainErrors {
    "park/exists": { park: string };
    "enterprise/duplicate": { field: "uscc"; value: string; id: string };
    "enterprise/code-invalid": { fault: string; expected: string | null };
    "industry/unknown": { code: string };
    "actor/may-not": { action: string };
  }
}

export {};
