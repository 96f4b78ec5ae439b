import { expect, test } from "vitest";
import { serving } from "../test/serving.ts";
import { parseRobots } from "./robots.ts";

const { serveAll, clientWith } = serving();

test.each<[name: string, text: string, path: string, allowed: boolean]>([
  ["nothing said", "", "/a", true],
  ["everybody kept out", "User-agent: *\nDisallow: /", "/a", false],
  ["an empty rule forbids nothing", "User-agent: *\nDisallow:", "/a", true],
  ["the longest rule decides", "User-agent: *\nDisallow: /a\nAllow: /a/open", "/a/open/x.csv", true],
  ["equal lengths: allowed", "User-agent: *\nDisallow: /a\nAllow: /a", "/a", true],
  ["our own group comes first", "User-agent: *\nDisallow: /\n\nUser-agent: OpenDataLocale\nDisallow: /x", "/a", true],
  ["groups may share rules", "User-agent: other\nUser-agent: opendatalocale\nDisallow: /x", "/x", false],
  ["another's rules are not ours", "User-agent: other\nDisallow: /", "/a", true],
  ["stars", "User-agent: *\nDisallow: /*.csv$", "/a/b.csv", false],
  ["stars, not to the end", "User-agent: *\nDisallow: /*.csv$", "/a/b.csv?x", true],
  ["comments", "User-agent: * # all\nDisallow: /x # no", "/x", false],
  ["many stars do not hang", `User-agent: *\nDisallow: /${"*a".repeat(200)}$`, `/${"a".repeat(5000)}b`, true],
])("%s", (_, text, path, allowed) => {
  expect(parseRobots(text).allows(path)).toBe(allowed);
});

test("a crawl delay is told in milliseconds, an absurd one is not", () => {
  expect(parseRobots("User-agent: *\nCrawl-delay: 1.5").crawlDelay).toBe(1500);
  expect(parseRobots("User-agent: *\nCrawl-delay: 86400").crawlDelay).toBeNull();
});

test("what it forbids is not asked for", async () => {
  const server = await serveAll(({ url }, response) =>
    response.end(url === "/robots.txt" ? "User-agent: *\nDisallow: /private\n" : "ok"),
  );
  const client = clientWith();
  await expect(client.get(`${server.url}/private/a.csv`)).rejects.toMatchObject({ code: "robots" });
  (await client.get(`${server.url}/public.csv`)).close();
  expect(server.requests).toEqual(["GET /public.csv"]);
});

test("a portal that the operator names is asked on their behalf", async () => {
  const server = await serveAll(({ url }, response) =>
    response.end(url === "/robots.txt" ? "User-agent: *\nDisallow: /api/\nCrawl-delay: 10\n" : "ok"),
  );
  const client = clientWith();
  client.name(`${server.url}/portail`);
  for (const path of ["/api/3/action/status_show", "/f.csv"]) (await client.get(server.url + path)).close();
  expect(server.requests).toHaveLength(2);
});
