import type { Lang } from "@opendatalocale/report";
import type { ExitStatus } from "./command.ts";
import { commands } from "./commands.generated.ts";
import { commandHelp, programHelp } from "./help.ts";
import { checkWordCount, parseCommandLine } from "./parse-command-line.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";
import { version } from "./version.generated.ts";

/**
 * Runs `odl` with the arguments that follow its name. Never throws on bad input: a wrong command line is one sentence on
 * the standard error and the status 2.
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const lang = languageIn(args);
  try {
    return await dispatch(args, lang, terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const help = lang === "fr" ? "Aide : odl --help" : "Help: odl --help";
    terminal.writeError(`odl: ${error.sentence[lang]} [${error.code}]\n${help}\n`);
    return 2;
  }
}

async function dispatch(args: readonly string[], lang: Lang, terminal: Terminal): Promise<ExitStatus> {
  if (args[0] === "--version" || args[0] === "-V") {
    terminal.write(`${version}\n`);
    return 0;
  }
  const found = findCommand(args);
  if (!found) return withoutCommand(args, lang, terminal);
  const command = await found.entry.load();
  const { words, flags } = parseCommandLine(command, args.slice(found.length));
  if (flags.help === true) {
    terminal.write(commandHelp(found.entry.name, command, lang));
    return 0;
  }
  checkWordCount(command, words);
  return command.run({ words, flags, lang, terminal });
}

/** Commands have one or two words; the longest name wins. */
function findCommand(args: readonly string[]) {
  for (const length of [2, 1]) {
    const entry = commands.find(({ name }) => name === args.slice(0, length).join(" "));
    if (entry) return { entry, length };
  }
  return null;
}

async function withoutCommand(args: readonly string[], lang: Lang, terminal: Terminal): Promise<ExitStatus> {
  const asked = args.filter((arg) => !arg.startsWith("-") && arg !== "fr" && arg !== "en");
  const wanted = commands.filter(
    ({ name }) => asked.length === 0 || asked[0] === "help" || name.startsWith(`${asked[0]} `),
  );
  if (wanted.length === 0) {
    throw new UsageError("unknown-command", {
      fr: `Commande inconnue : « ${asked[0]} »`,
      en: `Unknown command: "${asked[0]}"`,
    });
  }
  const loaded = await Promise.all(wanted.map(async ({ name, load }) => ({ name, command: await load() })));
  terminal.write(programHelp(loaded, lang));
  const askedForHelp = args.includes("--help") || args.includes("-h") || asked[0] === "help";
  return askedForHelp ? 0 : 2;
}

/** The language must be known before anything can be said, even that another flag is wrong. */
export function languageIn(args: readonly string[]): Lang {
  const at = args.indexOf("--lang");
  return args.includes("--lang=en") || (at >= 0 && args[at + 1] === "en") ? "en" : "fr";
}
