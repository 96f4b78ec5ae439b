import { useRef, useState } from "preact/hooks";
import { nearestThatWay } from "./nearest.ts";
import type { Shapes } from "./shapes.ts";

export interface AreaValue {
  /** Step of the legend; null where nothing is measured. */
  readonly step: number | null;
  /** The name of the area and its figures, in a sentence. */
  readonly said: string;
  /** Where the area leads. */
  readonly link: string | null;
}

interface Props {
  readonly label: string;
  readonly shapes: Shapes;
  readonly valueIn: (code: string, name: string) => AreaValue;
  readonly onGo?: (code: string) => void;
}

/** A choropleth: five steps told by pattern as well as by colour, areas reached with the arrows, and what the one that is pointed at says. */
export function AreaMap({ label, shapes: { viewBox, shapes }, valueIn, onGo }: Props) {
  const svg = useRef<SVGSVGElement>(null);
  const [active, setActive] = useState<string | null>(null);
  const reached = shapes.filter(({ isTiny }) => isTiny !== true);
  const first = reached.some(({ code }) => code === active) ? active : (reached[0]?.code ?? null);
  const pointed = reached.find(({ code }) => code === active);
  const move = (event: KeyboardEvent, code: string) => {
    const areas = [...(svg.current?.querySelectorAll<SVGElement>("[data-code]") ?? [])];
    const centres = areas.map((area) => {
      const { left, top, width, height } = area.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    const here = centres[areas.findIndex(({ dataset }) => dataset.code === code)];
    if (here === undefined || !event.key.startsWith("Arrow")) return;
    event.preventDefault();
    const next = areas[nearestThatWay(event.key, here, centres)];
    if (next === undefined) return;
    setActive(next.dataset.code ?? null);
    next.focus();
  };
  return (
    <nav class="map" aria-label={label}>
      <svg ref={svg} viewBox={viewBox} role="presentation">
        <Patterns />
        {shapes.map(({ code, name, path, isSquare, isTiny }) => {
          const { step, said, link } = valueIn(code, name);
          const drawn = <path d={path} class={step === null ? "step-none" : `step-${step}`} />;
          if (isTiny === true) return <g key={`tiny-${code}`}>{drawn}</g>;
          return (
            <a
              key={code}
              data-code={code}
              href={link ?? undefined}
              role={link === null ? "img" : "link"}
              tabIndex={code === first ? 0 : -1}
              aria-label={said}
              class={isSquare === true ? "square" : ""}
              onFocus={() => setActive(code)}
              onPointerEnter={() => setActive(code)}
              onKeyDown={(event) => move(event, code)}
              onClick={(event) => {
                if (!onGo || link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                onGo(code);
              }}
            >
              {drawn}
              {isSquare === true && <SquareLabel path={path} code={code} />}
            </a>
          );
        })}
        {pointed !== undefined && <path d={pointed.path} class="around" />}
      </svg>
      <p class="pointed" aria-hidden="true">
        {pointed === undefined ? "\u00a0" : valueIn(pointed.code, pointed.name).said}
      </p>
    </nav>
  );
}

function SquareLabel({ path, code }: { readonly path: string; readonly code: string }) {
  const [x = 0, y = 0] = (/^M([\d.]+),([\d.]+)/.exec(path) ?? []).slice(1).map(Number);
  return (
    <g class="square-label">
      <rect x={x + 5} y={y + 11} width="28" height="16" rx="3" />
      <text x={x + 19} y={y + 23.5} text-anchor="middle">
        {code}
      </text>
    </g>
  );
}

/** Each step has its own texture: dots, lines, crossed lines, plain; where nothing is measured, sparse strokes on white. */
function Patterns() {
  const tile = { width: 6, height: 6, patternUnits: "userSpaceOnUse" };
  return (
    <defs>
      <pattern id="step-none" {...tile} width={9} height={9}>
        <rect width="9" height="9" class="ground-none" />
        <path d="M0,9L9,0" class="ink-none" />
      </pattern>
      <pattern id="step-1" {...tile}>
        <rect width="6" height="6" class="ground-1" />
        <circle cx="3" cy="3" r="0.9" class="dot" />
      </pattern>
      <pattern id="step-2" {...tile}>
        <rect width="6" height="6" class="ground-2" />
        <path d="M0,6L6,0M-1,1L1,-1M5,7L7,5" class="ink" />
      </pattern>
      <pattern id="step-3" {...tile}>
        <rect width="6" height="6" class="ground-3" />
        <path d="M0,6L6,0M0,0L6,6" class="ink light" />
      </pattern>
    </defs>
  );
}
