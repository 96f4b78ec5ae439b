import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Job, Outcome } from "./engines/engine.ts";
import type { EngineName } from "./engines/index.ts";
import { nodeBinary } from "./node-binary.ts";

const run = promisify(execFile);

export interface Measure extends Outcome {
  readonly ms: number;
  /** Peak of the whole process. */
  readonly mebibytes: number;
}

export interface Contestant {
  readonly engine: EngineName;
  readonly job: Omit<Job, "peers">;
  /** Rounds at most, for slow ones. */
  readonly rounds?: number;
}

/** Runs contestants in processes of their own, by turns, within a section's time. */
export class Runner {
  readonly rounds: number;
  readonly product: string;
  readonly peers: string;
  readonly #deadline: number;
  /** What could not be run, in words. */
  readonly notes: string[] = [];

  constructor(options: { rounds: number; product: string; peers: string; seconds: number }) {
    this.rounds = options.rounds;
    this.product = options.product;
    this.peers = options.peers;
    this.#deadline = performance.now() + options.seconds * 1000;
  }

  get left(): number {
    return Math.max(0, Math.round(this.#deadline - performance.now()));
  }

  /** A B C, A B C…: noise falls on all alike. Answers the measures of each, in order of rounds. */
  async alternate<Name extends string>(
    contestants: Readonly<Record<Name, Contestant>>,
  ): Promise<Record<Name, Measure[]>> {
    const names = Object.keys(contestants) as Name[]; // the keys of the record
    // One list for each of its keys.
    const measures = Object.fromEntries(names.map((name) => [name, [] as Measure[]])) as Record<Name, Measure[]>;
    for (let round = 0; round < this.rounds; round++) {
      for (const name of names) {
        const { engine, job, rounds = this.rounds } = contestants[name];
        if (round >= rounds) continue;
        const measure = await this.measure(engine, job);
        if (measure) measures[name].push(measure);
      }
    }
    return measures;
  }

  /** Null when it failed or time was short; why is noted. */
  async measure(engine: EngineName, job: Omit<Job, "peers">): Promise<Measure | null> {
    const script = [`${this.product}/measure.js`, engine, JSON.stringify({ ...job, peers: this.peers })];
    const output = await this.command(engine, nodeBinary(), script);
    return output === null ? null : JSON.parse(output.trim().split("\n").at(-1) ?? "");
  }

  /** The standard output of a command; null when it failed or time was short. */
  async command(name: string, program: string, args: readonly string[]): Promise<string | null> {
    if (this.left < 1000) return this.#note(`${name}: not run, the section's time was over`);
    try {
      const { stdout } = await run(program, args, { timeout: this.left, maxBuffer: 1 << 28 });
      return stdout;
    } catch (error) {
      const reason =
        error instanceof Error
          ? (/^\w*Error: .*$/m.exec(error.message)?.[0] ?? error.message.split("\n")[0] ?? "")
          : String(error);
      return this.#note(`${name}: ${reason.replace(/\S*\//g, "").slice(0, 300)}`);
    }
  }

  #note(text: string): null {
    if (!this.notes.includes(text)) this.notes.push(text);
    return null;
  }
}
