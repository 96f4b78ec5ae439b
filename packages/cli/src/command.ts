import type { Lang } from "@opendatalocale/report";
import type { Terminal } from "./terminal.ts";

/** A sentence in both languages; French comes first everywhere. */
export type Bilingual = Readonly<Record<Lang, string>>;

export interface FlagDefinition {
  /** `strings` may be repeated. */
  readonly type: "string" | "strings" | "boolean";
  readonly short?: string;
  readonly help: Bilingual;
  /** What the value stands for, shown in the help: `<fichier>`. */
  readonly value?: Bilingual;
  /** The only values accepted. */
  readonly choices?: readonly string[];
}

export type FlagDefinitions = Readonly<Record<string, FlagDefinition>>;

export type FlagValue = string | boolean | readonly string[];

/** The flags as given: a string, strings, true, or absent. */
export type Flags<Definitions extends FlagDefinitions> = {
  readonly [Name in keyof Definitions]?: Definitions[Name]["type"] extends "boolean"
    ? boolean
    : Definitions[Name]["type"] extends "string"
      ? string
      : Definitions[Name]["type"] extends "strings"
        ? readonly string[]
        : FlagValue;
};

/** One command of `odl`: its words, its flags and what it does. One file of `commands/` each. */
export interface Command<Definitions extends FlagDefinitions = FlagDefinitions> {
  readonly summary: Bilingual;
  /** What follows the command's name: `<fichier…>`. Empty for none. */
  readonly usage: Bilingual;
  /** Longer explanation, when the summary does not say it all. */
  readonly details?: Bilingual;
  readonly flags: Definitions;
  /** Fewest and most words after the command. */
  readonly words: { readonly min: number; readonly max: number };
  readonly examples: readonly { readonly line: string; readonly says: Bilingual }[];
  /** What the statuses mean, where it is not "valid", "to be mended" and "not checked"; the third may be left out. */
  readonly statuses?: readonly [Bilingual, Bilingual, Bilingual?];
  /** A method, so that a command with its own flags is still a Command. */
  run(call: CommandCall<Definitions>): Promise<ExitStatus>;
}

export interface CommandCall<Definitions extends FlagDefinitions = FlagDefinitions> {
  readonly words: readonly string[];
  readonly flags: Flags<Definitions>;
  readonly lang: Lang;
  readonly terminal: Terminal;
}

/** 0: everything asked for is valid. 1: something is invalid. 2: something could not be checked, or the call itself is wrong. */
export type ExitStatus = 0 | 1 | 2;

/** Keeps the flags' names and types through to `run`. */
export function defineCommand<const Definitions extends FlagDefinitions>(
  command: Command<Definitions>,
): Command<Definitions> {
  return command;
}

/** A command as the registry knows it: loaded when called. */
export interface CommandEntry {
  readonly name: string;
  readonly load: () => Promise<Command>;
}
