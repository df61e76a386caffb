import type { Severity } from "../../core/check/finding";
import { MARK_FILL } from "../../core/sheet/mark-formula";

/** A cell to be marked in front of its own look. */
export interface CellMark {
  readonly severity: Severity;
  /** A finding is underlined and has a corner; a gap is a tinted, dashed frame. */
  readonly kind: "finding" | "gap";
  readonly text: string;
}

/** In CSS pixels of the canvas. */
export interface DrawnBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const FINDING_COLOURS: Readonly<Record<Severity, string>> = {
  error: "#c50f1f",
  warning: "#bc6d00",
  info: "#0f6cbd",
};
const TINT = { error: 0.09, warning: 0.1, info: 0.05 } as const;
const UNDERLINE = 2;
const CORNER = 7;

/** Draws a mark over a cell that has just been drawn. The grid line at its right and bottom edge stays free. */
export function paintMark(canvas: CanvasRenderingContext2D, box: DrawnBox, mark: CellMark): void {
  const width = box.right - box.left;
  const height = box.bottom - box.top;
  if (width < 4 || height < 4) return;
  canvas.save();
  canvas.beginPath();
  canvas.rect(box.left, box.top, width, height);
  canvas.clip();
  if (mark.kind === "gap") paintGap(canvas, box, mark.severity);
  else paintFinding(canvas, box, mark.severity);
  canvas.restore();
}

function paintFinding(canvas: CanvasRenderingContext2D, box: DrawnBox, severity: Severity): void {
  const colour = FINDING_COLOURS[severity];
  canvas.globalAlpha = TINT[severity];
  canvas.fillStyle = colour;
  canvas.fillRect(box.left, box.top, box.right - box.left, box.bottom - box.top);
  canvas.globalAlpha = 1;
  canvas.fillRect(box.left + 3, box.bottom - UNDERLINE - 2, box.right - box.left - 6, UNDERLINE);
  canvas.beginPath();
  canvas.moveTo(box.left, box.top);
  canvas.lineTo(box.left + CORNER, box.top);
  canvas.lineTo(box.left, box.top + CORNER);
  canvas.closePath();
  canvas.fill();
}

function paintGap(canvas: CanvasRenderingContext2D, box: DrawnBox, severity: Severity): void {
  canvas.globalAlpha = 0.75;
  canvas.globalCompositeOperation = "multiply";
  canvas.fillStyle = `#${MARK_FILL[severity]}`;
  canvas.fillRect(box.left, box.top, box.right - box.left, box.bottom - box.top);
  canvas.globalCompositeOperation = "source-over";
  canvas.globalAlpha = 1;
  canvas.strokeStyle = FINDING_COLOURS[severity];
  canvas.lineWidth = 1;
  canvas.setLineDash([4, 3]);
  canvas.strokeRect(box.left + 1.5, box.top + 1.5, box.right - box.left - 4, box.bottom - box.top - 4);
}
