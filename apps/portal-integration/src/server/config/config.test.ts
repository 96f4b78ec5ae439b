import { expect, test } from "vitest";
import { readConfig } from "./config.ts";
import { ConfigError, faultSentence } from "./config-error.ts";

test("an empty environment makes a service that works", () => {
  expect(readConfig({})).toMatchObject({
    port: 4000,
    publicUrl: "http://localhost:4000",
    databaseUrl: null,
    adminToken: null,
    worksInProcess: true,
    allow: [],
  });
});

test("every variable is read", () => {
  const config = readConfig({
    PORT: "8080",
    ODL_PUBLIC_URL: "https://audit.exemple.fr/",
    DATABASE_URL: "postgresql://one@db/odl",
    ODL_ADMIN_TOKEN: "x".repeat(24),
    ODL_MAX_UPLOAD_MB: "5",
    ODL_WORKER: "non",
    ODL_ALLOW_HOSTS: "ckan.intranet, 10.0.0.0/8",
  });
  expect(config).toMatchObject({
    publicUrl: "https://audit.exemple.fr",
    databaseUrl: "postgresql://one@db/odl",
    maxUpload: 5 * 1024 * 1024,
    worksInProcess: false,
    allow: ["ckan.intranet", "10.0.0.0/8"],
  });
});

test("a demonstration keeps the terminal for its address, unless it is asked to tell more", () => {
  const levelOf = (environment: Record<string, string>) => readConfig(environment).logLevel;
  expect([levelOf({}), levelOf({ ODL_DEMO: "oui" }), levelOf({ ODL_DEMO: "oui", ODL_LOG_LEVEL: "info" })]).toEqual([
    "info",
    "warn",
    "info",
  ]);
});

test.each([
  ["PORT", "http", "not-in-range", "La variable PORT doit être un nombre entier de 0 à 65535."],
  ["PORT", "65536", "not-in-range", "La variable PORT doit être un nombre entier de 0 à 65535."],
  ["DATABASE_URL", "mysql://one/two", "not-an-address", "La variable DATABASE_URL n’est pas une adresse qui convient."],
  ["ODL_PUBLIC_URL", "audit", "not-an-address", "La variable ODL_PUBLIC_URL n’est pas une adresse qui convient."],
  ["ODL_ADMIN_TOKEN", "secret", "too-short", "La variable ODL_ADMIN_TOKEN doit compter au moins 24 caractères."],
  ["ODL_SECRET_KEY", "court", "too-short", "La variable ODL_SECRET_KEY doit compter au moins 32 caractères."],
  ["ODL_SMTP_URL", "http://mail", "not-an-address", "La variable ODL_SMTP_URL n’est pas une adresse qui convient."],
  ["ODL_WORKER", "peut-être", "not-yes-no", "La variable ODL_WORKER doit être « oui » ou « non »."],
])("%s=%s is told, without its value", (name, value, code, sentence) => {
  const error = faultsOf({ [name]: value });
  expect(error.faults).toMatchObject([{ name, code }]);
  expect(error.faults.map((fault) => faultSentence(fault, "fr"))).toEqual([sentence]);
  expect(error.message).not.toContain(value);
});

test("all faults are told at once", () => {
  expect(faultsOf({ PORT: "-1", ODL_LOG_LEVEL: "loud" }).faults).toHaveLength(2);
});

test("a provider is whole or refused", () => {
  const issuer = { ODL_OIDC_ISSUER: "https://id.exemple.fr" };
  const said = faultsOf(issuer).faults.map((fault) => faultSentence(fault, "fr"));
  expect(said).toEqual(["La variable ODL_OIDC_CLIENT_ID manque.", "La variable ODL_OIDC_CLIENT_SECRET manque."]);
  expect(readConfig({ ...issuer, ODL_OIDC_CLIENT_ID: "odl", ODL_OIDC_CLIENT_SECRET: "secret" }).oidc).toMatchObject({
    name: "id.exemple.fr",
    scope: "openid email profile",
    trustsEmail: false,
  });
});

function faultsOf(environment: Record<string, string>): ConfigError {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error("the configuration was accepted");
}
