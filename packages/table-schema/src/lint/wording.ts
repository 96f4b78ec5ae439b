import type { JsonValue, Lang } from "@opendatalocale/report";
import type { BareFinding, SchemaFindingCode } from "./schema-finding.ts";

type Sentence = (say: (param: string) => string) => string;

/** Puts a finding into words. No sentence quotes a regular expression. */
export function wordsOf({ code, params }: BareFinding): Readonly<Record<Lang, string>> {
  const [fr, en] = sentences[code];
  return { fr: fr((param) => written(params[param], "fr")), en: en((param) => written(params[param], "en")) };
}

function written(value: JsonValue | undefined, lang: Lang): string {
  if (value === undefined) return "";
  const quote = (text: string) => (lang === "fr" ? `« ${text} »` : `“${text}”`);
  if (typeof value === "string") return quote(value);
  return Array.isArray(value) ? value.map((one) => written(one, lang)).join(", ") : quote(JSON.stringify(value));
}

const sentences: Readonly<Record<SchemaFindingCode, readonly [Sentence, Sentence]>> = {
  "not-a-schema": [() => "Le schéma doit être un objet JSON.", () => "The schema must be a JSON object."],
  "no-fields": [() => "Le schéma ne décrit aucune colonne.", () => "The schema describes no column."],
  "not-a-field": [
    () => "Chaque colonne doit être décrite par un objet JSON.",
    () => "Each field must be a JSON object.",
  ],
  "field-without-name": [() => "Cette colonne n’a pas de nom.", () => "This field has no name."],
  "duplicate-field": [
    (say) => `Deux colonnes portent le nom ${say("name")}.`,
    (say) => `Two fields are named ${say("name")}.`,
  ],
  "names-differ-by-case": [
    (say) => `Les noms ${say("name")} et ${say("other")} ne diffèrent que par les majuscules.`,
    (say) => `The names ${say("name")} and ${say("other")} differ by case only.`,
  ],
  "unknown-type": [
    (say) => `Le type ${say("type")} n’existe pas ; les types sont ${say("allowed")}.`,
    (say) => `There is no type ${say("type")}; the types are ${say("allowed")}.`,
  ],
  "bad-format": [
    (say) =>
      `Le format ${say("format")} n’existe pas pour le type ${say("type")} ; les formats sont ${say("allowed")}.`,
    (say) => `There is no format ${say("format")} for the type ${say("type")}; the formats are ${say("allowed")}.`,
  ],
  "format-never-fits": [
    (say) => `Aucune valeur ne peut suivre le format ${say("format")} : il contient un code inconnu ou répété.`,
    (say) => `No value can fit the format ${say("format")}: it has an unknown or repeated directive.`,
  ],
  "bad-property": [
    (say) => `La propriété ${say("property")} n’a pas une valeur possible.`,
    (say) => `The property ${say("property")} has no possible value.`,
  ],
  "missing-property": [
    (say) => `La propriété ${say("property")} manque.`,
    (say) => `The property ${say("property")} is missing.`,
  ],
  "wrong-type": [
    (say) => `Cette valeur n’est pas de la bonne nature ; il faut : ${say("expected")}.`,
    (say) => `This value is of the wrong kind; expected: ${say("expected")}.`,
  ],
  "misspelt-key": [
    (say) => `La propriété ${say("key")} n’existe pas ; vouliez-vous écrire ${say("nearest")} ?`,
    (say) => `There is no property ${say("key")}; did you mean ${say("nearest")}?`,
  ],
  "misplaced-constraint": [
    (say) => `La contrainte ${say("key")} doit être écrite dans « constraints », sinon elle est ignorée.`,
    (say) => `The constraint ${say("key")} belongs inside “constraints”, otherwise it is ignored.`,
  ],
  "property-not-for-type": [
    (say) => `La propriété ${say("property")} est sans effet sur le type ${say("type")}.`,
    (say) => `The property ${say("property")} has no effect on the type ${say("type")}.`,
  ],
  "bad-missing-values": [
    () => "Les valeurs manquantes doivent être une liste de textes, ou d’objets avec une valeur et un libellé.",
    () => "Missing values must be a list of texts, or of objects with a value and a label.",
  ],
  "bad-categories": [
    () => "Les catégories doivent être une liste de textes ou d’entiers, sur une colonne de type texte ou entier.",
    () => "Categories must be a list of texts or integers, on a field of type string or integer.",
  ],
  "unsupported-constraint": [
    (say) => `La contrainte ${say("constraint")} n’existe pas pour le type ${say("type")}.`,
    (say) => `There is no constraint ${say("constraint")} for the type ${say("type")}.`,
  ],
  "bad-constraint": [
    (say) => `La contrainte ${say("constraint")} n’a pas une valeur possible pour cette colonne.`,
    (say) => `The constraint ${say("constraint")} has no possible value for this field.`,
  ],
  "bad-pattern": [() => "L’expression régulière est mal écrite.", () => "The regular expression is not well formed."],
  "pattern-not-anchored": [
    () =>
      "L’expression régulière ne dit ni son début ni sa fin : certains outils la chercheront n’importe où dans la valeur.",
    () =>
      "The regular expression does not say where it begins and ends: some tools will look for it anywhere in the value.",
  ],
  "pattern-alternation": [
    () =>
      "L’expression régulière propose plusieurs choix sans parenthèses : le validateur officiel n’impose alors le début qu’au premier et la fin qu’au dernier.",
    () =>
      "The regular expression offers several choices without parentheses: the official validator then ties the beginning to the first and the end to the last only.",
  ],
  "json-schema-not-available": [
    () => "La contrainte « jsonSchema » ne peut pas être vérifiée ici.",
    () => "The constraint “jsonSchema” cannot be checked here.",
  ],
  "example-unreadable": [
    (say) => `L’exemple ${say("example")} n’est pas une valeur du type ${say("type")}.`,
    (say) => `The example ${say("example")} is not a value of the type ${say("type")}.`,
  ],
  "example-breaks-constraint": [
    (say) => `L’exemple ${say("example")} ne respecte pas la contrainte ${say("constraint")}.`,
    (say) => `The example ${say("example")} breaks the constraint ${say("constraint")}.`,
  ],
  "enum-value-unreadable": [
    (say) => `La valeur ${say("value")} ne peut jamais être trouvée : elle n’est pas du type ${say("type")}.`,
    (say) => `The value ${say("value")} can never be found: it is not of the type ${say("type")}.`,
  ],
  "enum-value-blanks": [
    (say) => `La valeur ${say("value")} commence ou finit par un espace : une valeur saisie sans lui sera refusée.`,
    (say) => `The value ${say("value")} begins or ends with a blank: the same value without it is refused.`,
  ],
  "bounds-contradict": [
    (say) => `Aucune valeur ne peut respecter à la fois ${say("low")} et ${say("high")}.`,
    (say) => `No value can keep both ${say("low")} and ${say("high")}.`,
  ],
  "bad-key": [() => "Cette clé est mal décrite.", () => "This key is not well described."],
  "unknown-key-field": [
    (say) => `La clé nomme la colonne ${say("name")}, que le schéma ne décrit pas.`,
    (say) => `The key names the field ${say("name")}, which the schema does not have.`,
  ],
  "bad-custom-check": [
    () => "Un contrôle personnalisé doit avoir un nom et des paramètres.",
    () => "A custom check must have a name and params.",
  ],
  "unknown-check-column": [
    (say) => `Le contrôle ${say("check")} nomme la colonne ${say("column")}, que le schéma ne décrit pas.`,
    (say) => `The check ${say("check")} names the column ${say("column")}, which the schema does not have.`,
  ],
};
