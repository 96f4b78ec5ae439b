import { expect, test } from "vitest";
import { byCallOrder } from "./call-order.ts";

const line = (name: string, parts: Partial<Parameters<typeof byCallOrder>[0]> = {}, published = 0) => ({
  name,
  status: "oblige" as const,
  invalid: 0,
  population: 4000,
  counts: { required: 3, published, valid: 0, upToDate: 0 },
  ...parts,
});

test("the order is the one that the page states", () => {
  const stated = [
    line("rien publié, et grande", { population: 9000 }),
    line("rien publié"),
    line("un publié, deux à corriger", { invalid: 2 }, 1),
    line("un publié, un à corriger", { invalid: 1, population: 90_000 }, 1),
    line("tout publié, à corriger", { invalid: 1 }, 3),
    line("a tout publié", {}, 3),
    line("b tout publié", {}, 3),
    line("population inconnue", { population: null }, 3),
    line("à confirmer", { status: "oblige-a-confirmer" }),
    line("à vérifier", { status: "a-verifier", population: 90_000 }),
    line("trop peu d’agents", { status: "exempt-agents" }),
    line("trop peu d’habitants", { status: "exempt-population", population: 3000 }),
  ];
  expect([...stated].reverse().sort(byCallOrder)).toEqual(stated);
});
