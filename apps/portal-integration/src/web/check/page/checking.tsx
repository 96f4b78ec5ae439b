import type { Part } from "./part.ts";

/** A file is being read: how far, and the first problems. */
export function Checking({ session, state, words }: Part) {
  const { opened, progress, early, stage } = state;
  const share = progress?.size ? Math.min(1, progress.bytes / progress.size) : null;
  const seconds = progress ? (performance.now() - progress.since) / 1000 : 0;
  const perSecond = progress && seconds > 0.2 ? Math.round(progress.rows / seconds) : 0;
  const name = opened?.name ?? "";
  return (
    <section aria-labelledby="checking-title" class="card">
      <h2 id="checking-title" tabIndex={-1} data-heading>
        {stage === "opening" ? words.opening(name) : words.checking(name)}
      </h2>
      <progress aria-labelledby="checking-title" max={1} {...(share === null ? {} : { value: share })} />
      {progress && <p>{words.read(progress.rows, share === null ? null : Math.round(share * 100), perSecond)}</p>}
      {early.length > 0 && (
        <>
          <h3>{words.early}</h3>
          <ul>
            {early.map(({ title, fieldName, place }) => (
              <li key={`${title} ${fieldName}`}>
                {title}
                {fieldName !== null && `, ${words.column(fieldName)}`}
                {place !== null && ` (${place})`}
              </li>
            ))}
          </ul>
        </>
      )}
      <button type="button" onClick={() => (opened ? session.cancel() : session.leave())}>
        {words.cancel}
      </button>
    </section>
  );
}
