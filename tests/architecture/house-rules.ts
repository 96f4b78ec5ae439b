/** What commands and services may know. */
const anyPackage = [
  "report",
  "table-schema",
  "tabular",
  "schemas",
  "validator",
  "territories",
  "eligibility",
  "conventions",
  "harvester",
  "audit",
];

/** The arrows of docs/architecture.md: who may import whom. */
export const arrows: Readonly<Record<string, readonly string[]>> = {
  report: [],
  http: [],
  territories: [],
  "ckan-api-client": ["http"],
  "udata-api-client": ["http"],
  "table-schema": ["report"],
  tabular: ["report"],
  eligibility: ["territories"],
  schemas: ["table-schema"],
  conventions: ["territories", "eligibility"],
  harvester: ["http", "tabular", "schemas", "ckan-api-client", "udata-api-client"],
  validator: ["report", "table-schema", "tabular", "schemas"],
  audit: ["report", "tabular", "schemas", "harvester", "validator", "territories", "eligibility"],
  cli: anyPackage,
  "portal-integration": [...anyPackage, "ckan-api-client", "udata-api-client"],
};

/** Packages where `node:` may be imported anywhere; elsewhere only in src/node/, an app’s src/server/, and in src/test/, which is not published. */
const nodePackages = ["cli", "harvester", "audit"];

export interface SourceFile {
  /** From the repository's root, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** What a source file does that the house forbids; empty when all is well. */
export function brokenRules(file: SourceFile): string[] {
  const [, room = "", ...inside] = file.path.split("/");
  const isTest = /\.test\.ts$/.test(file.path);
  const broken: string[] = [];
  for (const specifier of importsOf(file.text)) {
    const other = /^@opendatalocale\/([^/]+)/.exec(specifier)?.[1];
    if (other !== undefined && other !== room && !arrows[room]?.includes(other)) broken.push(`imports ${specifier}`);
    if (/^@opendatalocale\/.*\/dist\//.test(specifier) || /packages\/[^/]+\/src/.test(specifier))
      broken.push(`reaches into ${specifier}`);
    const mayUseNode =
      isTest || nodePackages.includes(room) || inside[1] === "node" || inside[1] === "server" || inside[1] === "test";
    if (specifier.startsWith("node:") && !mayUseNode) broken.push(`imports ${specifier}`);
  }
  if (/(^|\/)(utils?|helpers?|manager|core|common)(\/|\.tsx?$)/.test(file.path)) broken.push("has a vague name");
  const isWritten = !/\.generated\.ts$/.test(file.path) && !isTest;
  if (isWritten && file.text.split("\n").length > 251) broken.push("is longer than 250 lines");
  if (isWritten) broken.push(...unexplainedCasts(file.text));
  return broken;
}

/** Static, dynamic and type imports, and re-exports; comments are set aside. */
export function importsOf(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "");
  return [
    ...code.matchAll(
      /(?:^|[\s;])(?:import|export)\b[^"';]*?from\s*["']([^"']+)["']|\bimport\s*\(?\s*["']([^"']+)["']/g,
    ),
  ].map(([, from, direct]) => from ?? direct ?? "");
}

/** What a cast leads to: a type's name, a shape, or a word of TypeScript. SQL's `as`, before a column's name in small letters, is none. */
const CAST =
  /\bas (?!const\b)(?:[A-Z{[]|(?:string|number|boolean|bigint|symbol|object|unknown|never|any|readonly|keyof|typeof)\b)/;

/** `as Something` needs a comment that says why it holds, near it; `as const` does not. */
function unexplainedCasts(text: string): string[] {
  const lines = text.split("\n");
  return lines.flatMap((line, index) => {
    const code = line.replace(/\/\/.*$/, "").replace(/"[^"]*"|`[^`]*`/g, "");
    if (!CAST.test(code) || /^\s*(import|export|type \w+ as \w+,|\*|\/\*)/.test(code)) return [];
    const around = lines.slice(Math.max(0, index - 12), index + 1).join("\n");
    return /\/\/|\*\//.test(around) ? [] : [`casts without saying why (line ${index + 1})`];
  });
}
