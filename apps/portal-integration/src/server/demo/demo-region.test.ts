import { isSiren, openTerritories } from "@opendatalocale/territories";
import { expect, test } from "vitest";
import { demoPublishers } from "./demo-region.ts";

test("authorities that exist publish what is made up, and each name says so", async () => {
  const publishers = await demoPublishers();
  expect(publishers.length).toBeGreaterThan(40);
  const { find } = openTerritories();
  for (const { name, siren, files } of publishers) {
    expect(isSiren(siren), name).toBe(true);
    const { authority } = await find(siren);
    expect(authority?.region).toBe("53");
    expect(name).toBe(`${authority?.name} (démonstration)`);
    expect(files.length).toBeGreaterThan(0);
  }
  expect(new Set(publishers.map(({ siren }) => siren)).size).toBe(publishers.length);
});

test("it is the same at each start, good and faulty files side by side", async () => {
  const publishers = await demoPublishers();
  expect(await demoPublishers()).toEqual(publishers);
  const files = publishers.flatMap((one) => one.files.map(({ file }) => file));
  const faulty = files.filter((file) => file.includes("-a-corriger."));
  expect(faulty.length / files.length).toBeGreaterThan(0.1);
  expect(faulty.length / files.length).toBeLessThan(0.6);
});
