import { ConventionError, type ConventionInput } from "./convention.ts";
import { BLANK, type Inline } from "./document.ts";
import { cleaned } from "./inlines.ts";
import { dayOf, yearOf } from "./spoken-day.ts";

/** A model of an ATD's own: at most 20 MB, and 50 MB once opened. */
const MOST_BYTES = 20_000_000;
const MOST_OPENED = 50_000_000;
const PIECE = 65_536;

/** What a template may say: the tag, and what it stands for in French. `{#jeux}…{/jeux}` repeats for each dataset. */
export const templateTags: Readonly<Record<string, string>> = {
  atd_nom: "nom de l’ATD",
  atd_siren: "SIREN de l’ATD",
  atd_adresse: "adresse de l’ATD",
  atd_representant: "représentant de l’ATD",
  atd_fonction: "fonction du représentant de l’ATD",
  etd_nom: "nom de l’ETD",
  etd_siren: "SIREN de l’ETD",
  etd_adresse: "adresse de l’ETD",
  etd_representant: "représentant de l’ETD",
  etd_fonction: "fonction du représentant de l’ETD",
  date: "date de signature",
  annee: "année",
  lieu: "lieu de signature",
  duree: "durée de la convention",
  contact: "contact chez l’ATD",
  situation: "situation de l’ETD au regard des seuils",
  portail: "portail mutualisé",
  profil_acheteur: "profil d’acheteur",
  reunions: "rythme des réunions",
  jeux: "jeux de données : titre, schema, fondement, echeance",
};

/** An ATD's own DOCX, with its tags (`{etd_nom}`) filled in. What is not known becomes a blank, and is listed when the template asks for it. */
export async function fillTemplate(
  template: Uint8Array,
  input: ConventionInput,
): Promise<{ bytes: Uint8Array; blanks: readonly string[] }> {
  await checkArchive(template);
  const { TemplateHandler } = await import("easy-template-x");
  const handler = new TemplateHandler();
  const values = valuesOf(input);
  try {
    const model = binary(template);
    const tags = await handler.parseTags(model);
    // A workbook renamed, or a document without tags: everyone would get the same one.
    if (tags.length === 0) throw new ConventionError("no-tag", "docx");
    const unknown = tags.map(({ name }) => name).find((name) => !(name in templateTags) && !(name in datasetTags));
    if (unknown !== undefined) throw new ConventionError("not-a-template", `{${unknown}}`);
    const asked = new Set(tags.map(({ name }) => name));
    const blanks = Object.keys(values).filter((name) => asked.has(name) && values[name] === BLANK);
    const filled = await handler.process(model, values);
    return {
      bytes: await bytesOf(filled),
      blanks: blanks.map((name) => templateTags[name] ?? name),
    };
  } catch (error) {
    if (error instanceof ConventionError) throw error;
    throw new ConventionError("not-a-template", error instanceof Error ? error.message : "docx", { cause: error });
  }
}

const datasetTags: Readonly<Record<string, true>> = { titre: true, schema: true, fondement: true, echeance: true };

function valuesOf(input: ConventionInput): Record<string, string | Record<string, string>[]> {
  const { atd, etd, options = {} } = input;
  const known: Readonly<Record<string, string | undefined>> = {
    atd_nom: atd.name,
    atd_siren: atd.siren,
    atd_adresse: atd.address,
    atd_representant: atd.representative,
    atd_fonction: atd.title,
    etd_nom: etd.name,
    etd_siren: etd.siren,
    etd_adresse: etd.address,
    etd_representant: etd.representative,
    etd_fonction: etd.title,
    date: written(dayOf(input)),
    annee: written(yearOf(input)),
    lieu: input.place,
    duree: options.duration,
    contact: options.contact,
    situation: input.situation,
    portail: options.sharedPortal,
    profil_acheteur: options.buyerProfile,
    reunions: options.meetings,
  };
  const values: Record<string, string | Record<string, string>[]> = {};
  for (const [tag, value] of Object.entries(known)) values[tag] = cleaned(value ?? "", tag) || BLANK;
  values.jeux = input.datasets.map(({ title, schema, reason, deadline }) => ({
    titre: title,
    schema: schema ?? "aucun",
    fondement: reason,
    echeance: deadline ?? "non fixée",
  }));
  return values;
}

function written(inline: Inline): string {
  return inline.kind === "text" ? inline.text : "";
}

/** Counts what the archive really opens to, before a library opens it whole. */
async function checkArchive(bytes: Uint8Array): Promise<void> {
  if (bytes.length > MOST_BYTES) throw new ConventionError("template-too-big", `${bytes.length}`);
  const { Unzip, UnzipInflate, UnzipPassThrough } = await import("fflate");
  let opened = 0;
  let broken: unknown = bytes[0] === 0x50 && bytes[1] === 0x4b ? null : "no archive";
  const unzip = new Unzip((file) => {
    file.ondata = (error, piece) => {
      broken ??= error;
      opened += piece?.length ?? 0;
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  unzip.register(UnzipPassThrough);
  for (let at = 0; at < bytes.length && broken === null; at += PIECE) {
    try {
      unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
    } catch (error) {
      broken = error;
    }
    if (opened > MOST_OPENED) throw new ConventionError("template-too-big", `${opened}`);
  }
  if (broken !== null) throw new ConventionError("not-a-template", "docx", { cause: broken });
}

/** The library takes a Buffer where there is one, and a Blob in browsers. */
function binary(bytes: Uint8Array): Buffer | Blob {
  return "Buffer" in globalThis ? Buffer.from(bytes) : new Blob([new Uint8Array(bytes)]);
}

async function bytesOf(filled: Buffer | Blob): Promise<Uint8Array> {
  return filled instanceof Blob ? new Uint8Array(await filled.arrayBuffer()) : filled;
}
