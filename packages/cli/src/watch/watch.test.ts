import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterEach, expect, test, vi } from "vitest";
import { run } from "../run.ts";

const running: { stop: () => void; ended: Promise<unknown> }[] = [];
afterEach(async () => {
  for (const { stop, ended } of running.splice(0)) {
    stop();
    await ended;
  }
});

/** `odl watch` over a folder with a good file, until it is stopped. */
function watching(files: Readonly<Record<string, string>> = {}) {
  const folder = mkdtempSync(join(tmpdir(), "odl-watch-"));
  const write = (name: string, content: string) => writeFileSync(join(folder, name), content);
  mkdirSync(join(folder, "d"));
  write("schema.json", JSON.stringify({ fields: [{ name: "a", type: "integer" }] }));
  write("opendatalocale.config.json", config());
  write("d/un.csv", "a\n1\n");
  for (const [name, content] of Object.entries(files)) write(name, content);
  let out = "";
  let err = "";
  const stop = new AbortController();
  const ended = run(["watch", "-c", join(folder, "opendatalocale.config.json")], {
    write: (text) => {
      out += text;
    },
    writeError: (text) => {
      err += text;
    },
    stdin: () => Readable.from([]),
    hasColour: false,
    showsProgress: false,
    width: null,
    interruption: () => stop.signal,
  });
  running.push({ stop: () => stop.abort(), ended });
  const rounds = () => err.split("En attente de changements").length - 1;
  return {
    folder,
    write,
    rounds,
    /** What was said since the last round, once `count` rounds are over. */
    after: async (count: number) => {
      await vi.waitFor(() => expect(rounds()).toBeGreaterThanOrEqual(count), { timeout: 15_000, interval: 20 });
      const said = out + err;
      out = "";
      return said;
    },
    stop: () => {
      stop.abort();
      return ended;
    },
  };
}

function config(more: object = {}): string {
  return JSON.stringify({ checks: [{ files: ["d/*.csv"], schema: "schema.json", ...more }] });
}

test("a file saved is checked again, alone; Ctrl-C ends with the last status", async () => {
  const watch = watching({ "d/deux.csv": "a\n2\n" });
  expect(await watch.after(1)).toMatch(/Publiable/);
  watch.write("d/un.csv", "a\nx\n");
  const said = await watch.after(2);
  expect(said).toMatch(/un\.csv/);
  // The other file has its line in the summary, not its report again.
  expect(said.match(/deux\.csv/g)).toHaveLength(1);
  expect(said).toMatch(/À corriger +1 +0/);
  expect(await watch.stop()).toBe(1);
});

test("editors that write another file and rename it", async () => {
  const watch = watching();
  await watch.after(1);
  for (const [count, content, verdict] of [
    [2, "a\nx\n", "À corriger"],
    [3, "a\n3\n", "Publiable"],
  ] as const) {
    watch.write("d/.un.csv.tmp", content);
    renameSync(join(watch.folder, "d/.un.csv.tmp"), join(watch.folder, "d/un.csv"));
    expect(await watch.after(count)).toContain(verdict);
  }
  expect(await watch.stop()).toBe(0);
});

test("files that come and go", async () => {
  const watch = watching();
  await watch.after(1);
  watch.write("d/neuf.csv", "a\nx\n");
  expect(await watch.after(2)).toMatch(/neuf\.csv/);
  rmSync(join(watch.folder, "d/neuf.csv"));
  await watch.after(3);
  expect(await watch.stop()).toBe(0);
});

test("a configuration that changes, breaks and is mended", async () => {
  const watch = watching({ "d/un.csv": "a,b\n1,2\n" });
  await watch.after(1);
  watch.write("opendatalocale.config.json", config({ failOn: "remark" }));
  await watch.after(2);
  watch.write("opendatalocale.config.json", "{");
  expect(await watch.after(3)).toContain("[bad-config]");
  watch.write("opendatalocale.config.json", config({ failOn: "remark" }));
  await watch.after(4);
  expect(await watch.stop()).toBe(1);
});

test("a schema that changes is a change of all its files", async () => {
  const watch = watching();
  await watch.after(1);
  watch.write("schema.json", JSON.stringify({ fields: [{ name: "a", type: "date" }] }));
  expect(await watch.after(2)).toContain("À corriger");
  expect(await watch.stop()).toBe(1);
});

test("several strokes are one change, and what is no file of the configuration is none", async () => {
  const watch = watching();
  await watch.after(1);
  for (let stroke = 0; stroke < 5; stroke++) watch.write("d/un.csv", `a\n${stroke}\n`);
  await watch.after(2);
  watch.write("d/notes.md", "x");
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(watch.rounds()).toBe(2);
  expect(await watch.stop()).toBe(0);
});
