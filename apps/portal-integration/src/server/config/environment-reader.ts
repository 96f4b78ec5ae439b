import type { ConfigFault } from "./config-error.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads variables one by one, gathering what is wrong with them. An empty variable counts as left out. */
export class EnvironmentReader {
  readonly #environment: Environment;
  readonly #faults: ConfigFault[];

  constructor(environment: Environment, faults: ConfigFault[]) {
    this.#environment = environment;
    this.#faults = faults;
  }

  text(name: string): string | null {
    const value = this.#environment[name]?.trim();
    return value === undefined || value === "" ? null : value;
  }

  integer(name: string, fallback: number, least: number, most: number): number {
    const value = this.text(name);
    if (value === null) return fallback;
    const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
    if (number >= least && number <= most) return number;
    this.#faults.push({ name, code: "not-in-range", least, most });
    return fallback;
  }

  yesNo(name: string, fallback: boolean): boolean {
    const value = this.text(name)?.toLowerCase();
    if (value === undefined) return fallback;
    if (["1", "true", "yes", "oui"].includes(value)) return true;
    if (!["0", "false", "no", "non"].includes(value)) this.#faults.push({ name, code: "not-yes-no" });
    return false;
  }

  oneOf(name: string, choices: readonly string[], fallback: string): string {
    const value = this.text(name);
    if (value === null || choices.includes(value)) return value ?? fallback;
    this.#faults.push({ name, code: "not-a-choice", choices });
    return fallback;
  }

  url(name: string, protocol: RegExp): string | null {
    const value = this.text(name);
    if (value === null || (URL.canParse(value) && protocol.test(new URL(value).protocol))) return value;
    this.#faults.push({ name, code: "not-an-address" });
    return null;
  }

  secret(name: string, least: number): string | null {
    const value = this.text(name);
    if (value !== null && value.length < least) this.#faults.push({ name, code: "too-short", least });
    return value;
  }

  /** Several secrets, separated by commas. */
  secrets(name: string, least: number): readonly string[] {
    const values = this.list(name);
    if (values.some((value) => value.length < least)) this.#faults.push({ name, code: "too-short", least });
    return values;
  }

  needed(name: string): string {
    const value = this.text(name);
    if (value === null) this.#faults.push({ name, code: "missing" });
    return value ?? "";
  }

  list(name: string): readonly string[] {
    return (this.text(name) ?? "").split(",").flatMap((one) => one.trim() || []);
  }
}
