import type { Verdict } from "@opendatalocale/report";
import { describe, expect, test } from "vitest";
import { type Audit, countsOf } from "../audit.ts";
import type { AuditedFile } from "../audited-file.ts";
import { situationsOf } from "../situation.ts";
import { auditHtml } from "./html.ts";
import { auditMarkdown } from "./markdown.ts";
import { auditText } from "./text.ts";

function fileOf(title: string, verdict: Verdict, errors = 0, remarks = 0): AuditedFile {
  return {
    organization: { id: "lille", name: "Ville de Lille", siren: null },
    dataset: { portal: "http://p.test", id: title, title, page: null },
    resource: { id: "r", title, url: `http://p.test/${title}.csv`, format: "csv", modified: null },
    schema: "scdl/subventions",
    ...{ version: "2.1.1", isDeclared: true, confidence: 1, reasons: [], verdict, failure: null, errors, remarks },
    ...{ rows: 1, sha256: null, etag: null, lastModified: null, checkedAt: "2026-01-02T00:00:00.000Z" },
  };
}

function auditOf(files: readonly AuditedFile[]): Audit {
  const situations = situationsOf(files);
  const counts = countsOf(1, files, situations);
  return { portal: "http://p.test", date: "2026-01-02T00:00:00.000Z", situations, counts, unseen: [], unreadable: 0 };
}

describe("one authority, a good file, a bad one and one that only strict refuses", () => {
  const audit = auditOf([
    fileOf("bon", "valid"),
    fileOf("mauvais", "invalid", 33, 6),
    fileOf("avec remarque", "invalid", 0, 1),
  ]);

  test.each([
    ["text", auditText(audit, "fr")],
    ["markdown", auditMarkdown(audit, "fr")],
    ["html", auditHtml(audit, "fr")],
  ])("%s: the line says that others are to be mended, beside all their errors", (_, said) => {
    expect(said).toContain("Publiable, 2 autres à corriger");
    for (const name of ["mauvais", "avec remarque"]) expect(said).toContain(name);
  });

  test("in a terminal, each file to be mended with its address", () => {
    expect(auditText(audit, "fr")).toContain(
      "À corriger :\n  mauvais : http://p.test/mauvais.csv (33 erreurs, 6 remarques)\n  avec remarque : http://p.test/avec remarque.csv (1 remarque)\n",
    );
    expect(auditText(audit, "en")).toContain(
      "To be mended:\n  mauvais: http://p.test/mauvais.csv (33 errors, 6 remarks)",
    );
  });

  test("in Markdown, a table of them", () => {
    expect(auditMarkdown(audit, "fr")).toContain("### À corriger\n\n| Fichier | Collectivité | Erreurs | Remarques |");
    expect(auditMarkdown(audit, "fr")).toContain("| mauvais | Ville de Lille | 33 | 6 |");
  });
});

test("where all is good, nothing is listed", () => {
  const audit = auditOf([fileOf("bon", "valid")]);
  expect(auditText(audit, "fr")).not.toContain("À corriger");
  expect(auditMarkdown(audit, "fr")).not.toContain("À corriger");
});

test("a long list says how many it leaves out", () => {
  const audit = auditOf(Array.from({ length: 25 }, (_, number) => fileOf(`f${number}`, "invalid", 1)));
  expect(auditText(audit, "fr")).toMatch(/f19\.csv \(1 erreur\)\n {2}… \(\+ 5\)/);
});
