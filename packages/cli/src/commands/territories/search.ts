import { csvLine } from "@opendatalocale/tabular/write";
import type { AuthorityKind, Candidate, Lookup } from "@opendatalocale/territories";
import { type CommandCall, defineCommand, type ExitStatus } from "../../command.ts";
import { authorityLines, cutLine } from "../../territories/authority-lines.ts";
import { kinds } from "../../territories/kind-names.ts";
import { knownTerritories } from "../../territories/known-territories.ts";
import { UsageError } from "../../usage-error.ts";

const flags = {
  kind: {
    type: "string",
    choices: kinds,
    help: { fr: "Ne garde que cette nature de collectivité", en: "Keeps this kind of authority only" },
  },
  departement: {
    type: "string",
    value: { fr: "code", en: "code" },
    help: { fr: "Dans ce département : 21, 2A, 974", en: "In this département: 21, 2A, 974" },
  },
  region: {
    type: "string",
    value: { fr: "code", en: "code" },
    help: { fr: "Dans cette région : 27", en: "In this région: 27" },
  },
  limit: {
    type: "string",
    value: { fr: "n", en: "n" },
    help: { fr: "Nombre de réponses (20 par défaut)", en: "Number of answers (default: 20)" },
  },
  format: {
    type: "string",
    short: "f",
    choices: ["text", "json", "csv"],
    help: { fr: "Forme de la liste (text par défaut)", en: "Form of the list (default: text)" },
  },
} as const;

/** `odl territories search`: whom words, a code or a postal code may mean. */
export const command = defineCommand({
  summary: {
    fr: "Cherche une collectivité par son nom, son SIREN, son code INSEE ou un code postal",
    en: "Searches an authority by name, SIREN, INSEE code or postal code",
  },
  usage: { fr: "<mots>", en: "<words>" },
  details: {
    fr: "Sans égard aux accents, aux majuscules, aux tirets ni à « St ». Cinq chiffres sont un code INSEE et un code postal : insee:21231 ou cp:21000 lève le doute.",
    en: 'Accents, case, hyphens and "St" do not matter. Five digits are an INSEE code and a postal code: insee:21231 or cp:21000 says which.',
  },
  flags,
  words: { min: 1, max: Number.POSITIVE_INFINITY },
  examples: [
    {
      line: "odl territories search st denis",
      says: { fr: "Les Saint-Denis, les plus peuplés d’abord", en: "The Saint-Denis, most inhabited first" },
    },
    {
      line: "odl territories search beaune --kind epci --format csv",
      says: { fr: "Les EPCI, pour un tableur", en: "The EPCI, for a spreadsheet" },
    },
    { line: "odl territories search cp:21200", says: { fr: "Par code postal", en: "By postal code" } },
  ],
  statuses: [
    { fr: "des collectivités répondent", en: "some authorities answer" },
    { fr: "aucune ne répond", en: "none answers" },
  ],
  run: async ({ words, flags: asked, lang, terminal }: CommandCall<typeof flags>): Promise<ExitStatus> => {
    const territories = await knownTerritories({ lang, terminal });
    const lookup = await territories.find(words.join(" "), {
      limit: limitIn(asked.limit),
      // The flag's choices are the kinds.
      ...(asked.kind === undefined ? {} : { kind: asked.kind as AuthorityKind }),
      ...(asked.departement === undefined ? {} : { departement: asked.departement.toUpperCase() }),
      ...(asked.region === undefined ? {} : { region: asked.region }),
    });
    terminal.write(listOf(lookup, asked.format ?? "text", lang));
    terminal.writeError(cutLine(lookup.candidates.length, lookup.total, lang));
    if (lookup.total > 0) return 0;
    terminal.writeError(
      lang === "fr"
        ? "odl: Aucune collectivité ne répond [unknown-authority]\n"
        : "odl: No authority answers [unknown-authority]\n",
    );
    return 1;
  },
});

function listOf({ candidates, total }: Lookup, format: string, lang: CommandCall["lang"]): string {
  if (format === "json") return `${JSON.stringify({ total, candidates }, null, 2)}\n`;
  if (format === "csv")
    return [csvLine(columns), ...candidates.map((candidate) => csvLine(cellsOf(candidate)))].join("");
  return authorityLines(candidates, lang)
    .map(
      (line) => `${line}
`,
    )
    .join("");
}

const columns = [
  "siren",
  "code",
  "nature",
  "nom",
  "departements",
  "region",
  "epci",
  "population_municipale",
  "millesime",
  "source",
];

function cellsOf({ authority }: Candidate): string[] {
  const { siren, code, kind, name, departements, region, epci, population } = authority;
  const { value = "", vintage = "", source = "" } = population.municipal ?? {};
  return [
    siren ?? "",
    code,
    kind,
    name,
    departements.join(" "),
    region ?? "",
    epci ?? "",
    String(value),
    vintage,
    source,
  ];
}

function limitIn(text = "20"): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new UsageError("bad-value", {
    fr: `--limit attend un nombre entier, pas « ${text} »`,
    en: `--limit needs a whole number, not "${text}"`,
  });
}
