import { useEffect, useRef, useState } from "preact/hooks";
import type { ChangeLine } from "../engine/protocol.ts";
import { EngineFailure } from "../session/engine-client.ts";
import type { Part } from "./part.ts";

interface Props extends Part {
  /** The kinds of change that are offered. */
  readonly keys: readonly string[];
  readonly onClose: () => void;
}

const PAGE = 100;

/** Every change before it is made. Safe ones are ticked; those that may change the meaning wait for the person's word. */
export function RepairDialog({ session, state, words, keys, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [offered] = useState(() => state.proposals?.list.filter(({ key }) => keys.includes(key)) ?? []);
  const [kept, setKept] = useState<ReadonlySet<string>>(
    () => new Set(offered.filter(({ confidence }) => confidence === "safe").map(({ key }) => key)),
  );
  const [total, setTotal] = useState<number | null>(null);
  const [lines, setLines] = useState<readonly ChangeLine[]>([]);
  const turn = useRef(0);
  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    const mine = ++turn.current;
    setTotal(null);
    void previewOf([...kept]).then((found) => {
      if (!found || mine !== turn.current) return;
      setTotal(found.changes);
      setLines(found.lines);
    });
  }, [kept]);

  async function previewOf(wanted: readonly string[]) {
    try {
      const { changes } = await session.preview(wanted);
      return { changes, lines: await session.previewed(0, PAGE) };
    } catch (error) {
      // Another choice took its place.
      if (error instanceof EngineFailure) return null;
      throw error;
    }
  }

  const toggle = (key: string) => {
    const next = new Set(kept);
    if (!next.delete(key)) next.add(key);
    setKept(next);
  };
  const accept = () => {
    const changes = total ?? 0;
    onClose();
    void session.keepPreview(changes);
  };
  return (
    <dialog ref={dialog} aria-labelledby="repair-title" onClose={onClose}>
      <h2 id="repair-title">{words.dialogHeading}</h2>
      <p>{words.dialogHelp}</p>
      {offered.length > 0 && (
        <fieldset>
          <legend>{words.kinds}</legend>
          {offered.map(({ key, words: said, field, occurrences, confidence }) => (
            <label key={key}>
              <input type="checkbox" checked={kept.has(key)} onChange={() => toggle(key)} />
              <span>
                {said[state.lang]}
                {field !== "" && `, ${words.column(field)}`} : {words.times(occurrences)}
                {confidence === "to-confirm" && <strong> ({words.toConfirm})</strong>}
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <p role="status">{total === null ? words.working : total === 0 ? words.noChange : words.everyChange(total)}</p>
      {lines.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
        <section class="scroll" tabIndex={0} aria-label={words.everyChange(total ?? lines.length)}>
          <table class="changes">
            <thead>
              <tr>
                {words.changeHeads.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map(({ row, field, before, after, words: said, confidence }, index) => (
                <tr key={index}>
                  <td>{row ?? words.wholeFile}</td>
                  <td>{field}</td>
                  <td>
                    <del>{before}</del>
                  </td>
                  <td>
                    <ins>{after}</ins>
                  </td>
                  <td>
                    {said[state.lang]}
                    {confidence === "to-confirm" && <strong> ({words.toConfirm})</strong>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {total !== null && lines.length < total && (
            <button
              type="button"
              class="small"
              onClick={async () =>
                setLines([...lines, ...(await session.previewed(lines.length, lines.length + PAGE))])
              }
            >
              {words.more(lines.length, total)}
            </button>
          )}
        </section>
      )}
      <div class="acts">
        <button type="button" class="main" disabled={total === null || total === 0} onClick={accept}>
          {words.apply(total ?? 0)}
        </button>
        <button type="button" onClick={onClose}>
          {words.cancel}
        </button>
      </div>
    </dialog>
  );
}
