import { geoMercator, geoPath } from "d3-geo";
import type { Feature, MultiPolygon, Polygon } from "geojson";
import { sql } from "kysely";
import type { Database } from "../database/tables.ts";

export const LEVELS = ["epci", "commune"] as const;
export type Level = (typeof LEVELS)[number];

/** The shapes of a département's EPCI or communes, ready to be drawn. */
export interface Outlines {
  readonly viewBox: string;
  readonly shapes: readonly { readonly code: string; readonly name: string; readonly path: string }[];
  /** Whom they are from, as the operator said; empty when nothing was imported. */
  readonly source: string;
}

const [WIDTH, HEIGHT] = [620, 500];

/** Projected here, so that the page draws and nothing more. */
export async function readOutlines(database: Database, level: Level, departement: string): Promise<Outlines> {
  const rows = await database
    .selectFrom("outlines")
    .select(["code", "name", "geometry", "source"])
    .where("level", "=", level)
    .where(sql<boolean>`departements @> array[${departement}]`)
    .orderBy("code")
    .execute();
  const features = rows.map(
    ({ geometry }): Feature<Polygon | MultiPolygon> => ({ type: "Feature", properties: null, geometry }),
  );
  const projection = geoMercator().fitExtent(
    [
      [6, 6],
      [WIDTH - 6, HEIGHT - 6],
    ],
    { type: "FeatureCollection", features },
  );
  const path = geoPath(projection).digits(1);
  return {
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    shapes: rows.flatMap(({ code, name, geometry }) => {
      const drawn = path(geometry);
      return drawn === null ? [] : [{ code, name, path: drawn }];
    }),
    source: [...new Set(rows.map(({ source }) => source))].join(" ; "),
  };
}
