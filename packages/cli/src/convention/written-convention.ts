import { readFile } from "node:fs/promises";
import {
  ConventionError,
  type ConventionInput,
  createConvention,
  fillTemplate,
  loadForm,
  templateTags,
} from "@opendatalocale/conventions";
import { nodeFonts } from "@opendatalocale/conventions/node";
import { UsageError } from "../usage-error.ts";

export interface WrittenConvention {
  readonly bytes: Uint8Array;
  readonly blanks: readonly string[];
}

export interface ConventionWriter {
  /** With its dot. */
  readonly extension: string;
  readonly write: (input: ConventionInput) => Promise<WrittenConvention>;
}

/** How conventions are to be written: in one of our forms, or in an ATD's own template. Throws {@link UsageError}. */
export async function conventionWriter(flags: {
  readonly format?: string;
  readonly template?: string;
}): Promise<ConventionWriter> {
  if (flags.template !== undefined) {
    if (flags.format !== undefined && flags.format !== "docx")
      throw new UsageError("bad-value", {
        fr: "Un modèle Word donne un document Word : laissez --format",
        en: "A Word model makes a Word document: leave --format out",
      });
    const template = await templateAt(flags.template);
    return { extension: ".docx", write: (input) => said(fillTemplate(template, input)) };
  }
  const form = await loadForm(flags.format ?? "docx");
  const write = async (input: ConventionInput) => {
    const { document, blanks } = createConvention(input);
    return { bytes: await form.write(document, { fonts: nodeFonts }), blanks };
  };
  return { extension: form.extension, write: (input) => said(write(input)) };
}

async function templateAt(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new UsageError(
      "missing-file",
      { fr: `Impossible de lire le modèle « ${path} »`, en: `Cannot read the model "${path}"` },
      { cause: error },
    );
  }
}

/** What prevents a convention is said in a sentence. */
async function said(writing: Promise<WrittenConvention>): Promise<WrittenConvention> {
  try {
    return await writing;
  } catch (error) {
    if (!(error instanceof ConventionError)) throw error;
    const { code, place } = error;
    throw new UsageError(code, sentences[code](place), { cause: error });
  }
}

const sentences: Readonly<Record<ConventionError["code"], (place: string) => { fr: string; en: string }>> = {
  "text-too-long": (place) => ({
    fr: `Texte de plus de 500 caractères : ${place}`,
    en: `Text of more than 500 characters: ${place}`,
  }),
  "not-a-day": (place) => ({
    fr: `« ${place} » n’est pas un jour (attendu : 2026-01-31)`,
    en: `"${place}" is not a day (expected: 2026-01-31)`,
  }),
  "not-a-template": (place) => ({
    fr: `Le modèle n’est pas un document Word avec des étiquettes connues (${place}). Étiquettes : ${tags}`,
    en: `The model is no Word document with known tags (${place}). Tags: ${tags}`,
  }),
  "no-tag": () => ({
    fr: `Le modèle ne porte aucune étiquette : toutes les conventions seraient les mêmes. Étiquettes : ${tags}`,
    en: `The model bears no tag: all conventions would be the same. Tags: ${tags}`,
  }),
  "template-too-big": () => ({
    fr: "Le modèle est trop gros : 20 Mo au plus, et 50 Mo une fois ouvert",
    en: "The model is too big: 20 MB at most, and 50 MB once opened",
  }),
};

const tags = Object.keys(templateTags)
  .map((tag) => `{${tag}}`)
  .join(" ");
