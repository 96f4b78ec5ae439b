/** The picture's own units. */
export const SIZE = { width: 520, height: 240, left: 34, right: 10, top: 12, bottom: 26 } as const;

/** Where a figure stands: points are spread over the width, zero is at the bottom. */
export function placeOf(index: number, count: number, value: number, most: number): { x: number; y: number } {
  const width = SIZE.width - SIZE.left - SIZE.right;
  const height = SIZE.height - SIZE.top - SIZE.bottom;
  return {
    x: SIZE.left + (count < 2 ? 0 : (width * index) / (count - 1)),
    y: SIZE.top + height * (1 - (most === 0 ? 0 : value / most)),
  };
}

/** An SVG path through every figure. */
export function linePath(values: readonly number[], most: number): string {
  return values
    .map((value, index) => {
      const { x, y } = placeOf(index, values.length, value, most);
      return `${index === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`;
    })
    .join("");
}
