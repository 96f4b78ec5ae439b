import type { Part } from "../../server/store/observatory/read-breakdown.ts";
import type { Figures } from "../../server/store/observatory/read-figures.ts";
import type { SchemaPart } from "../../server/store/observatory/read-schemas.ts";
import type { Moment } from "../../server/store/observatory/read-series.ts";

/** What the API answers, in the types of what writes it. */
export type FiguresAnswer = Figures;
export interface PartsAnswer {
  readonly items: readonly Part[];
}
export interface SchemasAnswer {
  readonly items: readonly SchemaPart[];
}
export interface SeriesAnswer {
  readonly step: string;
  readonly items: readonly Moment[];
}
