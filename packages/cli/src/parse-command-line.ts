import { parseArgs } from "node:util";
import type { Command, FlagDefinition, FlagDefinitions, FlagValue } from "./command.ts";
import { UsageError } from "./usage-error.ts";

/** Flags that every command has. */
export const commonFlags = {
  lang: {
    type: "string",
    choices: ["fr", "en"],
    value: { fr: "fr|en", en: "fr|en" },
    help: { fr: "Langue des messages (fr par défaut)", en: "Language of the messages (default: fr)" },
  },
  help: { type: "boolean", short: "h", help: { fr: "Affiche cette aide", en: "Shows this help" } },
} as const satisfies FlagDefinitions;

export interface ParsedLine {
  readonly words: readonly string[];
  readonly flags: Readonly<Record<string, FlagValue | undefined>>;
}

/** Splits what follows a command into words and flags. Throws {@link UsageError} with the flag at fault. */
export function parseCommandLine(command: Command, args: readonly string[]): ParsedLine {
  const definitions: FlagDefinitions = { ...command.flags, ...commonFlags };
  const { tokens } = parseArgs({
    args: [...args],
    options: optionsOf(definitions),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const words: string[] = [];
  const flags: Record<string, FlagValue> = {};
  for (const token of tokens) {
    if (token.kind === "positional") words.push(token.value);
    if (token.kind !== "option") continue;
    const { name, rawName } = token;
    const value = flagValue(definitions[name], rawName, token.value);
    const before = flags[name];
    const isList = definitions[name]?.type === "strings";
    flags[name] = isList ? [...(Array.isArray(before) ? before : []), String(value)] : value;
  }
  return { words, flags };
}

/** The number of words is judged apart, so that `--help` works without them. */
export function checkWordCount(command: Command, words: readonly string[]): void {
  if (words.length < command.words.min) {
    throw new UsageError("missing-argument", {
      fr: `Il manque un argument : ${command.usage.fr}`,
      en: `An argument is missing: ${command.usage.en}`,
    });
  }
  if (words.length > command.words.max) {
    const extra = words[command.words.max] ?? "";
    throw new UsageError("extra-argument", {
      fr: `Argument en trop : « ${extra} »`,
      en: `Unexpected argument: "${extra}"`,
    });
  }
}

function optionsOf(definitions: FlagDefinitions) {
  return Object.fromEntries(
    Object.entries(definitions).map(([name, { type, short }]) => {
      const kind = type === "boolean" ? ("boolean" as const) : ("string" as const);
      return [name, short === undefined ? { type: kind } : { type: kind, short }];
    }),
  );
}

function flagValue(
  definition: FlagDefinition | undefined,
  rawName: string,
  value: string | undefined,
): string | boolean {
  if (!definition) {
    throw new UsageError("unknown-option", { fr: `Option inconnue : ${rawName}`, en: `Unknown option: ${rawName}` });
  }
  if (definition.type === "boolean") {
    if (value === undefined) return true;
    throw new UsageError("unexpected-value", {
      fr: `L’option ${rawName} ne prend pas de valeur`,
      en: `The option ${rawName} takes no value`,
    });
  }
  if (value === undefined || value === "") {
    throw new UsageError("missing-value", {
      fr: `L’option ${rawName} attend une valeur`,
      en: `The option ${rawName} needs a value`,
    });
  }
  if (definition.choices && !definition.choices.includes(value)) {
    const list = definition.choices.join(", ");
    throw new UsageError("bad-value", {
      fr: `« ${value} » n’est pas une valeur de ${rawName} (valeurs possibles : ${list})`,
      en: `"${value}" is not a value of ${rawName} (one of: ${list})`,
    });
  }
  return value;
}
