import type { RefusalSentences } from "../refusal.ts";

const list = (items: readonly string[]) => items.map((it) => `“${it}”`).join(", ");

/** English. */
export const refusalsEn: RefusalSentences = {
  "command/unknown": ({ command, nearest }) =>
    `There is no command “${command}”${nearest ? `; perhaps ${nearest}` : ""}. “ouhe help” lists the commands.`,
  "option/unknown": ({ option, nearest }) =>
    `There is no option ${option} here${nearest ? `; perhaps ${nearest}` : ""}. --help lists the options.`,
  "option/takes-no-value": ({ option }) => `Option ${option} takes no value.`,
  "option/value-missing": ({ option }) => `Option ${option} needs a value.`,
  "option/invalid": ({ option, value, expected }) => `${option} ${value}: expected ${expected}.`,
  "argument/missing": ({ argument }) => `Name ${argument}; --help shows how.`,
  "argument/extra": ({ argument }) => `“${argument}” is one argument too many; --help shows how.`,
  "environment/invalid": ({ variable, value, expected }) =>
    `${variable} is “${value}”; expected ${expected}. Correct it, or leave it out.`,
  "park/column-missing": ({ name, headings, suggested }) =>
    `“${name}” has no column of parks. Name it with --park${suggested ? `, perhaps --park ${suggested}` : ""}, or use --park-per-file if each file is one park. Columns: ${list(headings)}.`,
  "column/unknown": ({ name, column, headings }) =>
    `“${name}” has no column “${column}”. Columns: ${list(headings)}.`,
  "park/too-many": ({ parks, limit, examples }) =>
    `The park column holds more than ${limit} different values (${parks} so far: ${list(examples)}…); it is probably not the column of parks. Name the right one with --park.`,
  "weight/not-numeric": ({ column, example }) =>
    `Column “${column}” cannot be a weight: it holds no numbers (“${example}”).`,
  "register/none-kept": ({ rows, faults }) =>
    `None of the ${rows} rows can be used. ${faults.join("; ")}. Nothing was written.`,
  "reference/unreadable": ({ name, headings }) =>
    `“${name}” is neither a register of enterprises nor a table of industry codes with one column of amounts (name it “value”). Columns: ${list(headings)}.`,
  "reference/no-codes": ({ name, examples }) =>
    `“${name}” holds no GB/T 4754-2017 codes in its code column (found ${list(examples)}).`,
  "io/not-square": ({ name, missing }) =>
    `“${name}” is not an input–output table: these sectors have a row but no column, or the other way round: ${list(missing)}.`,
  "io/no-totals": ({ name }) =>
    `“${name}” has flows but no total output (row TI or column GO), so coefficients cannot be computed; add the row, or give direct coefficients, each below 1.`,
  "io/year-unknown": ({ name }) => `The year of “${name}” is not in its name; give it with --io-year.`,
  "io/not-a-number": ({ name, row, column, value }) =>
    `“${name}” row ${row}, column ${column}: “${value}” is not a number.`,
  "io/concordance-missing": ({ name, sectors }) =>
    `“${name}” has ${sectors} sectors of its own. Give a CSV that says which GB/T 4754-2017 codes each sector holds (columns: sector code, codes separated by “;”) with --concordance FILE.`,
  "concordance/unreadable": ({ name, headings }) =>
    `“${name}” is no concordance: one column must hold the sector codes of the table, another the GB/T 4754-2017 codes. Columns: ${list(headings)}.`,
  "concordance/incomplete": ({ name, sectors }) =>
    `“${name}” says nothing of these sectors of the table: ${list(sectors)}.`,
  "concordance/merges-coefficients": ({ name, sectors }) =>
    `Sectors ${list(sectors)} share industries in “${name}”. Coefficients alone cannot be merged; give the flow table with total outputs.`,
  "output/not-ours": ({ directory, files }) =>
    `${directory} already holds ${list(files)}, not written by ouhe couple. Choose another directory with --out, or say --force.`,
  "output/is-input": ({ file }) =>
    `${file} would be written over, but it is one of the inputs. Choose another directory with --out.`,
  "output/unwritable": ({ path, reason }) =>
    `${path} cannot be written (${reason}); check permissions and space.`,
  "model/unreadable": ({ name, reason }) => `“${name}” is no model of ouhe classify train (${reason}).`,
  "model/too-few-rows": ({ usable, fewest, skipped }) =>
    `${usable} usable rows are too few to learn from; at least ${fewest} are needed.${skipped.map((it) => ` ${it}.`).join("")} Nothing was written.`,
  "node/unreachable": ({ url, reason }) =>
    `No node answers at ${url} (${reason}). Start one with “ouhe serve”, or give its address with --node.`,
  "node/not-ouhe": ({ url }) => `What answers at ${url} is not an Ouhe node. Check the address.`,
  "node/refused": ({ title, detail }) => `The node refused: ${title}. ${detail}`,
  "import/columns-unmapped": ({ columns }) =>
    `Nobody has said yet what these columns mean: ${list(columns)}. Use --map HEADING=FIELD for each, or --keep-unknown to keep them as they are.`,
  "import/failed": ({ reason }) => `The import failed: ${reason}. The register was not changed.`,
  "import/stopped": ({ id }) =>
    `Stopped; the register was not changed. The node keeps the import: go on with “ouhe import --resume ${id}”.`,
  "file/missing": ({ name }) => `There is no file “${name}”.`,
  cancelled: () => "Stopped; nothing was written.",
};
