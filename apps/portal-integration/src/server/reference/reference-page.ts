import { markup, pageOf } from "@opendatalocale/report";
import type { ApiDescription, Operation, Parameter, ParameterSchema } from "./api-description.ts";

interface Route {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

const PLACES: Readonly<Record<string, string>> = { path: "chemin", query: "adresse", header: "en-tête", body: "corps" };

/** The API as a page to read, by subject, that asks nothing from elsewhere. */
export function referencePage({ paths }: ApiDescription): string {
  const subjects = new Map<string, Route[]>();
  for (const [path, methods] of Object.entries(paths))
    for (const [method, operation] of Object.entries(methods)) {
      const subject = operation.tags?.[0] ?? "Autres";
      subjects.set(subject, [...(subjects.get(subject) ?? []), { method: method.toUpperCase(), path, operation }]);
    }
  const names = [...subjects.keys()];
  const body = `<p><a href="./">OpenDataLocale</a></p>
<h1>Interface de programmation</h1>
<p>Description complète pour les machines : <a href="./api/v1/openapi.json">OpenAPI 3.1</a>. Débit, taille et temps sont bornés ; les erreurs suivent la RFC 9457 ; les réponses portent un ETag. Un jeton se fait dans <a href="./mon-territoire#/jetons">Mon territoire</a>.</p>
<nav aria-label="Sujets"><ul>${names.map((name, at) => `<li><a href="#s${at}">${markup(name)}</a></li>`).join("")}</ul></nav>
${names.map((name, at) => `<section><h2 id="s${at}">${markup(name)}</h2>\n${(subjects.get(name) ?? []).map(article).join("\n")}</section>`).join("\n")}`;
  return pageOf({ lang: "fr", title: "Interface de programmation", body });
}

function article({ method, path, operation }: Route): string {
  const { summary = "", description = "", security = [] } = operation;
  const given = [...(operation.parameters ?? []), ...fieldsOf(operation)];
  return `<article><h3><code>${method} ${markup(path)}</code></h3>
<p><strong>${markup(summary)}</strong>${security.length > 0 ? " (demande de se connecter, ou un jeton)" : ""}</p>
${description === "" ? "" : `<p>${prose(description)}</p>`}
${given.length === 0 ? "" : table(`Ce que reçoit ${method} ${path}`, given)}</article>`;
}

/** The fields of a JSON body, told like parameters. */
function fieldsOf({ requestBody }: Operation): Parameter[] {
  return Object.values(requestBody?.content ?? {}).flatMap(({ schema }) =>
    Object.entries(schema?.properties ?? {}).map(([name, field]) => ({
      ...{ name, in: "body", required: schema?.required?.includes(name) ?? false, schema: field },
      ...(field.description === undefined ? {} : { description: field.description }),
    })),
  );
}

function table(caption: string, parameters: readonly Parameter[]): string {
  const rows = parameters.map(
    ({ name, in: place, required, description = "", schema = {} }) =>
      `<tr><th scope="row"><code>${markup(name)}</code></th><td>${PLACES[place] ?? markup(place)}${required === true ? ", obligatoire" : ""}</td><td>${prose([description, valuesOf(schema)].filter((text) => text !== "").join(" "))}</td></tr>`,
  );
  return `<div class="scroll" tabindex="0" role="group" aria-label="${markup(caption)}"><table><thead><tr><th scope="col">Nom</th><th scope="col">Où</th><th scope="col">Ce que c’est</th></tr></thead><tbody>${rows.join("")}</tbody></table></div>`;
}

/** Which values are taken, as far as a person wants to know. */
function valuesOf({ type, format, enum: values, default: usual, minimum, maximum }: ParameterSchema): string {
  const told = [
    values === undefined ? (format ?? type ?? "") : values.map((value) => `\`${String(value)}\``).join(", "),
    minimum !== undefined && maximum !== undefined ? `de ${minimum} à ${maximum}` : "",
    usual === undefined || usual === "" ? "" : `par défaut \`${String(usual)}\``,
  ].filter((text) => text !== "");
  return told.length === 0 ? "" : `(${told.join(" ; ")})`;
}

/** A sentence whose code stands between backticks. */
function prose(text: string): string {
  return markup(text).replace(/`([^`]+)`/g, "<code>$1</code>");
}
