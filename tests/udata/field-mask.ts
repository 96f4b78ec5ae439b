/** `X-Fields`, as flask-restx reads it: `data{id,resources{id}},next_page`. Keys may hold colons. */
export function masked(value: unknown, mask: string): unknown {
  const tree = parseMask(mask);
  return tree === null ? value : keep(value, tree);
}

type Mask = Map<string, Mask | null>;

function keep(value: unknown, mask: Mask): unknown {
  if (Array.isArray(value)) return value.map((one) => keep(one, mask));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      if (!mask.has(key) && !mask.has("*")) return [];
      const own = mask.get(key) ?? null;
      return [[key, own === null ? inner : keep(inner, own)]];
    }),
  );
}

function parseMask(text: string): Mask | null {
  let at = 0;
  const level = (): Mask => {
    const mask: Mask = new Map();
    while (at < text.length && text[at] !== "}") {
      const name = /^[^,{}]+/.exec(text.slice(at))?.[0] ?? "";
      at += name.length;
      let inner: Mask | null = null;
      if (text[at] === "{") {
        at++;
        inner = level();
        at++;
      }
      if (name.trim() !== "") mask.set(name.trim(), inner);
      if (text[at] === ",") at++;
    }
    return mask;
  };
  const mask = level();
  return mask.size === 0 ? null : mask;
}
