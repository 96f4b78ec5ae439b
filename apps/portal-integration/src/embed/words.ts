import type { State } from "./verdict.ts";

export type Lang = "fr" | "en";

interface Words {
  readonly label: string;
  readonly states: Readonly<Record<State, string>>;
  readonly sentences: Readonly<Record<State, string>>;
  readonly loading: string;
  readonly unreachable: string;
  readonly unknown: string;
  /** Of one file, in the same states. */
  readonly ofFile: (state: State, errors: number, remarks: number) => string;
  readonly places: (places: readonly string[], count: number) => string;
  readonly otherCauses: (count: number) => string;
  readonly checkedOn: (date: string) => string;
  readonly report: string;
  readonly reportOf: (title: string) => string;
}

const s = (count: number) => (count >= 2 ? "s" : "");
const number = (lang: Lang, count: number) => new Intl.NumberFormat(lang).format(count);

const fr: Words = {
  label: "Conformité au socle commun des données locales",
  states: {
    valid: "conforme",
    "valid-with-remarks": "conforme, avec remarques",
    invalid: "non conforme",
    "not-checked": "non vérifié",
    expired: "vérification expirée",
  },
  sentences: {
    valid: "Tout ce qui a été vérifié respecte son schéma.",
    "valid-with-remarks": "Tout ce qui a été vérifié respecte son schéma ; quelques remarques aident à faire mieux.",
    invalid: "Au moins un fichier est à corriger.",
    "not-checked": "Rien n’a pu être vérifié : ce n’est ni un bon ni un mauvais résultat.",
    expired: "La dernière vérification est trop ancienne pour parler du fichier d’aujourd’hui.",
  },
  loading: "Lecture du verdict…",
  unreachable: "Le service de vérification ne répond pas : rien ne peut être dit de ce jeu de données.",
  unknown: "Ce jeu de données n’est pas suivi par le service de vérification.",
  ofFile: (state, errors, remarks) => {
    const remarked = `${number("fr", remarks)} remarque${s(remarks)}`;
    if (state === "valid") return "Ce fichier respecte son schéma.";
    if (state === "valid-with-remarks") return `Ce fichier respecte son schéma, avec ${remarked} pour faire mieux.`;
    if (state !== "invalid") return fr.sentences[state];
    return `${number("fr", errors)} erreur${s(errors)} à corriger${remarks > 0 ? `, ${remarked}` : ""}.`;
  },
  places: (places, count) => `${places.join(", ")}${count > places.length ? `… (${number("fr", count)} fois)` : ""}`,
  otherCauses: (count) => `et ${number("fr", count)} autre${s(count)} cause${s(count)}`,
  checkedOn: (date) => `Vérifié le ${date}`,
  report: "Rapport complet",
  reportOf: (title) => `Rapport complet : ${title}`,
};

const es = (count: number) => (count === 1 ? "" : "s");

const en: Words = {
  label: "Conformity to the common base of local data",
  states: {
    valid: "conforming",
    "valid-with-remarks": "conforming, with remarks",
    invalid: "not conforming",
    "not-checked": "not checked",
    expired: "check expired",
  },
  sentences: {
    valid: "Everything that was checked follows its schema.",
    "valid-with-remarks": "Everything that was checked follows its schema; some remarks help to do better.",
    invalid: "At least one file has to be corrected.",
    "not-checked": "Nothing could be checked: this is neither a good nor a bad result.",
    expired: "The last check is too old to speak for today’s file.",
  },
  loading: "Reading the verdict…",
  unreachable: "The checking service does not answer: nothing can be said of this dataset.",
  unknown: "The checking service does not follow this dataset.",
  ofFile: (state, errors, remarks) => {
    const remarked = `${number("en", remarks)} remark${es(remarks)}`;
    if (state === "valid") return "This file follows its schema.";
    if (state === "valid-with-remarks") return `This file follows its schema, with ${remarked} to do better.`;
    if (state !== "invalid") return en.sentences[state];
    return `${number("en", errors)} error${es(errors)} to correct${remarks > 0 ? `, ${remarked}` : ""}.`;
  },
  places: (places, count) => `${places.join(", ")}${count > places.length ? `… (${number("en", count)} times)` : ""}`,
  otherCauses: (count) => `and ${number("en", count)} other cause${es(count)}`,
  checkedOn: (date) => `Checked on ${date}`,
  report: "Full report",
  reportOf: (title) => `Full report: ${title}`,
};

export const words: Readonly<Record<Lang, Words>> = { fr, en };
