import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { FeatureCollection, Polygon } from "geojson";
import { topology } from "topojson-server";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { OpenDatabase } from "../database/open-database.ts";
import { loadAuthorities } from "../store/load-authorities.ts";
import { testDatabase } from "../test/test-database.ts";
import { writeSquares } from "../test/write-squares.ts";
import { importOutlines } from "./import-outlines.ts";
import { OutlinesError, outlinesSentence } from "./outlines-error.ts";
import { readOutlines } from "./read-outlines.ts";
import { simplifyShapes } from "./simplify-shapes.ts";

let open: OpenDatabase & { readonly folder: string };
let communes: string;
let collection: FeatureCollection<Polygon>;
beforeAll(async () => {
  open = await testDatabase();
  await loadAuthorities(open.database);
  communes = await writeSquares(open.folder, "commune", "35");
  collection = JSON.parse(readFileSync(communes, "utf8"));
}, 120_000);
beforeEach(async () => {
  await open.database.deleteFrom("outlines").execute();
});
afterAll(() => open.close());

const given = async (name: string, content: unknown) => {
  const path = join(open.folder, name);
  await writeFile(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
};

test("the communes of a département are imported, with our names and fewer points", async () => {
  expect(await importOutlines(open.database, communes, "Carrés")).toEqual({
    level: "commune",
    imported: 332,
    ignored: 0,
  });
  const { shapes, source, viewBox } = await readOutlines(open.database, "commune", "35");
  expect([shapes.length, source, viewBox]).toEqual([332, "Carrés", "0 0 620 500"]);
  expect(shapes.find(({ code }) => code === "35238")).toMatchObject({ name: "Rennes" });
  const points = (path: string) => path.split("L").length;
  expect(shapes.reduce((sum, { path }) => sum + points(path), 0) / shapes.length).toBeLessThan(80);
  expect(shapes.filter(({ path }) => path.includes("NaN"))).toEqual([]);
  expect((await readOutlines(open.database, "epci", "35")).shapes).toEqual([]);
  expect((await readOutlines(open.database, "commune", "22")).shapes).toEqual([]);
});

test("every shape stands in its frame, whichever way its rings turn", async () => {
  const turned = {
    ...collection,
    features: collection.features.map((one, at) =>
      at % 2 === 0
        ? one
        : {
            ...one,
            geometry: { ...one.geometry, coordinates: one.geometry.coordinates.map((ring) => ring.toReversed()) },
          },
    ),
  };
  await importOutlines(open.database, await given("turned.geojson", turned));
  const { shapes } = await readOutlines(open.database, "commune", "35");
  for (const { code, path } of shapes) {
    const numbers = (path.match(/-?[\d.]+/g) ?? []).map(Number);
    const xs = numbers.filter((_, at) => at % 2 === 0);
    // A ring that turned the wrong way would cover the rest of the world.
    expect([code, Math.max(...xs) - Math.min(...xs) < 60]).toEqual([code, true]);
    expect([code, numbers.every((value) => value >= 0 && value <= 620)]).toEqual([code, true]);
  }
});

test("a TopoJSON, and a file that follows another, take the place of the same areas and no other", async () => {
  await importOutlines(open.database, communes, "Avant");
  const some = { ...collection, features: collection.features.slice(0, 10) };
  const path = await given("some.topojson", topology({ communes: some }, 1e5));
  expect(await importOutlines(open.database, path, "Après")).toMatchObject({ level: "commune", imported: 10 });
  expect((await readOutlines(open.database, "commune", "35")).source.split(" ; ").sort()).toEqual(["Après", "Avant"]);
  const epci = await importOutlines(open.database, await writeSquares(open.folder, "epci", "35"));
  expect(epci).toMatchObject({ level: "epci", ignored: 0 });
  expect((await readOutlines(open.database, "commune", "35")).shapes).toHaveLength(332);
});

test("shapes of nobody are ignored and counted", async () => {
  const [first] = collection.features;
  const features = [
    ...collection.features.slice(0, 3),
    { ...first, properties: { code: "99999" } },
    { ...first, properties: null },
  ];
  const path = await given("some.geojson", { type: "FeatureCollection", features });
  expect(await importOutlines(open.database, path)).toEqual({ level: "commune", imported: 3, ignored: 2 });
});

const square = (coordinates: unknown) => ({
  type: "FeatureCollection",
  features: [{ type: "Feature", properties: { code: "35238" }, geometry: { type: "Polygon", coordinates } }],
});

test.each<[string, unknown, string]>([
  ["no JSON", "code;nom\n35238;Rennes", "not-json"],
  ["something else", { type: "Point", coordinates: [0, 0] }, "not-outlines"],
  ["a list", [1, 2], "not-outlines"],
  ["no polygon", { type: "FeatureCollection", features: [] }, "not-outlines"],
  ["coordinates of no point", square([[["a", "b"]]]), "not-degrees"],
  ["no coordinates", square("x"), "not-outlines"],
  ["nested too little", square([1, 2]), "not-outlines"],
  [
    "Lambert 93",
    square([
      [
        [352_000, 6_789_000],
        [353_000, 6_789_000],
        [352_000, 6_790_000],
        [352_000, 6_789_000],
      ],
    ]),
    "not-degrees",
  ],
  [
    "arcs that are not there",
    { type: "Topology", arcs: [], objects: { a: { type: "Polygon", arcs: [[0]] } } },
    "not-outlines",
  ],
  [
    "départements",
    {
      ...square([
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 0],
        ],
      ]),
      features: [
        {
          type: "Feature",
          properties: { code: "35" },
          geometry: {
            type: "Polygon",
            coordinates: [
              [
                [0, 0],
                [1, 0],
                [1, 1],
                [0, 0],
              ],
            ],
          },
        },
      ],
    },
    "nothing-known",
  ],
])("%s is refused in a sentence, and nothing is kept", async (_, content, code) => {
  const path = await given("refused.json", content);
  const error = await importOutlines(open.database, path).catch((thrown: unknown) => thrown);
  if (!(error instanceof OutlinesError)) throw error;
  expect(error.code).toBe(code);
  for (const lang of ["fr", "en"] as const) expect(outlinesSentence(error, lang)).toMatch(/^[A-Z].*\.$/);
  expect(await open.database.selectFrom("outlines").selectAll().execute()).toEqual([]);
});

test("a file that is not there is told", async () => {
  await expect(importOutlines(open.database, join(open.folder, "none.geojson"))).rejects.toMatchObject({
    code: "not-found",
  });
});

test("neighbours keep the same border when it is simplified", () => {
  const border = Array.from({ length: 400 }, (_, at) => [Math.sin(at) * 0.002, at / 400]);
  const left = { type: "Polygon" as const, coordinates: [[...border, [-1, 1], [-1, 0], border[0] ?? []]] };
  const right = { type: "Polygon" as const, coordinates: [[[1, 0], [1, 1], ...border.toReversed(), [1, 0]]] };
  const simpler = simplifyShapes([left, right], "commune");
  const pointsOf = (shape: (typeof simpler)[number]) => {
    const polygons = shape?.type === "MultiPolygon" ? shape.coordinates : [];
    return new Set(
      polygons
        .flat(2)
        .filter(([x = 9]) => Math.abs(x) < 0.5)
        .map(String),
    );
  };
  const [one, other] = simpler.map(pointsOf);
  expect(one?.size).toBeGreaterThan(2);
  expect(one?.size).toBeLessThan(200);
  expect(one).toEqual(other);
});
