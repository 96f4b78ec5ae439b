import { useRef, useState } from "preact/hooks";
import type { Part } from "./part.ts";

/** A file asked of another site, when that site lets the browser have it. */
export function FromAddress({ session, words }: Part) {
  const input = useRef<HTMLInputElement>(null);
  const [isRefused, setIsRefused] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const ask = async (address: string) => {
    setIsRefused(false);
    setIsAsking(true);
    try {
      const response = await fetch(address, { credentials: "omit", referrerPolicy: "no-referrer" });
      if (!response.ok) return setIsRefused(true);
      const name = decodeURIComponent(new URL(response.url).pathname.split("/").pop() ?? "") || "fichier.csv";
      await session.open(new File([await response.blob()], name));
    } catch {
      // A refusal, a wrong address and a lost network look the same to a page.
      setIsRefused(true);
    } finally {
      setIsAsking(false);
    }
  };
  const given = givenAddress();
  return (
    <details class="fold" open={given !== ""}>
      <summary>{words.url}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void ask(input.current?.value.trim() ?? "");
        }}
      >
        <label for="address">{words.urlLabel}</label>
        <input
          id="address"
          ref={input}
          type="url"
          defaultValue={given}
          required
          placeholder="https://"
          aria-describedby="address-note"
        />
        <p id="address-note" class="quiet">
          {words.urlNote}
        </p>
        <button type="submit" disabled={isAsking}>
          {words.urlGo}
        </button>
        <p role="status" class={isRefused ? "notice bad" : "unseen"}>
          {isRefused ? words.urlRefused : ""}
        </p>
      </form>
    </details>
  );
}

/** `./?adresse=…`, from the page of a dataset: the form is filled in, and nothing is asked of that site before the person says so. */
function givenAddress(): string {
  const given = new URLSearchParams(location.search).get("adresse") ?? "";
  return /^https?:\/\//i.test(given) ? given : "";
}
