import type { Quad, Term } from "@rdfjs/types";

/** A bit of RDF, to be walked by subject and property. */
export class Graph {
  readonly #subjects = new Map<string, Map<string, Term[]>>();
  readonly #typed = new Map<string, Term[]>();

  add({ subject, predicate, object }: Quad): void {
    const key = keyOf(subject);
    const properties = this.#subjects.get(key) ?? new Map<string, Term[]>();
    this.#subjects.set(key, properties);
    append(properties, predicate.value, object);
    if (predicate.value === RDF_TYPE) append(this.#typed, object.value, subject);
  }

  /** Subjects of one of these types, each once. */
  ofType(...types: readonly string[]): Term[] {
    const seen = new Map<string, Term>();
    for (const type of types) for (const subject of this.#typed.get(type) ?? []) seen.set(keyOf(subject), subject);
    return [...seen.values()];
  }

  /** What a subject has under one of these properties, the first one that it has. */
  all(subject: Term, ...properties: readonly string[]): readonly Term[] {
    const known = this.#subjects.get(keyOf(subject));
    for (const property of properties) {
      const values = known?.get(property);
      if (values) return values;
    }
    return [];
  }

  first(subject: Term, ...properties: readonly string[]): Term | null {
    return this.all(subject, ...properties)[0] ?? null;
  }

  /** A text in French if there is one, else without language, else in English, else any. */
  text(subject: Term, ...properties: readonly string[]): string | null {
    const texts = this.all(subject, ...properties).filter(({ termType }) => termType !== "BlankNode");
    const best = texts.toSorted((a, b) => languageRank(a) - languageRank(b))[0];
    return best === undefined || best.value.trim() === "" ? null : best.value;
  }

  /** True when nothing is said of the term here. */
  isUnknown(subject: Term): boolean {
    return !this.#subjects.has(keyOf(subject));
  }
}

const RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

function keyOf({ termType, value }: Term): string {
  return termType === "BlankNode" ? `_:${value}` : value;
}

function append<Key>(map: Map<Key, Term[]>, key: Key, term: Term): void {
  const known = map.get(key);
  if (known) known.push(term);
  else map.set(key, [term]);
}

function languageRank(term: Term): number {
  if (term.termType !== "Literal") return 2;
  const language = term.language.toLowerCase().slice(0, 2);
  return language === "fr" ? 0 : language === "" ? 1 : language === "en" ? 3 : 4;
}
