import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join, matchesGlob, relative } from "node:path";
import { type Copy, DockerfileParser } from "dockerfile-ast";

/** Milliseconds for one step: nothing here may hang. */
const STEP = 300_000;

/** What the last stage left: a folder that stands for the image's `/`, and how it is to be started. */
export interface Replayed {
  readonly root: string;
  readonly env: Readonly<Record<string, string>>;
  readonly workdir: string;
  readonly user: string;
  readonly command: readonly string[];
  readonly healthcheck: readonly string[];
}

interface Stage {
  readonly root: string;
  readonly env: Record<string, string>;
  workdir: string;
  user: string;
}

/**
 * Does what `docker build` would do, each stage in a folder of its own that stands for its `/`, with the programs of this machine instead of the
 * base image's. Absolute addresses in commands are those of that folder. An instruction that it does not know is an error.
 */
export function replayDockerfile(context: string, folder: string): Replayed {
  const file = DockerfileParser.parse(readFileSync(join(context, "Dockerfile"), "utf8"));
  const ignored = ignoredIn(context);
  const stages = new Map<string, Stage>();
  let stage: Stage = { root: "", env: {}, workdir: "/", user: "root" };
  let entrypoint: string[] = [];
  let command: string[] = [];
  let healthcheck: string[] = [];
  for (const instruction of file.getInstructions()) {
    const text = instruction.getArgumentsContent() ?? "";
    switch (instruction.getKeyword()) {
      case "FROM": {
        const name = /\sAS\s+(\S+)/i.exec(text)?.[1] ?? `stage-${stages.size}`;
        stage = { root: join(folder, name), env: {}, workdir: "/", user: "root" };
        mkdirSync(stage.root, { recursive: true });
        chmodSync(stage.root, 0o755);
        stages.set(name, stage);
        break;
      }
      case "WORKDIR":
        stage.workdir = text;
        mkdirSync(join(stage.root, text), { recursive: true });
        break;
      case "ENV":
        for (const [, name = "", value = ""] of text.matchAll(/(\w+)=(\S+)/g)) stage.env[name] = value;
        break;
      case "COPY": {
        // dockerfile-ast makes an object of this class for the keyword.
        const flags = (instruction as Copy).getFlags();
        const from = flags.find((flag) => flag.getName() === "from")?.getValue() ?? undefined;
        const [source = "", target = ""] = text.split(/\s+/);
        const base = from === undefined ? context : (stages.get(from)?.root ?? fail(`no stage ${from}`));
        const wanted = join(base, source);
        const to = target === "." ? join(stage.root, stage.workdir) : join(stage.root, target);
        const filter = (path: string) => from !== undefined || !ignored(relative(context, path));
        cpSync(wanted, to, { recursive: true, verbatimSymlinks: true, filter });
        break;
      }
      case "RUN":
        execFileSync("sh", ["-ec", text.replace(/(?<=\s)\/(?=[a-z])/g, `${stage.root}/`)], {
          cwd: join(stage.root, stage.workdir),
          // A cache of its own, as in an image: another npx on this machine would wait for ours.
          env: { ...surroundings(), ...environment(stage), npm_config_cache: join(folder, "npm") },
          stdio: ["ignore", "inherit", "inherit"],
          timeout: STEP,
        });
        break;
      case "USER":
        stage.user = text;
        break;
      case "ENTRYPOINT":
        entrypoint = JSON.parse(text);
        break;
      case "CMD":
        command = JSON.parse(text);
        break;
      case "HEALTHCHECK":
        healthcheck = JSON.parse(text.slice(text.indexOf("CMD ") + 4));
        break;
      case "VOLUME":
      case "EXPOSE":
        break;
      default:
        fail(instruction.getKeyword());
    }
  }
  const env = environment(stage);
  const { root, workdir, user } = stage;
  // What is an address in the image is one below its folder here.
  for (const [name, value] of Object.entries(stage.env)) if (value.startsWith("/")) env[name] = join(root, value);
  return { root, env, workdir: join(root, workdir), user, command: [...entrypoint, ...command], healthcheck };
}

/** How this machine reaches registries; what a test runner sets would be built into the pages. */
function surroundings(): Record<string, string | undefined> {
  const own = /^(NODE_ENV|NODE_OPTIONS|VITEST.*|TEST|ODL_.*|DATABASE_URL|PORT|HOST)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)));
}

function environment({ env }: Stage): Record<string, string> {
  const { HOME = "/root", PATH = "" } = process.env;
  return { HOME, CI: "true", PATH: `${dirname(process.execPath)}:${PATH}`, ...env };
}

/** https://docs.docker.com/build/concepts/context/#dockerignore-files, as far as ours goes: no exceptions. */
function ignoredIn(context: string): (path: string) => boolean {
  const file = join(context, ".dockerignore");
  const patterns = (existsSync(file) ? readFileSync(file, "utf8") : "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
  return (path) => patterns.some((pattern) => matchesGlob(path, pattern));
}

function fail(what: string): never {
  throw new Error(`the replay does not know: ${what}`);
}
