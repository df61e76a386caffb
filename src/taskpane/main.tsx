import { createRef } from "react";
import { createRoot } from "react-dom/client";
import { createAssistant } from "../app/assistant";
import { BUILT_IN_RULE_SET } from "../core/rule-set/built-in";
import { ALL_RULES } from "../core/rules";
import { STANDARD_TEMPLATES } from "../core/templates/standard";
import { BrowserPreferences } from "../hosts/browser/browser-preferences";
import { fetchOfficeRuleSet } from "../hosts/browser/office-rule-set";
import { SessionMemory } from "../hosts/browser/session-memory";
import { capabilitiesOf, OLDEST_API } from "../hosts/excel/capabilities";
import { ExcelHost } from "../hosts/excel/excel-host";
import type { PaneHandle } from "../ui/Pane";
import { registerRibbonCommands } from "./ribbon-commands";
import { TaskPane } from "./TaskPane";
import "./page.css";

const root = document.getElementById("root");
if (!root) throw new Error("The page has no #root");

const { host } = await Office.onReady();
const supports = (version: string) => Office.context.requirements.isSetSupported("ExcelApi", version);

if (host !== Office.HostType.Excel) {
  root.textContent = "请在 Excel 里打开助手；在浏览器里请使用工作台。";
} else if (!supports(OLDEST_API)) {
  // old-excel.js explains and leads to the workbench.
  document.dispatchEvent(new Event("old-excel"));
} else {
  const assistant = createAssistant({
    host: new ExcelHost(capabilitiesOf(supports)),
    rules: ALL_RULES,
    builtIn: BUILT_IN_RULE_SET,
    templates: STANDARD_TEMPLATES,
    preferences: new BrowserPreferences(Office.context.partitionKey),
    officeRuleSet: await fetchOfficeRuleSet(),
    // A workbook that was never saved has no address.
    session: new SessionMemory(Office.context.document.url ?? ""),
    thisYear: new Date().getFullYear(),
  });
  const pane = createRef<PaneHandle>();
  createRoot(root).render(<TaskPane assistant={assistant} handle={pane} />);
  registerRibbonCommands(assistant.actions, () => pane.current, assistant.start());
}
