import type { MeasuredCoupling } from "../couple/couple.ts";
import type { Language } from "../language.ts";
export async function reportPage(_m: MeasuredCoupling, _l: Language, _s: AbortSignal): Promise<string> { return "x"; }
