import type { ConventionDocument } from "./document.ts";

/** A form a convention takes; one file of `forms/` each. */
export interface Form {
  readonly name: string;
  /** With its dot. */
  readonly extension: string;
  readonly mediaType: string;
  readonly write: (document: ConventionDocument, resources: FormResources) => Promise<Uint8Array>;
}

/** What some forms need from outside. */
export interface FormResources {
  /** The PDF embeds its letters: TrueType files. In Node, `nodeFonts` of `./node`; elsewhere, bytes that the page loads. */
  readonly fonts: () => Promise<Fonts>;
}

export interface Fonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

export function defineForm(form: Form): Form {
  return form;
}
