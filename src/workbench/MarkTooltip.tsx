import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type RefObject, useEffect, useState } from "react";
import type { MarkLayer } from "../hosts/workbench/mark-layer";

const useStyles = makeStyles({
  tip: {
    position: "absolute",
    zIndex: 30,
    maxWidth: "280px",
    padding: "6px 10px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "#ffffff",
    color: "#242424",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    boxShadow: tokens.shadow8,
    pointerEvents: "none",
  },
  above: { transform: "translateY(-100%)" },
});

/** Below the cell there must be room for three lines. */
const ROOM = 80;

interface Tip {
  readonly left: number;
  readonly top: number;
  readonly isAbove: boolean;
  readonly text: string;
  readonly more: number;
}

/** The first finding of the marked cell under the pointer, said below that cell. */
export function MarkTooltip({ area, layer }: { readonly area: RefObject<HTMLElement>; readonly layer: MarkLayer }) {
  const styles = useStyles();
  const [tip, setTip] = useState<Tip>();

  useEffect(() => {
    const element = area.current;
    if (!element) return;
    const move = (event: MouseEvent): void => {
      const canvas = element.querySelector("canvas.fortune-sheet-canvas");
      const isOverCells = event.target instanceof Element && event.target.closest(".fortune-cell-area") !== null;
      setTip(canvas && isOverCells && event.buttons === 0 ? tipAt(element, canvas, event, layer) : undefined);
    };
    const hide = (): void => setTip(undefined);
    element.addEventListener("mousemove", move);
    element.addEventListener("mouseleave", hide);
    element.addEventListener("mousedown", hide);
    element.addEventListener("wheel", hide, { passive: true });
    return () => {
      element.removeEventListener("mousemove", move);
      element.removeEventListener("mouseleave", hide);
      element.removeEventListener("mousedown", hide);
      element.removeEventListener("wheel", hide);
    };
  }, [area, layer]);

  if (!tip) return null;
  return (
    <div
      role="tooltip"
      className={mergeClasses(styles.tip, tip.isAbove && styles.above)}
      style={{ left: tip.left, top: tip.top }}
    >
      {tip.text}
      {tip.more > 0 && `（另有 ${tip.more} 处）`}
    </div>
  );
}

function tipAt(area: Element, canvas: Element, event: MouseEvent, layer: MarkLayer): Tip | undefined {
  const outer = area.getBoundingClientRect();
  const inner = canvas.getBoundingClientRect();
  const hit = layer.at(event.clientX - inner.left, event.clientY - inner.top);
  const [first] = hit?.marks ?? [];
  if (!hit || !first) return undefined;
  const offset = inner.top - outer.top;
  const isAbove = offset + hit.box.bottom + ROOM > outer.height;
  return {
    left: Math.max(0, Math.min(inner.left - outer.left + hit.box.left, outer.width - 290)),
    top: offset + (isAbove ? hit.box.top - 4 : hit.box.bottom + 4),
    isAbove,
    text: first.text,
    more: hit.marks.length - 1,
  };
}
