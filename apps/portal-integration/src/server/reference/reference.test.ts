import { afterAll, beforeAll, expect, test } from "vitest";
import { testService } from "../test/test-service.ts";
import type { ApiDescription } from "./api-description.ts";

let service: Awaited<ReturnType<typeof testService>>;
beforeAll(async () => {
  service = await testService({ ODL_WORKER: "non" });
}, 60_000);
afterAll(() => service?.close());

test("what has a default is asked of no client", async () => {
  const { paths }: ApiDescription = (await service.app.inject("/api/v1/openapi.json")).json();
  const limit = paths["/api/v1/datasets"]?.get?.parameters?.find(({ name }) => name === "limit");
  expect(limit).toMatchObject({ required: false, schema: { default: 50 } });
  const body = paths["/api/v1/people"]?.post?.requestBody?.content?.["application/json"]?.schema;
  expect(body?.required).toEqual(["email", "role"]);
  // What has none still is.
  const search = paths["/api/v1/atds/{id}/authorities"]?.get?.parameters;
  expect(search?.filter(({ required }) => required).map(({ name }) => name)).toEqual(["q", "id"]);
});

test("every operation is on the page, under its subject, with what it takes", async () => {
  const { paths }: ApiDescription = (await service.app.inject("/api/v1/openapi.json")).json();
  const page = (await service.app.inject("/api")).body;
  for (const [path, methods] of Object.entries(paths))
    for (const [method, { tags }] of Object.entries(methods)) {
      expect(tags, path).toHaveLength(1);
      expect(page).toContain(`<code>${method.toUpperCase()} ${path}</code>`);
    }
  expect(page).toContain("<code>scdl/subventions</code>");
  expect(page).not.toContain("`");
});
