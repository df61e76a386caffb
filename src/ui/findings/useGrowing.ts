import { startTransition, useEffect, useState } from "react";

/** Drawn at once; the rest follows in portions between the clerk's own doings. */
const FIRST = 100;
const PORTION = 150;

/** How many of `total` lines to draw by now, at least up to `needed`. */
export function useGrowing(total: number, needed: number): number {
  const [drawn, setDrawn] = useState(FIRST);
  useEffect(() => {
    if (drawn >= total) return undefined;
    const timer = setTimeout(() => startTransition(() => setDrawn((lines) => lines + PORTION)), 0);
    return () => clearTimeout(timer);
  }, [drawn, total]);
  return Math.min(total, Math.max(drawn, needed));
}
