import { useEffect, useState } from "preact/hooks";

/** The part of the page that the address names, after `#/`; it can be linked to, and the browser's back button works. */
export function useHash(): readonly string[] {
  const [parts, setParts] = useState(read);
  useEffect(() => {
    const follow = () => setParts(read());
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  return parts;
}

function read(): string[] {
  const hash = location.hash;
  return hash.startsWith("#/") ? hash.slice(2).split("/") : [];
}
