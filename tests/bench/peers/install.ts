import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { bench, project } from "../folders.ts";

const manifest = `${project}tests/bench/peers/npm.json`;
const requirements = `${project}tests/bench/peers/requirements.txt`;

/** Installs the peers from npm into the bench folder, once. Answers their folder. */
export function npmPeers(): string {
  const folder = `${bench}peers`;
  mkdirSync(folder, { recursive: true });
  const isInstalled = existsSync(`${folder}/node_modules`) && same(`${folder}/package.json`, manifest);
  if (isInstalled) return folder;
  copyFileSync(manifest, `${folder}/package.json`);
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "--silent"], {
    cwd: folder,
    stdio: "inherit",
    timeout: 300_000,
  });
  return folder;
}

/** Makes the Python environment of frictionless and the official validator, once. Null, and noted, where it cannot be. */
export function pythonPeers(notes: string[]): string | null {
  const folder = `${bench}python`;
  const python = `${folder}/bin/python`;
  try {
    if (!existsSync(`${folder}/ready`) || !same(`${folder}/ready`, requirements)) {
      execFileSync("python3", ["-m", "venv", folder], { stdio: "inherit", timeout: 60_000 });
      execFileSync(python, ["-m", "pip", "install", "--quiet", "--requirement", requirements], {
        stdio: "inherit",
        timeout: 400_000,
      });
      copyFileSync(requirements, `${folder}/ready`);
    }
    return python;
  } catch (error) {
    notes.push(
      `Python's validators could not be installed: ${error instanceof Error ? error.message.split("\n")[0] : ""}`,
    );
    return null;
  }
}

function same(one: string, other: string): boolean {
  return existsSync(one) && readFileSync(one, "utf8") === readFileSync(other, "utf8");
}
