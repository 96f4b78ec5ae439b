import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";

export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Where things stand in a JSON text, so that a person finds them. */
export class JsonPlaces {
  readonly #text: string;
  readonly #tree: Node | undefined;
  /** The first fault of syntax; null when the text is JSON. Its code is jsonc-parser's (`CommaExpected`…). */
  readonly fault: { readonly code: string; readonly place: Place } | null;

  constructor(text: string) {
    this.#text = text;
    const errors: ParseError[] = [];
    this.#tree = parseTree(text, errors, {
      disallowComments: true,
      allowTrailingComma: false,
      allowEmptyContent: false,
    });
    const [first] = errors;
    this.fault = first ? { code: printParseErrorCode(first.error), place: this.#placeAt(first.offset) } : null;
  }

  /** Of the value at a JSON pointer, or of one of its keys. */
  of(pointer: string, key?: string): Place {
    const path = pointer.split("/").slice(1).map(segment);
    const node = this.#tree && findNodeAtLocation(this.#tree, key === undefined ? path : [...path, key]);
    // A value of an object is the second child of its property; the key comes before it.
    const isOfObject = node?.parent?.type === "property";
    return this.#placeAt((isOfObject ? node.parent?.offset : node?.offset) ?? 0);
  }

  #placeAt(offset: number): Place {
    const before = this.#text.slice(0, offset).split(/\r\n|\n|\r/);
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  }
}

function segment(part: string): string | number {
  const name = part.replaceAll("~1", "/").replaceAll("~0", "~");
  return /^\d+$/.test(name) ? Number(name) : name;
}
