import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Fonts } from "../form.ts";

const folder = "@expo-google-fonts/source-sans-3";

/** Source Sans 3 (SIL Open Font License), from its npm package: the letters of the PDF. */
export async function nodeFonts(): Promise<Fonts> {
  const { resolve } = createRequire(import.meta.url);
  const read = (path: string) => readFile(resolve(`${folder}/${path}`));
  const [regular, bold] = await Promise.all([
    read("400Regular/SourceSans3_400Regular.ttf"),
    read("700Bold/SourceSans3_700Bold.ttf"),
  ]);
  return { regular, bold };
}
