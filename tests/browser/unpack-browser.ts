import chromium from "@sparticuz/chromium";

/** Once, before the tests: two files that unpack it together start one that is half written (`spawn ETXTBSY`). */
export async function setup(): Promise<void> {
  if (!process.env.CHROMIUM_PATH) await chromium.executablePath();
}
