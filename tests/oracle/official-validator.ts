import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const environment = here("../../.oracle/venv");
const ready = here("../../.oracle/ready-validata-0.12.5-frictionless-5.21.0");

export interface OfficialCase {
  readonly id: string;
  readonly file: string;
  /** Path of the Table Schema descriptor. */
  readonly schema: string;
}

/** What the official validator says; `failure` when it could not check the file at all. */
export interface OfficialAnswer {
  readonly id: string;
  readonly failure?: string;
  readonly valid?: boolean;
  readonly warnings?: readonly string[];
  readonly errors?: readonly OfficialError[];
}

export interface OfficialError {
  readonly type: string;
  readonly title: string;
  readonly message: string;
  readonly rowNumber?: number;
  readonly fieldName?: string;
  readonly fieldNumber?: number;
  readonly cell?: unknown;
}

/** Makes the Python virtual environment once, from PyPI. */
export function prepareOfficialValidator(): void {
  if (existsSync(ready)) return;
  mkdirSync(here("../../.oracle"), { recursive: true });
  execFileSync("python3", ["-m", "venv", environment], { stdio: "inherit" });
  execFileSync(`${environment}/bin/pip`, ["install", "--quiet", "--requirement", here("requirements.txt")], {
    stdio: "inherit",
  });
  writeFileSync(ready, "");
}

/** Asks the official validator about every case, in one process. */
export async function askOfficialValidator(cases: readonly OfficialCase[]): Promise<Map<string, OfficialAnswer>> {
  const python = spawn(`${environment}/bin/python`, [here("official.py")], { stdio: ["pipe", "pipe", "inherit"] });
  python.stdin.end(cases.map((one) => `${JSON.stringify(one)}\n`).join(""));
  const answers = new Map<string, OfficialAnswer>();
  for await (const line of createInterface({ input: python.stdout })) {
    const answer: OfficialAnswer = JSON.parse(line);
    answers.set(answer.id, answer);
  }
  if (answers.size !== cases.length)
    throw new Error(`the official validator answered ${answers.size} of ${cases.length} cases`);
  return answers;
}
