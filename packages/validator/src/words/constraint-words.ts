import type { Finding } from "@opendatalocale/report";
import { lostDigitsEn, lostDigitsFr } from "./lost-digits.ts";
import { spoken, spokenCell, spokenList } from "./spoken.ts";

interface ConstraintWords {
  readonly title: string;
  readonly message: string;
  readonly howTo: string;
}

type Sayer = (finding: Finding) => ConstraintWords;

const length = ({ cell = "", cellLength }: Finding) => cellLength ?? [...cell].length;
const shown = (values: readonly string[]) => (values.length > 8 ? [...values.slice(0, 8), "…"] : values);
const likeFr = (finding: Finding) =>
  spoken(finding, "example") ? ` Exemple : « ${spoken(finding, "example")} ».` : "";
const likeEn = (finding: Finding) => (spoken(finding, "example") ? ` Example: "${spoken(finding, "example")}".` : "");

/** The sentences of each constraint, in French. A pattern is told by its example and description, never by its expression. */
export const constraintWordsFr: Readonly<Record<string, Sayer>> = {
  required: () => ({
    title: "Valeur obligatoire manquante",
    message: "Cette cellule est vide alors que la valeur est obligatoire.",
    howTo: "Renseignez la valeur sur chaque ligne.",
  }),
  enum: (finding) => ({
    title: "Valeur hors de la liste",
    message: `« ${spokenCell(finding)} » n’est pas une des valeurs prévues.`,
    howTo: `Choisissez parmi : ${shown(spokenList(finding, "expected"))
      .map((value) => `« ${value} »`)
      .join(", ")}.`,
  }),
  pattern: (finding) => ({
    title: "Valeur mal formée",
    message: `« ${spokenCell(finding)} » n’a pas la forme attendue.${likeFr(finding)}`,
    howTo:
      lostDigitsFr(finding) || spoken(finding, "description") || "Écrivez la valeur comme dans l’exemple du schéma.",
  }),
  minLength: (finding) => ({
    title: "Texte trop court",
    message: `« ${spokenCell(finding)} » compte ${length(finding)} ${length(finding) < 2 ? "caractère" : "caractères"} ; il en faut au moins ${spoken(finding, "expected")}.`,
    howTo: "Complétez la valeur.",
  }),
  maxLength: (finding) => ({
    title: "Texte trop long",
    message: `Le texte compte ${length(finding)} caractères ; le maximum est ${spoken(finding, "expected")}.`,
    howTo: "Raccourcissez le texte.",
  }),
  minimum: (finding) => ({
    title: "Valeur trop petite",
    message: `« ${spokenCell(finding)} » est au-dessous de ${spoken(finding, "expected")}.`,
    howTo: `Donnez une valeur d’au moins ${spoken(finding, "expected")}.`,
  }),
  maximum: (finding) => ({
    title: "Valeur trop grande",
    message: `« ${spokenCell(finding)} » est au-dessus de ${spoken(finding, "expected")}.`,
    howTo: `Donnez une valeur d’au plus ${spoken(finding, "expected")}.`,
  }),
  exclusiveMinimum: (finding) => ({
    title: "Valeur trop petite",
    message: `« ${spokenCell(finding)} » n’est pas au-dessus de ${spoken(finding, "expected")}.`,
    howTo: `Donnez une valeur supérieure à ${spoken(finding, "expected")}.`,
  }),
  exclusiveMaximum: (finding) => ({
    title: "Valeur trop grande",
    message: `« ${spokenCell(finding)} » n’est pas au-dessous de ${spoken(finding, "expected")}.`,
    howTo: `Donnez une valeur inférieure à ${spoken(finding, "expected")}.`,
  }),
  categories: (finding) => ({
    title: "Catégorie inconnue",
    message: `« ${spokenCell(finding)} » n’est pas une des catégories prévues.`,
    howTo: "Choisissez une des catégories du schéma.",
  }),
  jsonSchema: (finding) => ({
    title: "Contenu JSON mal formé",
    message: `« ${spokenCell(finding)} » ne suit pas la structure demandée.`,
    howTo: "Comparez le contenu avec l’exemple du schéma.",
  }),
};

/** The same in English. */
export const constraintWordsEn: Readonly<Record<string, Sayer>> = {
  required: () => ({
    title: "Required value missing",
    message: "This cell is empty although the value is required.",
    howTo: "Fill in the value on every row.",
  }),
  enum: (finding) => ({
    title: "Value outside the list",
    message: `"${spokenCell(finding)}" is not one of the values allowed.`,
    howTo: `Choose among: ${shown(spokenList(finding, "expected"))
      .map((value) => `"${value}"`)
      .join(", ")}.`,
  }),
  pattern: (finding) => ({
    title: "Badly formed value",
    message: `"${spokenCell(finding)}" does not have the expected form.${likeEn(finding)}`,
    howTo: lostDigitsEn(finding) || "Write the value as in the schema’s example.",
  }),
  minLength: (finding) => ({
    title: "Text too short",
    message: `"${spokenCell(finding)}" has ${length(finding)} character(s); at least ${spoken(finding, "expected")} are needed.`,
    howTo: "Complete the value.",
  }),
  maxLength: (finding) => ({
    title: "Text too long",
    message: `The text has ${length(finding)} characters; the most is ${spoken(finding, "expected")}.`,
    howTo: "Shorten the text.",
  }),
  minimum: (finding) => ({
    title: "Value too small",
    message: `"${spokenCell(finding)}" is below ${spoken(finding, "expected")}.`,
    howTo: `Give a value of at least ${spoken(finding, "expected")}.`,
  }),
  maximum: (finding) => ({
    title: "Value too large",
    message: `"${spokenCell(finding)}" is above ${spoken(finding, "expected")}.`,
    howTo: `Give a value of at most ${spoken(finding, "expected")}.`,
  }),
  exclusiveMinimum: (finding) => ({
    title: "Value too small",
    message: `"${spokenCell(finding)}" is not above ${spoken(finding, "expected")}.`,
    howTo: `Give a value greater than ${spoken(finding, "expected")}.`,
  }),
  exclusiveMaximum: (finding) => ({
    title: "Value too large",
    message: `"${spokenCell(finding)}" is not below ${spoken(finding, "expected")}.`,
    howTo: `Give a value less than ${spoken(finding, "expected")}.`,
  }),
  categories: (finding) => ({
    title: "Unknown category",
    message: `"${spokenCell(finding)}" is not one of the categories.`,
    howTo: "Choose one of the schema’s categories.",
  }),
  jsonSchema: (finding) => ({
    title: "Badly formed JSON content",
    message: `"${spokenCell(finding)}" does not follow the structure asked for.`,
    howTo: "Compare the content with the schema’s example.",
  }),
};
