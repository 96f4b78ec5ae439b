import { parse } from "yaml";

export interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string>>;
}

export interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

/** `action.yml`, whose shape the tests check. */
export function parseAction(text: string): Action {
  // A wrong shape makes the tests fail at its first use.
  return parse(text) as Action;
}

interface Context {
  readonly inputs: Readonly<Record<string, string>>;
  readonly steps: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** `${{ inputs.x }}` and `${{ steps.x.outputs.y }}`, the only expressions that the action uses. */
export function evaluate(text: string, { inputs, steps }: Context): string {
  return text.replace(/\$\{\{\s*([\w.-]+)\s*\}\}/g, (whole, path: string) => {
    const [kind, name = "", outputs, key = ""] = path.split(".");
    if (kind === "inputs" && outputs === undefined) return inputs[name] ?? "";
    if (kind === "steps" && outputs === "outputs") return steps[name]?.[key] ?? "";
    throw new Error(`an expression that nobody expected: ${whole}`);
  });
}

/** The conditions that the action uses: `a == 'b' && c != ''`, after `always()`. */
export function isTrue(condition: string | undefined, context: Context): boolean {
  return (condition ?? "always()").split("&&").every((part) => {
    if (part.trim() === "always()") return true;
    const [, path = "", sign, value] = /^\s*([\w.-]+)\s*(==|!=)\s*'([^']*)'\s*$/.exec(part) ?? [];
    if (sign === undefined) throw new Error(`a condition that nobody expected: ${part}`);
    const found = evaluate(`\${{ ${path} }}`, context);
    return sign === "==" ? found === value : found !== value;
  });
}
