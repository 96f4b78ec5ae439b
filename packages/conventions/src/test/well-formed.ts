/** Is this XML well formed? Tags must nest, entities be known, and no bare `<` or `&` stand in a text. Enough for what we write. */
export function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  const rest = xml.replace(/<\?[\s\S]*?\?>/g, "");
  let at = 0;
  for (const [tag, name = "", attributes = "", end] of rest.matchAll(
    /<(\/?[\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/g,
  )) {
    const index = rest.indexOf(tag, at);
    if (!isText(rest.slice(at, index)) || !isText(attributes)) return false;
    at = index + tag.length;
    if (name.startsWith("/")) {
      if (open.pop() !== name.slice(1)) return false;
    } else if (end === "") open.push(name);
  }
  return open.length === 0 && isText(rest.slice(at));
}

function isText(text: string): boolean {
  const bare = text.replace(/&(amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);/g, "");
  return !/[<&]/.test(bare) && !/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u.test(text);
}
