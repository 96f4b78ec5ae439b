/** Who we are in a robots.txt. */
const PRODUCT = "opendatalocale";

export interface RobotsRules {
  readonly allows: (path: string) => boolean;
  /** Milliseconds between two requests; null when nothing is asked. */
  readonly crawlDelay: number | null;
}

export const everythingAllowed: RobotsRules = { allows: () => true, crawlDelay: null };

interface Group {
  readonly agents: string[];
  readonly rules: { readonly allow: boolean; readonly pattern: string }[];
  crawlDelay: number | null;
}

/** Reads a robots.txt (RFC 9309): the groups that name us, else those for everybody; the longest rule that matches decides. */
export function parseRobots(text: string): RobotsRules {
  const groups = groupsOf(text);
  const ours = groups.filter(({ agents }) => agents.some((agent) => agent === PRODUCT));
  const chosen = ours.length > 0 ? ours : groups.filter(({ agents }) => agents.includes("*"));
  const rules = chosen.flatMap((group) => group.rules);
  const delays = chosen.flatMap(({ crawlDelay }) => (crawlDelay === null ? [] : [crawlDelay]));
  return {
    crawlDelay: delays.length > 0 ? Math.max(...delays) : null,
    allows: (path) => {
      let decision = { allow: true, length: -1 };
      for (const { allow, pattern } of rules) {
        if (!matches(path, pattern)) continue;
        const wins = pattern.length > decision.length || (pattern.length === decision.length && allow);
        if (wins) decision = { allow, length: pattern.length };
      }
      return decision.allow;
    },
  };
}

function groupsOf(text: string): Group[] {
  const groups: Group[] = [];
  let group: Group | null = null;
  let namesAgents = false;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, key = "", value = ""] = /^\s*([a-z-]+)\s*:\s*(.*?)\s*(?:#.*)?$/i.exec(line) ?? [];
    const name = key.toLowerCase();
    if (name === "user-agent") {
      if (!group || !namesAgents) {
        group = { agents: [], rules: [], crawlDelay: null };
        groups.push(group);
      }
      group.agents.push(value.toLowerCase().split("/")[0] ?? "");
      namesAgents = true;
    } else if (group && (name === "allow" || name === "disallow")) {
      namesAgents = false;
      if (value !== "") group.rules.push({ allow: name === "allow", pattern: value });
    } else if (group && name === "crawl-delay") {
      namesAgents = false;
      const seconds = Number(value);
      if (seconds >= 0 && seconds <= 60) group.crawlDelay = seconds * 1000;
    }
  }
  return groups;
}

/** `*` stands for anything and a last `$` for the end; matched without a regular expression, so that no file can hang us. */
function matches(path: string, pattern: string): boolean {
  const toTheEnd = pattern.endsWith("$");
  const parts = (toTheEnd ? pattern.slice(0, -1) : pattern).split("*");
  const [first = "", ...others] = parts;
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const [index, part] of others.entries()) {
    const isLast = index === others.length - 1;
    if (isLast && toTheEnd) return path.length - part.length >= at && path.endsWith(part);
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return !toTheEnd || at === path.length;
}
