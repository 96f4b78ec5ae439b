import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { startUdata } from "../../../../../tests/udata/udata-server.ts";
import { testPortal } from "./test-portal.ts";
import { TOKEN, testService, until } from "./test-service.ts";

const example = (name: string) => readFileSync(new URL(`../../../../../examples/${name}`, import.meta.url), "utf8");
export const good = example("prenoms/prenoms.csv");
const bad = example("prenoms/prenoms-a-corriger.csv");
export const headers = { authorization: `Bearer ${TOKEN}` };

/** A udata portal (a contract server) with a dataset of two files, one whose schema is declared, and the whole service that follows it. */
export async function udataWriteBack() {
  const files = new Map<string, string>([
    ["declared.csv", bad],
    ["guessed.csv", good],
  ]);
  const fileServer = await testPortal(files);
  const udata = await startUdata();
  const dataset = udata.state.addDataset({ title: "Prénoms" });
  const schema = { name: "scdl/prenoms", version: null, url: null };
  const extras = { "check:available": true };
  const declared = udata.state.addResource(dataset, {
    title: "a",
    url: `${fileServer.base}/declared.csv`,
    format: "csv",
    schema,
    extras,
  });
  const guessed = udata.state.addResource(dataset, {
    title: "prenoms",
    url: `${fileServer.base}/guessed.csv`,
    format: "csv",
  });
  const service = await testService({
    ODL_ALLOW_HOSTS: `${fileServer.host},${new URL(udata.url).host}`,
    ODL_SECRET_KEY: "a key of thirty-two characters at least",
  });
  const made = await service.app.inject({
    method: "POST",
    url: "/api/v1/portals",
    headers,
    payload: { url: udata.url },
  });
  const portal: string = made.json().id;

  function writes(): string[] {
    return udata.requests.filter((line) => /^(PUT|POST|DELETE) /.test(line));
  }

  async function turn(writeBack: boolean): Promise<void> {
    const url = `/api/v1/portals/${portal}`;
    const answer = await service.app.inject({ method: "PATCH", url, headers, payload: { writeBack } });
    expect([answer.statusCode, answer.json().writeBack]).toEqual([200, writeBack]);
  }

  async function giveToken(token: string): Promise<void> {
    const url = `/api/v1/portals/${portal}/token`;
    const answer = await service.app.inject({ method: "PUT", url, headers, payload: { token } });
    expect(answer.statusCode).toBe(204);
  }

  async function told() {
    return (await service.app.inject({ url: `/api/v1/portals/${portal}/write-back`, headers })).json();
  }

  /** No publication waits or is under way. */
  async function settled(): Promise<void> {
    await until(async () => {
      const jobs = await service.queue.boss.findJobs("publish-verdict", {});
      return jobs.every(({ state }) => ["completed", "failed"].includes(state));
    });
  }

  async function audit(): Promise<void> {
    const { audit: asked } = (
      await service.app.inject({ method: "POST", url: `/api/v1/portals/${portal}/audits`, headers })
    ).json();
    await until(async () => {
      const audits = (await service.app.inject(`/api/v1/portals/${portal}/audits`)).json();
      return audits.some(
        (one: { id: string; finishedAt: string | null }) => one.id === asked && one.finishedAt !== null,
      );
    });
  }

  const close = async () => {
    await service.close();
    udata.close();
    fileServer.close();
  };
  return {
    ...{ files, fileServer, udata, dataset, declared, guessed, service },
    ...{ writes, turn, giveToken, told, settled, audit, close },
  };
}
