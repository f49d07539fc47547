import { readFileSync } from "node:fs";

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
  version: string;
};

/** Program and version, as results name their maker. */
export const versionLine = `ouhe ${version}`;
