import { makeStyles, tokens } from "@fluentui/react-components";
import { type CSSProperties, type ReactNode, useState } from "react";
import { NARROW } from "./narrow";

const NARROWEST = 320;
const WIDEST = 480;
const USUAL = 350;
const KEY_STEP = 16;
const SIDE_WIDTH = "--side-width";

const useStyles = makeStyles({
  split: { display: "flex", flexGrow: 1, minHeight: 0, [NARROW]: { flexDirection: "column" } },
  main: { flexGrow: 1, minWidth: 0, minHeight: 0, position: "relative" },
  divider: {
    width: "5px",
    flexShrink: 0,
    cursor: "col-resize",
    touchAction: "none",
    backgroundColor: tokens.colorNeutralBackground1,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outlineOffset: "-2px", outline: `2px solid ${tokens.colorStrokeFocus2}` },
    [NARROW]: { display: "none" },
  },
  side: {
    flexShrink: 0,
    minWidth: 0,
    width: `var(${SIDE_WIDTH})`,
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground1,
    [NARROW]: { width: "auto", height: "58%", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
});

/** The spreadsheet with the pane at its right, whose width can be changed by pointer or arrow keys; in a narrow window below it. */
export function SplitLayout({ children, side }: { readonly children: ReactNode; readonly side: ReactNode }) {
  const styles = useStyles();
  const [width, setWidth] = useState(USUAL);
  const resize = (wanted: number): void => setWidth(Math.min(WIDEST, Math.max(NARROWEST, Math.round(wanted))));
  return (
    <div className={styles.split}>
      <main className={styles.main}>{children}</main>
      <div
        className={styles.divider}
        role="separator"
        aria-label="调整助手窗格的宽度"
        aria-orientation="vertical"
        aria-valuenow={width}
        aria-valuemin={NARROWEST}
        aria-valuemax={WIDEST}
        tabIndex={0}
        onKeyDown={({ key }) => {
          if (key === "ArrowLeft") resize(width + KEY_STEP);
          if (key === "ArrowRight") resize(width - KEY_STEP);
        }}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) resize(window.innerWidth - event.clientX);
        }}
      />
      <aside className={styles.side} style={{ [SIDE_WIDTH]: `${width}px` } as CSSProperties} aria-label="绩效指标助手">
        {side}
      </aside>
    </div>
  );
}
