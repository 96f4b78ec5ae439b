import { useEffect, useRef, useState } from "preact/hooks";
import { FromAddress } from "./from-address.tsx";
import { FromPaste } from "./from-paste.tsx";
import type { Part } from "./part.ts";
import { Templates } from "./templates.tsx";

/** The ways to give a file. */
export function Start(part: Part) {
  const { session, words } = part;
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file) void session.open(file);
  };
  // A file dropped beside the zone would replace the page.
  useEffect(() => {
    const hold = (event: DragEvent) => event.preventDefault();
    addEventListener("dragover", hold);
    addEventListener("drop", hold);
    return () => {
      removeEventListener("dragover", hold);
      removeEventListener("drop", hold);
    };
  }, []);
  return (
    <>
      <section
        class={isOver ? "drop over" : "drop"}
        aria-labelledby="drop-title"
        onDragOver={() => setIsOver(true)}
        onDragLeave={() => setIsOver(false)}
        onDrop={(event) => {
          setIsOver(false);
          take(event.dataTransfer?.files);
        }}
      >
        <h2 id="drop-title">{words.drop}</h2>
        <button type="button" class="main" onClick={() => input.current?.click()}>
          {words.browse}
        </button>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={words.browse}
          onChange={(event) => take(event.currentTarget.files)}
        />
        <p class="quiet">{words.formats}</p>
      </section>
      <FromPaste {...part} />
      <FromAddress {...part} />
      <Templates {...part} />
    </>
  );
}
