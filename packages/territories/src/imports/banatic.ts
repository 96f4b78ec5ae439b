import type { AuthorityKind } from "../authority.ts";
import { columnOf, countIn, fiveDigits } from "../importing/cells.ts";
import { defineImport, type Statement } from "../importing/importer.ts";

/** Legal natures that BANATIC writes, and what we call them. EPCI that the packaged table lacks are unknown, not new. */
const kinds: ReadonlyMap<string, AuthorityKind> = new Map([
  ...["SIVU", "SIVOM", "SMF", "SMO", "PETR", "POLEM"].map((nature) => [nature, "syndicat"] as const),
  ...["CC", "CA", "CU", "METRO", "MET69"].map((nature) => [nature, "epci"] as const),
  ["EPT", "ept"],
]);

/** BANATIC's lists: groups and the communes that belong to them, directly or through another group. */
export const importer = defineImport({
  id: "banatic",
  title: { fr: "BANATIC, groupements et leurs membres", en: "BANATIC, groups and their members" },
  source: "DGCL, BANATIC (fichier importé)",
  recognise: ({ labels }) => {
    const siren = columnOf(labels, "sirengroupement", "nsiren", "nsirengroupement", "siren");
    const nature = columnOf(labels, "naturejuridiquegroupement", "naturejuridique");
    const name = columnOf(labels, "nomgroupement", "nomdugroupement");
    if (siren < 0 || nature < 0 || name < 0) return null;
    const insee = columnOf(labels, "codeinseecommune", "insee", "codeinsee");
    const departement = columnOf(labels, "departementcommune", "departementsiege", "codedepartement");
    const between = {
      siren: columnOf(labels, "sirengroupementintermediaire"),
      name: columnOf(labels, "nomgroupementintermediaire"),
      nature: columnOf(labels, "naturejuridiquegroupementintermediaire"),
    };
    const total = columnOf(labels, "populationtotale", "populationtotaledugroupement");
    return {
      score: 0.96,
      vintage: null,
      read: (cells) => {
        const commune = cells[insee] ? fiveDigits(cells[insee] ?? "") : null;
        const group = (at: { siren: number; name: number; nature: number }): Statement[] => {
          if (!cells[at.siren]) return [];
          const kind = kinds.get((cells[at.nature] ?? "").toUpperCase()) ?? "autre";
          const about = {
            name: cells[at.name] ?? "",
            legalForm: cells[at.nature] ?? "",
            departements: cells[departement] ? [(cells[departement] ?? "").padStart(2, "0")] : [],
            ...(commune === null ? {} : { members: [commune] }),
          };
          return [
            {
              siren: cells[at.siren] ?? "",
              name: about.name,
              kind,
              total: at.siren === siren ? countIn(cells[total]) : null,
              ...(kind === "epci" || kind === "ept" ? {} : { authority: { kind, ...about } }),
            },
          ];
        };
        return [...group({ siren, name, nature }), ...group(between)];
      },
    };
  },
});
