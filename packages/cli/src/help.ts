import type { Lang } from "@opendatalocale/report";
import type { Command, FlagDefinition } from "./command.ts";
import { commonFlags } from "./parse-command-line.ts";

const titles = {
  fr: {
    usage: "Usage",
    options: "Options",
    commands: "Commandes",
    examples: "Exemples",
    exit: "Code de sortie",
    more: "Aide d’une commande : odl <commande> --help",
  },
  en: {
    usage: "Usage",
    options: "Options",
    commands: "Commands",
    examples: "Examples",
    exit: "Exit status",
    more: "Help of a command: odl <command> --help",
  },
} as const;

const purpose = {
  fr: "odl vérifie les données ouvertes des collectivités locales (Socle Commun des Données Locales).",
  en: "odl validates the open data of French local authorities (Socle Commun des Données Locales).",
} as const;

const exitStatus = {
  fr: [
    "0  tout est valide",
    "1  au moins un fichier est à corriger (--fail-on et la suite en décident)",
    "2  au moins un fichier n’a pas pu être vérifié, ou la commande est mal écrite",
  ],
  en: [
    "0  everything is valid",
    "1  at least one file is invalid (--fail-on and what follows it decide)",
    "2  at least one file could not be checked, or the command line is wrong",
  ],
} as const;

/** The help of one command. */
export function commandHelp(name: string, command: Command, lang: Lang): string {
  const title = titles[lang];
  const usage = `  odl ${name}${command.usage[lang] ? ` ${command.usage[lang]}` : ""} [options]`;
  const lines = [command.summary[lang], ""];
  if (command.details) lines.push(command.details[lang], "");
  lines.push(
    heading(title.usage, lang),
    usage,
    "",
    heading(title.options, lang),
    ...flagLines({ ...command.flags, ...commonFlags }, lang),
    "",
  );
  lines.push(
    heading(title.examples, lang),
    ...command.examples.flatMap(({ line, says }) => [`  # ${says[lang]}`, `  ${line}`]),
    "",
  );
  lines.push(heading(title.exit, lang), ...statusLines(command, lang).map((line) => `  ${line}`), "");
  return lines.join("\n");
}

function statusLines({ statuses }: Command, lang: Lang): readonly string[] {
  if (!statuses) return exitStatus[lang];
  const own = statuses.flatMap((one, status) => (one ? [`${status}  ${one[lang]}`] : []));
  return [...own, ...exitStatus[lang].slice(own.length)];
}

/** `odl --help`. */
export function programHelp(commands: readonly { name: string; command: Command }[], lang: Lang): string {
  const title = titles[lang];
  const width = Math.max(...commands.map(({ name }) => name.length)) + 2;
  const lines = commands.map(({ name, command }) => `  ${name.padEnd(width)}${command.summary[lang]}`);
  return [purpose[lang], "", heading(title.commands, lang), ...lines, "", title.more, ""].join("\n");
}

function heading(text: string, lang: Lang): string {
  return lang === "fr" ? `${text} :` : `${text}:`;
}

function flagLines(flags: Readonly<Record<string, FlagDefinition>>, lang: Lang): string[] {
  const rows = Object.entries(flags).map(([name, flag]) => {
    const short = flag.short ? `-${flag.short}, ` : "    ";
    const value = flag.type !== "boolean" ? ` <${flag.value?.[lang] ?? flag.choices?.join("|") ?? ""}>` : "";
    return { left: `${short}--${name}${value}`, help: flag.help[lang] };
  });
  const width = Math.max(...rows.map(({ left }) => left.length)) + 2;
  return rows.map(({ left, help }) => `  ${left.padEnd(width)}${help}`);
}
