export * from "./authority.ts";
export type { FigureRow, FigureSet, NewAuthority } from "./figures/figure-set.ts";
export { parseFigureSet } from "./figures/parse-figure-set.ts";
export { foldName } from "./search/fold-name.ts";
export type { AuthorityFilter, Candidate, Lookup, LookupFilter, LookupMatch } from "./search/lookup.ts";
export { isSiren, sirenIn } from "./siren.ts";
export type { Area, Departement } from "./table/france.ts";
export { dataCredit } from "./table/sources.ts";
export { openTerritories, type Territories, type TerritoriesOptions } from "./territories.ts";
