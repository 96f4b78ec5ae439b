import { BLANK, type Block, type Inline } from "../document.ts";
import { defineForm } from "../form.ts";

/** Markdown (CommonMark, and tables as GitHub has them). */
export const form = defineForm({
  name: "markdown",
  extension: ".md",
  mediaType: "text/markdown",
  write: async ({ title, subtitle, blocks }) => {
    const parts = [`# ${escaped(title)}`, line(subtitle), ...blocks.map(block)];
    return new TextEncoder().encode(`${parts.join("\n\n")}\n`);
  },
});

function block(one: Block): string {
  switch (one.kind) {
    case "heading":
      return `## ${escaped(one.text)}`;
    case "paragraph":
      return line(one.inlines);
    case "list":
      return one.items.map((item) => `- ${line(item)}`).join("\n");
    case "table":
      return [one.header, one.header.map(() => "---"), ...one.rows]
        .map((cells, index) => row(cells, index === 1))
        .join("\n");
    case "signatures":
      return one.parties
        .map(({ heading, lines }) => [`**${escaped(heading)}**`, ...lines.map(line)].join("  \n"))
        .join("\n\n");
    case "note":
      return `---\n\n_${line(one.inlines)}_`;
  }
}

function row(cells: readonly string[], isRule: boolean): string {
  return `| ${cells.map((cell) => (isRule ? cell : escaped(cell))).join(" | ")} |`;
}

function line(inlines: readonly Inline[]): string {
  return inlines
    .map((one) => (one.kind === "blank" ? BLANK : one.isStrong ? `**${escaped(one.text)}**` : escaped(one.text)))
    .join("");
}

/** A text stays a text: no markup, no link, no HTML. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|#&~]/g, "\\$&").replace(/^(\s*)([-+]|\d+[.)])(\s)/, "$1\\$2$3");
}
