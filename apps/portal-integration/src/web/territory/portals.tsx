import { useEffect, useState } from "preact/hooks";
import { PortalCard } from "./portal-card.tsx";
import { ProblemNotice } from "./problem-notice.tsx";
import { useLoaded } from "./use-loaded.ts";
import type { AtdPortal, Part } from "./view.ts";

/** Milliseconds between two looks while an audit is under way. */
const PATIENCE = 2000;

/** The portals of the ATD, and the audits as they come. */
export function Portals(part: Part) {
  const { api, words, atd, say } = part;
  const [url, setUrl] = useState("");
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<Error | null>(null);
  const portals = useLoaded(() => api.read<AtdPortal[]>(`/atds/${atd.id}/portals`), `${atd.id} portals`);
  const [waits, setWaits] = useState<ReadonlySet<string>>(new Set());
  const { reload } = portals;
  const isUnderWay = (portal: AtdPortal) =>
    (portal.lastAudit !== null && portal.lastAudit.finishedAt === null) || waits.has(portal.id);
  const watches = portals.value?.some(isUnderWay) ?? false;
  useEffect(() => {
    if (!watches) return;
    const timer = setInterval(() => void reload(), PATIENCE);
    return () => clearInterval(timer);
  }, [watches, reload]);
  // An audit that was asked for is waited for until it shows.
  useEffect(() => {
    const begun = (portals.value ?? []).filter(({ id, lastAudit }) => waits.has(id) && lastAudit !== null);
    if (begun.length > 0) setWaits(new Set([...waits].filter((id) => !begun.some((portal) => portal.id === id))));
  }, [portals.value, waits]);
  const attempt = async (work: () => Promise<void>) => {
    setProblem(null);
    setIsBusy(true);
    try {
      await work();
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)));
    } finally {
      setIsBusy(false);
    }
  };
  const audit = async (id: string) => {
    await api.send("POST", `/portals/${id}/audits`);
    setWaits(new Set([...waits, id]));
    say(words.portals.asked);
    await reload();
  };
  const add = () =>
    attempt(async () => {
      const { id } = await api.send<{ id: string }>("POST", "/portals", { url });
      setUrl("");
      await audit(id);
    });
  return (
    <section aria-labelledby="portals-heading">
      <h2 id="portals-heading">{words.portals.heading}</h2>
      <p>{words.portals.help}</p>
      <form
        class="filters"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <p class="field wide">
          <label for="portal-url">{words.portals.address}</label>
          <input
            id="portal-url"
            type="url"
            required
            maxLength={2000}
            placeholder="https://…"
            value={url}
            onInput={({ currentTarget }) => setUrl(currentTarget.value)}
          />
        </p>
        <button type="submit" class="main" disabled={isBusy}>
          {isBusy ? words.portals.recognising : words.portals.add}
        </button>
      </form>
      <ProblemNotice problem={problem ?? portals.problem} />
      {portals.value?.length === 0 && <p>{words.portals.none}</p>}
      <ul class="portals">
        {(portals.value ?? []).map((portal) => (
          <PortalCard
            key={portal.id}
            {...part}
            portal={portal}
            isUnderWay={isUnderWay(portal)}
            onAudit={() => attempt(() => audit(portal.id))}
            onChange={reload}
            attempt={attempt}
          />
        ))}
      </ul>
    </section>
  );
}
