import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));

export interface Registry {
  /** What makes npm take our packages from here, and all others from where it usually does. */
  readonly env: NodeJS.ProcessEnv;
  /** Names of our packages that were asked for. */
  readonly asked: Set<string>;
  readonly close: () => void;
}

/** A registry on loopback with the packed packages, as if they were published: what CI templates install is then what is packed. */
export async function startRegistry(tarballs: string, work: string): Promise<Registry> {
  const asked = new Set<string>();
  const server = createServer(({ url = "", headers }, response) => {
    const path = decodeURIComponent(url);
    const name = /^\/@opendatalocale\/([a-z-]+)$/.exec(path)?.[1];
    const file = /^\/tarballs\/([\w.-]+\.tgz)$/.exec(path)?.[1];
    if (name !== undefined && existsSync(`${root}packages/${name}`)) {
      asked.add(name);
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify(packument(name, tarballs, `http://${headers.host}`)));
    } else if (file !== undefined && existsSync(join(tarballs, file))) response.end(readFileSync(join(tarballs, file)));
    else response.writeHead(404).end("{}");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A server that listens on TCP has an AddressInfo.
  const { port } = server.address() as AddressInfo;
  const userconfig = join(work, "npmrc");
  const own = join(homedir(), ".npmrc");
  const before = existsSync(own) ? readFileSync(own, "utf8") : "";
  writeFileSync(userconfig, `${before}\n@opendatalocale:registry=http://127.0.0.1:${port}/\n`);
  return {
    env: { npm_config_userconfig: userconfig, npm_config_cache: join(work, "npm-cache") },
    asked,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** What a registry says of a package with one version. */
function packument(name: string, tarballs: string, origin: string): object {
  const manifest = JSON.parse(readFileSync(`${root}packages/${name}/package.json`, "utf8"));
  const { version } = manifest;
  const file = `opendatalocale-${name}-${version}.tgz`;
  const integrity = `sha512-${createHash("sha512")
    .update(readFileSync(join(tarballs, file)))
    .digest("base64")}`;
  const dependencies = Object.fromEntries(
    Object.entries<string>(manifest.dependencies ?? {}).map(([one, range]) => [
      one,
      // What `pnpm pack` makes of the workspace's own.
      range.startsWith("workspace:") ? `^${version}` : range,
    ]),
  );
  return {
    name: `@opendatalocale/${name}`,
    "dist-tags": { latest: version },
    versions: {
      [version]: {
        ...manifest,
        dependencies,
        devDependencies: {},
        dist: { tarball: `${origin}/tarballs/${file}`, integrity },
      },
    },
  };
}
