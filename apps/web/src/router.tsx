import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  parseSearchWith,
  redirect,
  stringifySearchWith,
} from "@tanstack/react-router";
import { Layout } from "./shell/layout.tsx";
import { PageMissing } from "./shell/page-missing.tsx";

const root = createRootRoute({ component: Layout, notFoundComponent: PageMissing });

const home = createRoute({
  getParentRoute: () => root,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/alliance" });
  },
});

/** Search of the pages of the analysis. */
export interface AnalysisSearch {
  /** What stands for output: the id of one of the result's weights; the first when absent. */
  weight?: string;
}

const analysisSearch = ({ weight }: Record<string, unknown>): AnalysisSearch =>
  typeof weight === "string" && weight !== "" ? { weight } : {};

const alliance = createRoute({
  getParentRoute: () => root,
  path: "/alliance",
  validateSearch: analysisSearch,
  component: lazyRouteComponent(() => import("./alliance/alliance-page.tsx"), "AlliancePage"),
});

const park = createRoute({
  getParentRoute: () => root,
  path: "/parks/$park",
  validateSearch: analysisSearch,
  component: lazyRouteComponent(() => import("./park/park-page.tsx"), "ParkPage"),
});

const pair = createRoute({
  getParentRoute: () => root,
  path: "/pairs/$first/$second",
  validateSearch: analysisSearch,
  component: lazyRouteComponent(() => import("./pair/pair-page.tsx"), "PairPage"),
});

/** Search of the table: every filter is in the address, so that a link shows the same rows. */
export type EnterpriseSearch = Partial<
  Record<
    | "park"
    | "section"
    | "division"
    | "industry"
    | "basis"
    | "q"
    | "in"
    | "minCapital"
    | "registeredFrom"
    | "registeredTo"
    | "confidenceBelow"
    | "sort"
    | "order"
    | "view",
    string
  >
>;

const enterprises = createRoute({
  getParentRoute: () => root,
  path: "/enterprises",
  validateSearch: (search: Record<string, unknown>): EnterpriseSearch =>
    Object.fromEntries(Object.entries(search).map(([key, value]) => [key, String(value)])),
  component: lazyRouteComponent(() => import("./enterprises/enterprises-page.tsx"), "EnterprisesPage"),
});

const enterprise = createRoute({
  getParentRoute: () => root,
  path: "/enterprises/$id",
  component: lazyRouteComponent(() => import("./enterprises/enterprise-page.tsx"), "EnterprisePage"),
});

const imports = createRoute({
  getParentRoute: () => root,
  path: "/imports",
  component: lazyRouteComponent(() => import("./import/imports-page.tsx"), "ImportsPage"),
});

const importOne = createRoute({
  getParentRoute: () => root,
  path: "/imports/$id",
  component: lazyRouteComponent(() => import("./import/import-page.tsx"), "ImportPage"),
});

const measures = createRoute({
  getParentRoute: () => root,
  path: "/measures",
  validateSearch: analysisSearch,
  component: lazyRouteComponent(() => import("./measures/measures-page.tsx"), "MeasuresPage"),
});

const chains = createRoute({
  getParentRoute: () => root,
  path: "/chains",
  component: lazyRouteComponent(() => import("./chains/chains-page.tsx"), "ChainsPage"),
});

const chain = createRoute({
  getParentRoute: () => root,
  path: "/chains/$id",
  component: lazyRouteComponent(() => import("./chains/chain-page.tsx"), "ChainPage"),
});

/** Search of the what-if page: the scenario opened, the one beside it, the weight. */
export type WhatIfSearch = Partial<Record<"scenario" | "beside" | "weight", string>>;

const whatIf = createRoute({
  getParentRoute: () => root,
  path: "/what-if",
  validateSearch: (search: Record<string, unknown>): WhatIfSearch =>
    Object.fromEntries(
      (["scenario", "beside", "weight"] as const).flatMap((key) => {
        const value = search[key];
        return typeof value === "string" && value !== "" ? [[key, value]] : [];
      }),
    ),
  component: lazyRouteComponent(() => import("./what-if/what-if-page.tsx"), "WhatIfPage"),
});

/** Search of the product space: whose place is shown, and by which reference. */
export interface ProductSpaceSearch {
  park?: string;
  reference?: string;
}

const productSpace = createRoute({
  getParentRoute: () => root,
  path: "/product-space",
  validateSearch: ({ park, reference }: Record<string, unknown>): ProductSpaceSearch => ({
    ...(typeof park === "string" && { park }),
    ...(typeof reference === "string" && { reference }),
  }),
  component: lazyRouteComponent(() => import("./product-space/product-space-page.tsx"), "ProductSpacePage"),
});

const routeTree = root.addChildren([
  home,
  alliance,
  park,
  pair,
  chains,
  chain,
  productSpace,
  whatIf,
  enterprises,
  enterprise,
  imports,
  importOne,
  measures,
]);

/** Addresses hold plain text: `industry=397`, never `industry="397"`, and no long code is read as a number. */
export const router = createRouter({
  routeTree,
  defaultPreload: "intent",
  scrollRestoration: true,
  parseSearch: parseSearchWith((value) => value),
  stringifySearch: stringifySearchWith(String),
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
