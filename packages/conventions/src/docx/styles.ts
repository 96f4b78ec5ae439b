import type { IStylesOptions } from "docx";

const INK = "12355B";
const GREY = "444444";

/** Named styles, so that Word users change one and the whole document follows. Sizes in half-points, spaces in twentieths. */
export const docxStyles: IStylesOptions = {
  default: {
    document: {
      run: { font: "Arial", size: 22, language: { value: "fr-FR" } },
      paragraph: { spacing: { after: 120, line: 288, lineRule: "auto" } },
    },
    title: {
      run: { size: 40, bold: true, color: INK },
      paragraph: { spacing: { after: 120, line: 264, lineRule: "auto" } },
    },
    heading1: { run: { size: 26, bold: true, color: INK }, paragraph: { spacing: { before: 320, after: 120 } } },
  },
  paragraphStyles: [
    {
      id: "Subtitle",
      name: "Subtitle",
      basedOn: "Normal",
      run: { size: 24, color: GREY },
      paragraph: { spacing: { after: 320 } },
    },
    {
      id: "Cell",
      name: "Cell",
      basedOn: "Normal",
      run: { size: 19 },
      paragraph: { spacing: { after: 0, line: 240, lineRule: "auto" } },
    },
    {
      id: "Note",
      name: "Note",
      basedOn: "Normal",
      run: { size: 18, color: GREY },
      paragraph: { spacing: { before: 320, line: 240, lineRule: "auto" } },
    },
    {
      id: "PageFooter",
      name: "Page footer",
      basedOn: "Normal",
      run: { size: 18, color: GREY },
      paragraph: { alignment: "center", spacing: { after: 0 } },
    },
  ],
};
