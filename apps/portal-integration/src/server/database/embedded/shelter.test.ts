import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { closedFolder } from "./closed-folder.ts";
import { reachableBinaries, reachableFolder } from "./shelter.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "odl-shelter-"));
  await chmod(folder, 0o755);
  return () => rm(folder, { recursive: true, force: true });
});

test("a folder that others cannot reach is found, the highest first", async () => {
  expect(await closedFolder(tmpdir())).toBeNull();
  const inner = join(folder, "closed", "inner");
  await mkdir(inner, { recursive: true });
  await chmod(join(folder, "closed"), 0o700);
  expect(await closedFolder(inner)).toBe(join(folder, "closed"));
  await chmod(join(folder, "closed"), 0o711);
  expect(await closedFolder(inner)).toBeNull();
});

test("a folder that can be reached is used as it is; another has its own place in the shelter, always the same", async () => {
  const shelter = join(folder, "shelter");
  await mkdir(join(folder, "open"));
  expect(await reachableFolder(join(folder, "open"), shelter)).toBe(join(folder, "open"));
  await mkdir(join(folder, "closed", "one"), { recursive: true });
  await mkdir(join(folder, "closed", "two"));
  await chmod(join(folder, "closed"), 0o700);
  const place = await reachableFolder(join(folder, "closed", "one"), shelter);
  expect(dirname(place)).toBe(shelter);
  expect(await reachableFolder(join(folder, "closed", "one"), shelter)).toBe(place);
  expect(await reachableFolder(join(folder, "closed", "two"), shelter)).not.toBe(place);
  expect(await closedFolder(place)).toBeNull();
});

test("programs behind a closed folder are copied once, whole", async () => {
  const shelter = join(folder, "shelter");
  const root = join(folder, "package", "native");
  await mkdir(join(root, "bin"), { recursive: true });
  await writeFile(join(folder, "package", "package.json"), JSON.stringify({ version: "18.4.0" }));
  for (const program of ["initdb", "postgres"]) await writeFile(join(root, "bin", program), program, { mode: 0o755 });
  const binaries = { initdb: join(root, "bin", "initdb"), postgres: join(root, "bin", "postgres") };
  expect(await reachableBinaries(binaries, shelter)).toBe(binaries);
  await chmod(join(folder, "package"), 0o700);
  const copies = await Promise.all([reachableBinaries(binaries, shelter), reachableBinaries(binaries, shelter)]);
  expect(copies[1]).toEqual(copies[0]);
  expect(await readFile(copies[0].postgres, "utf8")).toBe("postgres");
  expect(await readdir(shelter)).toEqual(["postgresql-18.4.0"]);
});

test("a shelter that is closed too says which folder it is", async () => {
  await mkdir(join(folder, "closed", "inner"), { recursive: true });
  await chmod(join(folder, "closed"), 0o700);
  await expect(
    reachableFolder(join(folder, "closed", "inner"), join(folder, "closed", "shelter")),
  ).rejects.toMatchObject({ code: "folder-closed", detail: join(folder, "closed") });
});
