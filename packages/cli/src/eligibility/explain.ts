import {
  type Assessment,
  confidenceNames,
  type Level,
  levelNames,
  type ObligationVerdict,
  type Status,
  spokenDay,
  statusNames,
} from "@opendatalocale/eligibility";
import { type Lang, wrap } from "@opendatalocale/report";
import { kindNames } from "../territories/kind-names.ts";
import { words } from "./words.ts";

const signs: Readonly<Record<Status, string>> = {
  oblige: "●",
  "oblige-a-confirmer": "◐",
  "a-verifier": "?",
  "exempt-population": "○",
  "exempt-agents": "○",
};

/** An assessment as an agent reads it: who, the general duty and why, then each duty under its level. */
export function explain(assessment: Assessment, lang: Lang, width: number): string {
  const { authority, status, floors, obligations, date } = assessment;
  const say = words[lang];
  const general = obligations.find(({ obligation }) => obligation.slug === "obligation-generale");
  const lines = [
    `${authority.name}  (${identity(assessment, lang)})`,
    "",
    `${signs[status]} ${say.generalDuty} ${statusNames[status][lang]}`,
    ...(general ? [`  ${general.obligation.basis.map(({ citation }) => citation).join(" ; ")}`] : []),
    ...wrap(floors.population.because[lang], width, "  "),
    ...wrap(floors.staff.because[lang], width, "  "),
    ...(general?.question
      ? wrap(`→ ${general.question.text[lang]} ${say.howToAnswer(general.question.id)}`, width, "  ")
      : []),
    ...(status.startsWith("exempt") ? wrap(say.exempt, width, "  ") : []),
  ];
  const others = obligations.filter((one) => one !== general);
  for (const level of ["required", "conditional", "recommended"] as const)
    lines.push(...section(level, others, lang, width));
  const without = others.filter(({ level }) => level === "not-applicable");
  if (without.length > 0)
    lines.push(
      "",
      ...wrap(
        `${heading(levelNames["not-applicable"][lang])} : ${without.map((one) => one.obligation.title[lang]).join(", ")}.`,
        width,
        "",
      ),
    );
  const checked = [...obligations.map(({ obligation }) => obligation.checkedOn)].sort()[0] ?? date;
  lines.push("", ...wrap(say.end(spokenDay(date)[lang], spokenDay(checked)[lang]), width, ""));
  return `${lines.join("\n")}\n`;
}

function section(level: Level, verdicts: readonly ObligationVerdict[], lang: Lang, width: number): string[] {
  const mine = verdicts.filter((one) => one.level === level);
  if (mine.length === 0) return [];
  return ["", heading(levelNames[level][lang]), ...mine.flatMap((one) => duty(one, lang, width))];
}

function duty({ obligation, because, question, isToConfirm }: ObligationVerdict, lang: Lang, width: number): string[] {
  const say = words[lang];
  const schema = obligation.schema ? `  [${obligation.schema}]` : "";
  const threshold = obligation.threshold ? ` ${say.threshold} ${lowered(obligation.threshold[lang])}.` : "";
  const deadline = obligation.deadline ? ` ${say.deadline} ${lowered(obligation.deadline[lang])}.` : "";
  const sources = obligation.basis.map(({ citation }) => citation).join(" ; ");
  return [
    `  • ${obligation.title[lang]}${isToConfirm ? ` (${say.toConfirm})` : ""}${schema}`,
    ...wrap(`${because[lang]}${threshold}${deadline}`, width, "    "),
    ...wrap(`${sources} (${confidenceNames[obligation.confidence][lang]})`, width, "    "),
    ...(question ? wrap(`→ ${question.text[lang]} ${say.howToAnswer(question.id)}`, width, "    ") : []),
  ];
}

function identity({ authority }: Assessment, lang: Lang): string {
  const { kind, legalForm, code, siren, departements } = authority;
  return [
    legalForm === null ? kindNames[kind][lang] : `${kindNames[kind][lang]}, ${legalForm}`,
    ...(code === siren ? [] : [code]),
    ...(siren === null ? [] : [`SIREN ${siren}`]),
    ...(departements.length > 0 && !departements.includes(code)
      ? [`${words[lang].departements} ${departements.join(", ")}`]
      : []),
  ].join(", ");
}

function heading(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** After a colon. */
function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
