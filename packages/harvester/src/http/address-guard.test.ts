import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FaultServer, faultServer } from "../test/fault-server.ts";
import { type AllowList, checkedAddress } from "./address-guard.ts";
import { HarvestClient } from "./client.ts";
import { isPrivateAddress } from "./private-address.ts";

test.each([
  "http://127.0.0.1:1/",
  "http://localhost:1/",
  "http://localhost.localdomain:1/",
  "http://2130706433/",
  "http://0x7f.1/",
  "http://0177.0.0.1/",
  "http://127.1/",
  "http://[::1]/",
  "http://[::ffff:127.0.0.1]/",
  "http://[::ffff:7f00:1]/",
  "http://[64:ff9b::7f00:1]/",
  "http://10.1.2.3/",
  "http://172.31.0.1/",
  "http://192.168.0.1/",
  "http://169.254.169.254/latest/meta-data",
  "http://0.0.0.0/",
  "http://100.64.0.1/",
  "http://[fd00::1]/",
  "http://[fe80::1]/",
  "http://[fec0::1]/",
  "http://[::127.0.0.1]/",
  "http://[64:ff9b:1::7f00:1]/",
  "http://[2002:7f00:1::]/",
  "http://198.18.0.1/",
  "http://255.255.255.255/",
])("%s is refused before any byte leaves", async (address) => {
  const client = new HarvestClient({ retries: 0, robots: false });
  await expect(client.get(address)).rejects.toMatchObject({
    code: expect.stringMatching(/^(private-address|network)$/),
  });
  await client.close();
});

test.each<[address: string, allowed: AllowList, passes: boolean]>([
  ["http://127.0.0.1:5000/", ["127.0.0.1:5000"], true],
  ["http://127.0.0.1:5001/", ["127.0.0.1:5000"], false],
  ["http://127.0.0.1:5001/", ["127.0.0.1"], true],
  ["http://10.3.4.5/", ["10.0.0.0/8"], true],
  ["http://11.3.4.5/", ["10.0.0.0/8"], true],
  ["http://192.168.1.1/", ["10.0.0.0/8"], false],
  ["http://[::1]/", ["127.0.0.0/8"], false],
  ["http://192.168.1.1/", ["*"], true],
  ["http://192.168.1.1/", ["nonsense/x"], false],
])("%s with %j passes: %s", (address, allowed, passes) => {
  const check = () => checkedAddress(address, allowed);
  if (passes) expect(check().href).toBe(address);
  else expect(check).toThrow(expect.objectContaining({ code: "private-address" }));
});

describe("by a proxy, which resolves names itself", () => {
  const asked: string[] = [];
  let proxy: FaultServer;
  beforeAll(async () => {
    proxy = await faultServer((request, response) => {
      asked.push(request.url ?? "");
      response.end("ok");
    });
  });
  afterAll(() => proxy.close());

  test.each([
    "http://127.0.0.1:5000/",
    "http://localhost:5000/",
    "http://printer/",
    "http://db.internal/",
    "http://nas.local/",
    "http://router.lan./",
  ])("%s is not even asked of it", async (address) => {
    const client = new HarvestClient({ retries: 0, robots: false, proxy: proxy.url });
    await expect(client.get(address)).rejects.toMatchObject({ code: "private-address" });
    await client.close();
    expect(asked).toEqual([]);
  });

  test("what is allowed passes", async () => {
    const client = new HarvestClient({ retries: 0, robots: false, proxy: proxy.url, allow: ["ckan.internal"] });
    await expect(client.network.checkName(new URL("http://ckan.internal/"))).resolves.toBeUndefined();
    await client.close();
  });

  test.each(["nonsense", "socks5://127.0.0.1:1080", ""])("%j is no proxy", (address) => {
    expect(() => new HarvestClient({ proxy: address })).toThrow(expect.objectContaining({ code: "bad-address" }));
  });
});

test.each(["ftp://example.org/a", "nonsense", "http://", "javascript:alert(1)"])("%s is no address", (address) => {
  expect(() => checkedAddress(address, ["*"])).toThrow(expect.objectContaining({ code: "bad-address" }));
});

test.each([
  ["8.8.8.8", false],
  ["2001:4860:4860::8888", false],
  ["192.168.1.1", true],
  ["172.16.0.1", true],
  ["100.64.0.1", true],
  ["0.0.0.0", true],
  ["224.0.0.1", true],
  ["fe80::1", true],
  ["fc00::1", true],
  ["::ffff:10.0.0.1", true],
  ["not an address", true],
])("%s private: %s", (address, expected) => {
  expect(isPrivateAddress(address)).toBe(expected);
});
