import { employmentTable } from "./employment.data.ts";

/** National employment by division: the default reference of specialisation. */
export interface EmploymentReference {
  id: "national-employment-2018";
  source: string;
  asOf: string;
  unit: "persons";
  /** Division code → employed persons. */
  byDivision: ReadonlyMap<string, number>;
}

/** Persons employed in China by GB/T 4754-2017 division at the end of 2018. */
export const nationalEmployment: EmploymentReference = {
  id: "national-employment-2018",
  source: "Wang, Jia, Wang (2021), Statistical Research 38(12)",
  asOf: "2018-12-31",
  unit: "persons",
  byDivision: new Map(
    employmentTable
      .trim()
      .split("\n")
      .map((line) => {
        const [division = "", tenThousand = "0"] = line.split("\t");
        return [division, Math.round(Number(tenThousand) * 10_000)];
      }),
  ),
};
