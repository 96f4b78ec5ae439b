/** The nine domains of the ACTES nomenclature, without case or accents. */
const domains: ReadonlySet<string> = new Set([
  "commande publique",
  "urbanisme",
  "domaine et patrimoine",
  "fonction publique",
  "institutions et vie politique",
  "libertes publiques et pouvoirs de police",
  "finances locales",
  "domaines de competences par themes",
  "autres domaines de competences",
]);

/** `<domain>/<subject>`: case and accents are free, no blank around the slash. */
export function isActesSubject(text: string): boolean {
  const slash = text.indexOf("/");
  const domain = slash < 0 ? text.slice(0, -1) : text.slice(0, slash);
  return !text.includes("/ ") && domains.has(withoutAccents(domain));
}

function withoutAccents(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "");
}

/** Most distinct subjects remembered; a nomenclature has a few hundred. */
const REMEMBERED = 512;

/** The hot path: a subject already judged good is known again by its bytes, without making a string. */
export function createActesMemory(): (bytes: Uint8Array, starts: Int32Array, ends: Int32Array) => boolean {
  const decoder = new TextDecoder();
  const known = new Map<number, Uint8Array[]>();
  let remembered = 0;
  return (bytes, starts, ends) => {
    const start = starts[0] ?? 0;
    const end = ends[0] ?? 0;
    if (start === end) return true;
    const length = end - start;
    const hash = length * 65536 + (bytes[start] ?? 0) * 256 + (bytes[end - 1] ?? 0);
    const bucket = known.get(hash);
    if (bucket && holds(bucket, bytes, start)) return true;
    if (remembered >= REMEMBERED || !isActesSubject(decoder.decode(bytes.subarray(start, end)))) return false;
    remembered++;
    if (bucket) bucket.push(bytes.slice(start, end));
    else known.set(hash, [bytes.slice(start, end)]);
    return true;
  };
}

/** True when one of the remembered subjects, all of the cell's length, stands at `start`. */
function holds(bucket: readonly Uint8Array[], bytes: Uint8Array, start: number): boolean {
  for (const good of bucket) {
    let at = 0;
    while (at < good.length && good[at] === bytes[start + at]) at++;
    if (at === good.length) return true;
  }
  return false;
}
