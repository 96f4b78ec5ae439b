import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualizerOptions,
} from "@tanstack/virtual-core";
import { useLayoutEffect, useRef, useState } from "preact/hooks";

export const ROW_HEIGHT = 34;

/** Rows of a long list that are in sight; `held` is drawn too, since the focus may be in it. */
export function useVirtual(count: number, held: number, scroller: { readonly current: HTMLElement | null }) {
  const [, redraw] = useState(0);
  const virtual = useRef<Virtualizer<HTMLElement, Element>>();
  const options: VirtualizerOptions<HTMLElement, Element> = {
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    // The header stays above the rows.
    scrollPaddingStart: ROW_HEIGHT,
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), held])].filter((row) => row < count).sort((a, b) => a - b),
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: () => redraw((times) => times + 1),
  };
  virtual.current ??= new Virtualizer(options);
  virtual.current.setOptions(options);
  useLayoutEffect(() => virtual.current?._didMount(), []);
  useLayoutEffect(() => virtual.current?._willUpdate());
  return virtual.current;
}
