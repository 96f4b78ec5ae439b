import { expect, test } from "vitest";
import { badgeCodes } from "./badge-codes.ts";

const badge = { base: "https://odl.test/site/jeu-de-donnees?id=a&x=1", id: "a-b", lang: "fr" as const };

test("the codes lead to the badge and to the page, in the folder the site stands in", () => {
  expect(badgeCodes({ ...badge, label: "Arbres" })).toEqual({
    html: '<a href="https://odl.test/site/jeu-de-donnees?id=a-b"><img src="https://odl.test/site/badge/a-b.svg?lang=fr" alt="Arbres" height="20"></a>',
    markdown: "[![Arbres](https://odl.test/site/badge/a-b.svg?lang=fr)](https://odl.test/site/jeu-de-donnees?id=a-b)",
    svg: "https://odl.test/site/badge/a-b.svg?lang=fr",
  });
});

test("a title that would be markup stays a title", () => {
  const codes = badgeCodes({ ...badge, label: `"><script>alert(1)</script>](x)\n[` });
  expect(codes.html).not.toContain("<script");
  expect(codes.html.match(/"/g)).toHaveLength(8);
  expect(codes.markdown).toContain("\\]\\(x\\) \\[");
  expect(codes.markdown).not.toContain("\n");
});
