import { Agent, request } from "node:http";

export interface Measure {
  /** Requests answered, by status; `0` for those that got no answer. */
  readonly statuses: Readonly<Record<string, number>>;
  /** Milliseconds from when a request was due, late starts included: a slow server cannot hide behind a slow client. */
  readonly p50: number;
  readonly p99: number;
  readonly worst: number;
}

/** Asks at a steady rate whatever the answers: each request leaves when it is due, not when the one before has ended. */
export async function openLoop(urls: readonly string[], perSecond: number, seconds: number): Promise<Measure> {
  const agent = new Agent({ keepAlive: true, maxSockets: 200 });
  const times: number[] = [];
  const statuses: Record<string, number> = {};
  const start = performance.now();
  const total = perSecond * seconds;
  const asked: Promise<void>[] = [];
  let sent = 0;
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      const due = Math.min(total, Math.floor(((performance.now() - start) / 1000) * perSecond));
      for (; sent < due; sent++) {
        const at = start + (sent / perSecond) * 1000;
        asked.push(
          ask(urls[sent % urls.length] ?? "", agent).then((status) => {
            statuses[status] = (statuses[status] ?? 0) + 1;
            times.push(performance.now() - at);
          }),
        );
      }
      if (sent < total) return;
      clearInterval(timer);
      resolve();
    }, 2);
  });
  await Promise.all(asked);
  agent.destroy();
  times.sort((one, other) => one - other);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { statuses, p50: at(0.5), p99: at(0.99), worst: at(1) };
}

function ask(url: string, agent: Agent): Promise<number> {
  return new Promise((resolve) => {
    const asked = request(url, { agent }, (answer) => {
      answer.resume();
      answer.once("end", () => resolve(answer.statusCode ?? 0));
      answer.once("error", () => resolve(0));
    });
    asked.once("error", () => resolve(0));
    asked.end();
  });
}
