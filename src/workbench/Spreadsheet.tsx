import { Workbook } from "@fortune-sheet/react";
import "@fortune-sheet/react/dist/index.css";
import { makeStyles } from "@fluentui/react-components";
import { memo, useCallback, useMemo, useRef } from "react";
import type { SpreadsheetApi, WorkbenchWorkbook } from "../hosts/workbench/workbench-workbook";
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from "../hosts/workbench/viewport";
import { MarkTooltip } from "./MarkTooltip";
import "./spreadsheet.css";

/** What can be kept in the saved file; the component offers more. */
const TOOLBAR = [
  "undo",
  "redo",
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
  const attach = useCallback((api: SpreadsheetApi | null) => workbook.attach(api, area.current), [workbook]);
  const sheets = useMemo(() => workbook.initialSheets, [workbook]);
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
        defaultFontSize={workbook.defaultFontSize}
        toolbarItems={TOOLBAR}
        cellContextMenu={CELL_MENU}
        headerContextMenu={CELL_MENU}
        sheetTabContextMenu={SHEET_MENU}
      />
      <MarkTooltip area={area} layer={workbook.markLayer} />
    </div>
  );
});
