import type { Form } from "./form.ts";
import { forms } from "./forms.generated.ts";

/** `docx`, `html`, `markdown`, `odt`, `pdf`. */
export const formNames: readonly string[] = forms.map(({ name }) => name);

/** A form by its name, with the library it needs. Throws a RangeError on a name of none. */
export async function loadForm(name: string): Promise<Form> {
  const entry = forms.find((one) => one.name === name);
  if (!entry) throw new RangeError(`no form ${name}`);
  return entry.load();
}

/** A form as the registry knows it: loaded when asked for. */
export interface FormEntry {
  readonly name: string;
  readonly load: () => Promise<Form>;
}
