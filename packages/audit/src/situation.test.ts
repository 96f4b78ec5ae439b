import type { Organization } from "@opendatalocale/harvester";
import type { Verdict } from "@opendatalocale/report";
import { openTerritories } from "@opendatalocale/territories";
import { describe, expect, test } from "vitest";
import type { AuditedFile } from "./audited-file.ts";
import { dutiesOfOrganizations } from "./duties-of.ts";
import { situationsOf } from "./situation.ts";

/** Lille: 150 km from the thresholds, its headcount given as a fact. */
const lille: Organization = { id: "lille", name: "Ville de Lille", siren: "215903501" };
const unknown: Organization = { id: "asso", name: "Association", siren: null };

function fileOf(schema: string, verdict: Verdict, organization: Organization | null = lille, errors = 0): AuditedFile {
  return {
    organization,
    dataset: { portal: "http://p.test", id: `${schema}-${verdict}`, title: schema, page: null },
    resource: { id: "r", title: "f.csv", url: null, format: "csv", modified: "2026-01-02T00:00:00.000Z" },
    schema,
    version: "2.1.1",
    isDeclared: verdict === "valid",
    confidence: 1,
    reasons: [],
    verdict,
    failure: null,
    errors,
    remarks: 0,
    rows: 1,
    sha256: null,
    etag: null,
    lastModified: null,
    checkedAt: "2026-01-02T00:00:00.000Z",
  };
}

const duties = dutiesOfOrganizations([lille, unknown], openTerritories(), "2026-01-01", async () => ({
  fte: { value: 4000 },
}));

describe("one line an authority and a schema", () => {
  test("what the law asks for and nobody found comes first", async () => {
    const files = [fileOf("scdl/subventions", "valid")];
    const [first] = situationsOf(files, await duties);
    expect(first).toMatchObject({ requirement: "required", isFound: false, verdict: null, files: [] });
    const missing = situationsOf(files, await duties).filter(({ isFound }) => !isFound);
    expect(missing.map(({ schema }) => schema)).toEqual(
      expect.arrayContaining(["etalab/schema-bal", "scdl/deliberations"]),
    );
    expect(missing.map(({ schema }) => schema)).not.toContain("scdl/subventions");
  });

  test("an authority that publishes one good file publishes it; every file stays", () => {
    const files = [fileOf("scdl/prenoms", "invalid", lille, 3), fileOf("scdl/prenoms", "valid")];
    expect(situationsOf(files)).toMatchObject([
      { verdict: "valid", errors: 3, isDeclared: true, files: [{ verdict: "valid" }, { verdict: "invalid" }] },
    ]);
  });

  test("of an authority that nobody knows, nothing is said to be asked, nor not to be", async () => {
    const [one] = situationsOf([fileOf("scdl/prenoms", "valid", unknown)], await duties);
    expect(one?.requirement).toBe("unknown");
  });

  test("to mend before not checked, before good", () => {
    const verdicts: Verdict[] = ["valid", "not-checked", "valid-with-remarks", "invalid"];
    const files = verdicts.map((verdict, index) => fileOf(`x/${index}`, verdict));
    expect(situationsOf(files).map(({ verdict }) => verdict)).toEqual([
      "invalid",
      "not-checked",
      "valid-with-remarks",
      "valid",
    ]);
  });
});
