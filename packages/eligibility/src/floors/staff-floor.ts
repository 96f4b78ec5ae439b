import type { Authority, StaffBand } from "@opendatalocale/territories";
import { type Bilingual, spokenNumber } from "../bilingual.ts";
import { answered, fullTime, staffBand } from "../evidence.ts";
import type { Facts } from "../facts.ts";
import { staffQuestion } from "../question.ts";
import type { FloorReading } from "./population-floor.ts";
import { bandOf, spokenBand } from "./sirene-bands.ts";

/** 50 agents or employees in full-time equivalents (CRPA D312-1-1-1). */
export const STAFF_FLOOR = 50;

/** `to-confirm`: a SIRENE band that begins at 50; it counts employees, not full-time equivalents. */
export type StaffReading = FloorReading<"above" | "below" | "to-confirm" | "unknown">;

/** Where an authority stands beside the floor of 50 full-time equivalents. A declared number wins over any band. */
export function readStaff({ staff }: Authority, facts: Facts): StaffReading {
  const declared = facts.fte
    ? { value: facts.fte.value, vintage: facts.fte.vintage ?? "", source: "déclaré par l’utilisateur" }
    : staff.fte;
  if (declared && Number.isFinite(declared.value) && declared.value >= 0)
    return {
      outcome: declared.value >= STAFF_FLOOR ? "above" : "below",
      because: againstFloor(declared.value),
      evidence: [fullTime(declared)],
    };
  const answer = facts.answers?.[staffQuestion.id];
  if (answer !== undefined)
    return { outcome: answer ? "above" : "below", because: byAnswer[`${answer}`], evidence: [answered(answer)] };
  return staff.band ? fromBand(staff.band) : { outcome: "unknown", because: noHeadcount, evidence: [] };
}

function fromBand(given: StaffBand): StaffReading {
  const evidence = [staffBand(given)];
  const band = bandOf(given.code);
  if (!band) return { outcome: "unknown", because: given.code === "NN" ? notEmploying : noHeadcount, evidence };
  const words = spokenBand(band);
  const said = {
    fr: `SIRENE la range dans la tranche ${given.code} : ${words.fr}`,
    en: `SIRENE puts it in band ${given.code}: ${words.en}`,
  };
  if (band.most !== null && band.most < STAFF_FLOOR)
    return {
      outcome: "below",
      because: { fr: `${said.fr}, moins que le seuil de 50 agents.`, en: `${said.en}, below the floor of 50 staff.` },
      evidence,
    };
  if (band.fewest === STAFF_FLOOR)
    return {
      outcome: "to-confirm",
      because: {
        fr: `${said.fr}. SIRENE compte des salariés et la loi des équivalents temps plein : le seuil de 50 est à confirmer.`,
        en: `${said.en}. SIRENE counts employees and the law full-time equivalents: the floor of 50 is to be confirmed.`,
      },
      evidence,
    };
  return {
    outcome: "above",
    because: {
      fr: `${said.fr} : le seuil de 50 agents est atteint.`,
      en: `${said.en}: the floor of 50 staff is reached.`,
    },
    evidence,
  };
}

function againstFloor(value: number): Bilingual {
  const staff = spokenNumber(value);
  const [fr, en] =
    value >= STAFF_FLOOR
      ? [": le seuil de 50 est atteint", ": the floor of 50 is reached"]
      : [", moins que le seuil de 50", ", below the floor of 50"];
  const french = fr.startsWith(":") ? ` ${fr}` : fr;
  return {
    fr: `Elle déclare ${staff.fr} équivalents temps plein${french}.`,
    en: `It declares ${staff.en} full-time equivalents${en}.`,
  };
}

const byAnswer: Readonly<Record<"true" | "false", Bilingual>> = {
  true: {
    fr: "Elle déclare au moins 50 équivalents temps plein.",
    en: "It declares at least 50 full-time equivalents.",
  },
  false: {
    fr: "Elle déclare moins de 50 équivalents temps plein.",
    en: "It declares fewer than 50 full-time equivalents.",
  },
};

const noHeadcount: Bilingual = {
  fr: "Le nombre de ses agents n’est pas connu ici : aucun fichier public ne le donne en équivalents temps plein.",
  en: "Its headcount is not known here: no public file gives it in full-time equivalents.",
};

const notEmploying: Bilingual = {
  fr: "SIRENE note « NN » : aucun salarié, ou effectif inconnu. Cela ne suffit pas pour conclure.",
  en: "SIRENE says “NN”: no employee, or an unknown headcount. That is not enough to conclude.",
};
