import type { Bilingual } from "./command.ts";

/** What to tell someone whose Node is older than `engines` in package.json asks; null for one that will do. */
export function oldNode(version: string): Bilingual | null {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return null;
  return {
    fr: `odl demande Node 22.18 ou plus récent ; celui-ci est ${version}. Sans rien installer : npx --package node@24 --package @opendatalocale/cli odl`,
    en: `odl needs Node 22.18 or later; this one is ${version}. Without installing anything: npx --package node@24 --package @opendatalocale/cli odl`,
  };
}
