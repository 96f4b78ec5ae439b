import { expect, test } from "vitest";
import { datasetNamed } from "../test/paged-portal.ts";
import type { Dataset, Resource } from "./dataset.ts";
import { findDuplicates } from "./find-duplicates.ts";

const file = (url: string, sum?: string): Resource => ({
  id: url,
  title: "",
  description: "",
  url,
  format: "csv",
  mediaType: null,
  size: null,
  checksum: sum === undefined ? null : { algorithm: "sha1", value: sum },
  modified: null,
  declared: [],
});
const on = (host: string, id: string, more: Partial<Dataset> = {}) =>
  datasetNamed(id, { portal: `https://${host}`, ...more });
const names = (datasets: readonly Dataset[]) =>
  findDuplicates(datasets).map(({ datasets: group, reasons }) => [
    group.map(({ portal, id }) => `${portal.slice(8)}/${id}`),
    reasons,
  ]);

test("by what a harvested dataset tells of its origin: the source is kept", () => {
  const copy = on("data.gouv.test", "x1", { origin: { id: "jeu", url: null, domain: "ckan.test" } });
  expect(names([copy, on("ckan.test", "jeu"), on("ckan.test", "autre")])).toEqual([
    [["ckan.test/jeu", "data.gouv.test/x1"], ["origin"]],
    [["ckan.test/autre"], []],
  ]);
});

test("by the page it comes from", () => {
  const copy = on("b.test", "y", { origin: { id: null, url: "http://www.a.test/jeux/x/", domain: null } });
  expect(names([on("a.test", "x", { page: "https://a.test/jeux/x" }), copy])).toEqual([
    [["a.test/x", "b.test/y"], ["origin"]],
  ]);
});

test("by files with the same address or the same checksum, across portals only", () => {
  const datasets = [
    on("a.test", "1", { resources: [file("https://f.test/s.csv")] }),
    on("b.test", "2", { resources: [file("http://f.test/s.csv"), file("https://f.test/o.csv", "abc")] }),
    on("c.test", "3", { resources: [file("https://elsewhere.test/o.csv", "abc")] }),
    on("a.test", "4", { resources: [file("https://f.test/s.csv")] }),
  ];
  expect(names(datasets)).toEqual([
    [
      ["a.test/1", "b.test/2", "c.test/3"],
      ["address", "checksum"],
    ],
    [["a.test/4"], []],
  ]);
});
