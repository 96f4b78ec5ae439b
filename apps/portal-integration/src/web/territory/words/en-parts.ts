import type { PartWords } from "./part-words.ts";

const s = (count: number) => (count === 1 ? "" : "s");
const number = new Intl.NumberFormat("en-GB");
const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long" });
const moment = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short" });

/** What is said beyond the first part of the page. */
export const enParts: PartWords = {
  add: {
    heading: "Follow more authorities",
    byName: "Look for an authority",
    search: "Name, SIREN or INSEE code",
    find: "Search",
    found: (count) =>
      count === 0 ? "No authority found." : `${count} ${count === 1 ? "authority" : "authorities"} found.`,
    follow: "Follow",
    added: (name) => `${name}: now followed.`,
    byList: "Import my list",
    listHelp:
      "A table (CSV, Excel, ODS) with a SIREN or an INSEE code on each line, and the staff in full-time equivalents if you have it. Files of INSEE and DGCL will do too.",
    file: "File of the list",
    account: (added, updated, unmatched) =>
      `${added} added, ${updated} followed already, ${unmatched} line${s(unmatched)} not recognised.`,
    unmatched: (row, who, reason) => `Line ${row}${who === "" ? "" : ` (${who})`}: ${REASONS[reason] ?? reason}.`,
    byHand: "Declare an authority that our tables do not know",
    handHelp: "A syndicat, a CCAS, another body: its figures are then those that you declare.",
    name: "Name",
    kind: "Kind",
    siren: "SIREN (optional)",
    population: "Declared population",
    fte: "Declared staff, in full-time equivalents",
  },
  etd: {
    back: "All ETDs",
    stage: "Stage",
    note: "Note (optional)",
    history: "Past stages",
    remove: "Stop following this ETD",
    confirmRemove: (name) => `Stop following ${name}? Its stages and notes will be forgotten.`,
  },
  published: {
    heading: "What is asked, what is published",
    nothing: "Nothing is asked or published.",
    missing: "Not found",
    age: (modified, isUpToDate) =>
      modified === null
        ? "date of last change unknown"
        : `changed on ${day.format(modified)}${isUpToDate === false ? ", more than a year ago" : ""}`,
    counts: (errors, remarks) =>
      `${number.format(errors)} error${s(errors)}, ${number.format(remarks)} remark${s(remarks)}`,
    checked: (date) => `checked on ${day.format(date)}`,
    report: "Report",
    page: "Dataset’s page",
  },
  duties: {
    heading: "What the law asks, and why",
    levels: {
      required: (count) => `Required (${count})`,
      conditional: (count) => `Depends (${count})`,
      recommended: (count) => `Recommended (${count})`,
      "not-applicable": (count) => `Not applicable (${count})`,
    },
    basis: "Basis",
    deadline: "Deadline",
    confidence: {
      secondary: "Read in a secondary source, not in the text itself.",
      unverified: "Reading of the law not verified.",
    },
    forget: "Forget the answers given",
  },
  facts: {
    heading: "Figures and contact",
    known: (people, vintage, source) => `${number.format(people)} inhabitants (${source}, ${vintage}).`,
    staff: (fte, vintage) => `${number.format(fte)} staff in FTE (${vintage}).`,
    contact: "Contact (name, telephone, address)",
  },
  organisations: {
    heading: "Its names on portals",
    help: "Organisations of its SIREN are its own. Those without one are chosen here.",
    none: "No organisation is linked to this ETD yet.",
    bySiren: "by its SIREN",
    unlink: "Unlink",
    link: "Link",
    add: "Link an organisation",
    search: "Name of the organisation",
    nobody: "No organisation without a SIREN has a name like it.",
  },
  convention: {
    heading: "Convention",
    help: "In French, filled in with what is known; what is missing becomes a blank to fill in.",
    format: "Format",
    formats: {
      docx: "Word (DOCX)",
      odt: "LibreOffice (ODT)",
      pdf: "Accessible PDF",
      markdown: "Markdown",
      html: "Web page (HTML)",
    },
    date: "Day of signature (optional)",
    write: "Make the convention",
    done: (name) => `Convention made: ${name}`,
    blanks: (list) => (list === "" ? "Nothing is left to fill in." : `To fill in by hand: ${list}.`),
    signatory: "Who signs for the ETD",
    parts: { representative: "Represented by", title: "In the capacity of", address: "Address" },
  },
  targets: {
    heading: "Whom to offer a convention",
    help: (departements) =>
      departements.length === 0
        ? "Say in the settings which départements make your territory: authorities that the law binds are looked for there."
        : `Authorities of ${departements.join(", ")} that the law binds and that you do not follow yet; the most populous first. No public file holds headcounts: “to be checked” often means “how many staff?”.`,
    concerned: "Those that the law binds or may bind",
    count: (total) => `${number.format(total)} ${total === 1 ? "authority" : "authorities"}`,
    duties: (count) => `${count} ${count === 1 ? "duty" : "duties"} and articles of law`,
  },
  portals: {
    heading: "Portals",
    help: "Give a portal’s address (CKAN, data.gouv.fr, Opendatasoft, DCAT…): its software is recognised, its files of the common base are checked, and again each night.",
    address: "Address of the portal",
    add: "Add",
    recognising: "Recognising…",
    none: "No portal is followed yet.",
    datasets: (count) => `${number.format(count)} dataset${s(count)}`,
    waiting: "Audit asked for, about to begin.",
    never: "No audit yet.",
    failed: (code) => `The last audit did not come to an end (${code}).`,
    underWay: (done, all) => `Audit under way: ${number.format(done)} of ${number.format(all)} datasets.`,
    finished: (date, count) =>
      `Last audit: ${moment.format(date)}, ${number.format(count)} dataset${s(count)} looked at.`,
    progress: "Progress of the audit",
    audit: "Audit now",
    asked: "Audit asked for.",
    remove: "Stop following",
    confirmRemove: (title, datasets) =>
      `Stop following ${title}? Its ${number.format(datasets)} datasets and the whole history of their verdicts will be forgotten.`,
    confirmLeave: (title, told) =>
      `The verdicts of ${number.format(told)} dataset${s(told)} still stand on ${title}. The administrator of this service may take them away first: cancel. Otherwise they will stay there, and nobody will keep them up to date.`,
    secrets: "Token and webhook",
    token: "Access token of the portal",
    noToken: "(none)",
    hasToken: (date) => `(kept encrypted since ${day.format(date)}; never shown)`,
    forget: "Forget",
    hook: "Webhook",
    hookHelp:
      "The portal itself can ask for a check when a dataset changes: a signed POST (HMAC-SHA256), or one that bears the key in the header x-odl-token.",
    hookAddress: "Address",
    hookKey: "Key, shown this once",
    makeHook: "Make a key",
    renewHook: "Make a new key",
    ofOthers: "This portal is followed by the administrator or another ATD; your ETDs publish there.",
  },
  settings: {
    heading: "Settings of the ATD",
    name: "Name of the ATD",
    departements: "Départements of its territory (codes: 35, 22…)",
    convention: "For all conventions",
    conventionHelp: "What is left empty becomes a blank, or a clause that is left out.",
    parts: {
      representative: "Represented by",
      title: "In the capacity of",
      address: "Address",
      place: "Place of signature",
      contact: "Contact at the ATD",
      duration: "Duration (for instance: un an, renouvelable par accord écrit)",
      meetings: "How often one meets (for instance: une fois par mois)",
      sharedPortal: "Shared portal, if there is one",
      buyerProfile: "Buyer profile, if there is one",
    },
  },
  journal: {
    heading: "Journal of changes",
    none: "Nothing was changed yet.",
    detail: "Detail",
  },
};

const REASONS: Readonly<Record<string, string>> = {
  "no-code": "neither SIREN nor INSEE code",
  "bad-siren": "this SIREN does not exist",
  "unknown-siren": "SIREN unknown to our tables (declare it by hand)",
  "unknown-code": "unknown INSEE code",
};
