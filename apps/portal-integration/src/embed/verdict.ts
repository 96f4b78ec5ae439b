/** What the service answers at `/api/v1/datasets/:id/verdict`, as far as the element shows it. */
const STATES = ["valid", "valid-with-remarks", "invalid", "not-checked", "expired"] as const;
export type State = (typeof STATES)[number];

export interface Cause {
  readonly title: string;
  readonly message: string;
  readonly occurrences: number;
  readonly places: readonly string[];
}

export interface VerdictFile {
  readonly title: string;
  readonly schema: string;
  readonly state: State;
  readonly errors: number;
  readonly remarks: number;
  readonly page: string;
  readonly causes: readonly Cause[];
  readonly causeCount: number;
}

export interface Verdict {
  readonly dataset: { readonly title: string };
  readonly state: State;
  readonly checkedAt: string | null;
  readonly expiresAt: string | null;
  readonly files: readonly VerdictFile[];
}

export interface Question {
  /** Base address of the service. */
  readonly service: string;
  readonly dataset: string;
  readonly resource: string | null;
  readonly portal: string | null;
}

/** Milliseconds; a page never waits longer for us. */
const PATIENCE = 15_000;

/** The verdict, or why there is none. An answer kept too long on its way says itself that it has expired. */
export async function askVerdict(
  question: Question,
  signal: AbortSignal,
): Promise<Verdict | "unknown" | "unreachable"> {
  const address = addressOf(question);
  if (address === null) return "unreachable";
  try {
    const both = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]);
    const answer = await fetch(address, { credentials: "omit", referrerPolicy: "no-referrer", signal: both });
    if (answer.status === 404) return "unknown";
    const body: unknown = answer.ok ? await answer.json() : null;
    return isVerdict(body) ? stillTrue(body, Date.now()) : "unreachable";
  } catch (error) {
    if (signal.aborted) throw error;
    return "unreachable";
  }
}

function addressOf({ service, dataset, resource, portal }: Question): URL | null {
  const base = `${service.replace(/\/+$/, "")}/api/v1/datasets/${encodeURIComponent(dataset)}/verdict`;
  if (dataset === "" || !URL.canParse(base)) return null;
  const address = new URL(base);
  if (!/^https?:$/.test(address.protocol)) return null;
  if (resource) address.searchParams.set("resource", resource);
  if (portal) address.searchParams.set("portal", portal);
  return address;
}

/** Another version of the service may answer something else: then nothing is said, rather than something wrong. */
function isVerdict(body: unknown): body is Verdict {
  return (
    typeof body === "object" &&
    body !== null &&
    "state" in body &&
    STATES.some((state) => state === body.state) &&
    "files" in body &&
    Array.isArray(body.files) &&
    body.files.every((file) => STATES.includes(file?.state) && Array.isArray(file.causes))
  );
}

function stillTrue(verdict: Verdict, now: number): Verdict {
  const { expiresAt, files } = verdict;
  if (expiresAt === null || now <= Date.parse(expiresAt) || verdict.state === "not-checked") return verdict;
  return { ...verdict, state: "expired", files: files.map((file) => ({ ...file, state: "expired" as const })) };
}
