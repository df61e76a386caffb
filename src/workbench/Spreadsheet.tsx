import { Workbook } from "@fortune-sheet/react";
import "@fortune-sheet/react/dist/index.css";
import { makeStyles } from "@fluentui/react-components";
import { memo, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { SpreadsheetApi, SpreadsheetLink } from "../hosts/workbench/spreadsheet-link";
import type { WorkbenchWorkbook } from "../hosts/workbench/workbench-workbook";
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from "../hosts/workbench/viewport";
import { MarkTooltip } from "./MarkTooltip";
import "./spreadsheet.css";

/** What can be kept in the saved file; the component offers more. */
const TOOLBAR = [
  "format-painter",
  "clear-format",
  "|",
  "percentage-format",
  "number-decrease",
  "number-increase",
  "format",
  "|",
  "font",
  "|",
  "font-size",
  "|",
  "bold",
  "italic",
  "strike-through",
  "underline",
  "|",
  "font-color",
  "background",
  "border",
  "merge-cell",
  "|",
  "horizontal-align",
  "vertical-align",
  "text-wrap",
  "|",
  "quick-formula",
  "search",
];
const CELL_MENU = [
  "copy",
  "paste",
  "|",
  "insert-row",
  "insert-column",
  "delete-row",
  "delete-column",
  "hide-row",
  "hide-column",
  "set-row-height",
  "set-column-width",
  "|",
  "clear",
];
const SHEET_MENU = ["delete", "copy", "rename", "hide", "|", "move"];

const useStyles = makeStyles({
  // Forms are printed on white paper: the sheet stays light beside a dark pane.
  area: { position: "relative", width: "100%", height: "100%", colorScheme: "light", color: "#000000" },
});

/** The spreadsheet of one opened workbook; another workbook is another element (by `key`). */
export const Spreadsheet = memo(function Spreadsheet({ workbook }: { readonly workbook: WorkbenchWorkbook }) {
  const styles = useStyles();
  const area = useRef<HTMLDivElement>(null);
  const attach = useCallback((api: SpreadsheetApi | null) => workbook.link.attach(api, area.current), [workbook]);
  const sheets = useMemo(() => workbook.initialSheets, [workbook]);
  useResizeWith(area);
  return (
    <div ref={area} className={styles.area}>
      <Workbook
        ref={attach}
        data={sheets}
        onOp={workbook.onOp}
        hooks={workbook.hooks}
        lang="zh"
        defaultRowHeight={DEFAULT_ROW_HEIGHT}
        defaultColWidth={DEFAULT_COLUMN_WIDTH}
        defaultFontSize={workbook.opened.defaultFontSize}
        toolbarItems={TOOLBAR}
        cellContextMenu={CELL_MENU}
        headerContextMenu={CELL_MENU}
        sheetTabContextMenu={SHEET_MENU}
      />
      <RenderProbe link={workbook.link} />
      <MarkTooltip area={area} layer={workbook.markLayer} />
    </div>
  );
});

/** The component measures itself only when the window changes its size; here the pane and messages change it too. */
function useResizeWith(area: RefObject<HTMLElement>): void {
  useEffect(() => {
    if (!area.current) return undefined;
    const observer = new ResizeObserver(() => window.dispatchEvent(new Event("resize")));
    observer.observe(area.current);
    return () => observer.disconnect();
  }, [area]);
}

/** Renders when the host asks, and tells it: what it asked of the component before is rendered by then. */
function RenderProbe({ link }: { readonly link: SpreadsheetLink }) {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    link.attachProbe(() => setTurn((last) => last + 1));
    return () => link.attachProbe(undefined);
  }, [link]);
  useEffect(() => link.rendered(), [link, turn]);
  return null;
}
