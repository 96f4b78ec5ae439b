import { fromText } from "@opendatalocale/tabular";
import { expect, test } from "vitest";
import { openFix } from "./open-fix.ts";

const addresses = "cle_intero;commune_insee;voie_nom;numero;commune_nom;position;long;lat;x;y;source;date_der_maj\n";

test.each([
  ["addresses by their columns", addresses, undefined, "etalab/schema-bal"],
  ["addresses by name", "a;b\n", "bal", "etalab/schema-bal"],
  [
    "a JSON document",
    '{"marches":{"marche":[]}}',
    "139bercy/format-commande-publique",
    "139bercy/format-commande-publique",
  ],
])("what no Table Schema describes is not mended, and it is said so: %s", async (_, text, schema, name) => {
  const opened = openFix(() => fromText("f", text), schema === undefined ? {} : { schema });
  await expect(opened).rejects.toMatchObject({ code: "not-mended", params: { schema: name } });
});
