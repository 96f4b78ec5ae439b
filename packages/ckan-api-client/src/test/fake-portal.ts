/** A `fetch` that answers each action with a function of its parameters, and remembers what was asked. */
export function fakePortal(actions: Readonly<Record<string, (params: Record<string, unknown>) => unknown>>) {
  const asked: { readonly action: string; readonly method: string; readonly params: Record<string, unknown> }[] = [];
  const fetch: typeof globalThis.fetch = async (input, init = {}) => {
    const url = new URL(String(input));
    const action = url.pathname.split("/").at(-1) ?? "";
    const params: Record<string, unknown> =
      typeof init.body === "string" ? JSON.parse(init.body) : Object.fromEntries(url.searchParams);
    asked.push({ action, method: init.method ?? "GET", params });
    const result = actions[action]?.(params);
    if (result instanceof Response) return result;
    return Response.json({ help: "", success: true, result });
  };
  return { fetch, asked };
}
