import { describe, expect, it } from "vitest";
import {
  activeFilters,
  ariaSort,
  changed,
  exportQuery,
  listQuery,
  showsView,
  sortedBy,
  withoutFilters,
} from "./filter.ts";

describe("listQuery", () => {
  it("asks for the filters alone: no view, no blanks, no search field without a text", () => {
    expect(listQuery({ park: "qingpu", view: "1", basis: "", in: "scope", sort: "name" })).toEqual({
      park: "qingpu",
      sort: "name",
    });
    expect(listQuery({ q: "激光", in: "scope" })).toEqual({ q: "激光", in: "scope" });
  });
});

describe("exportQuery", () => {
  it("asks for the same rows, without the order that a file does not have", () => {
    expect(exportQuery({ park: "qingpu", q: "激光", in: "scope", sort: "name", order: "asc" })).toEqual({
      park: "qingpu",
      q: "激光",
      in: "scope",
    });
  });
});

describe("filters", () => {
  it("are listed in the order shown", () => {
    expect(activeFilters({ basis: "inferred", q: "激光", sort: "name" })).toEqual([
      { key: "q", value: "激光" },
      { key: "basis", value: "inferred" },
    ]);
  });
  it("go away when emptied, and all at once while the order stays", () => {
    expect(changed({ park: "qingpu", q: "a" }, { park: "" })).toEqual({ q: "a" });
    expect(withoutFilters({ park: "qingpu", q: "a", sort: "name", order: "asc", view: "1" })).toEqual({
      sort: "name",
      order: "asc",
    });
  });
});

describe("a view", () => {
  it("is shown while filters and order are its own", () => {
    expect(showsView({ park: "qingpu", view: "1" }, { park: "qingpu" })).toBe(true);
    expect(showsView({ park: "qingpu", basis: "inferred" }, { park: "qingpu" })).toBe(false);
    expect(showsView({}, { park: "qingpu" })).toBe(false);
  });
});

describe("order", () => {
  it("starts with the largest capital", () => {
    expect(ariaSort({}, "capital")).toBe("descending");
    expect(ariaSort({}, "name")).toBe("none");
  });
  it("turns round on the second click", () => {
    const once = sortedBy({}, "name");
    expect(once).toEqual({ sort: "name", order: "asc" });
    expect(sortedBy(once, "name")).toEqual({ sort: "name", order: "desc" });
    expect(sortedBy({}, "capital")).toEqual({ sort: "capital", order: "asc" });
  });
});
