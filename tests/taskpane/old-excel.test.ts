/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const PANE = join(__dirname, "../../src/taskpane");
const script = readFileSync(join(PANE, "old-excel.js"), "utf8");

beforeEach(() => {
  const html = readFileSync(join(PANE, "taskpane.html"), "utf8");
  document.body.replaceChildren(...new DOMParser().parseFromString(html, "text/html").body.childNodes);
  Object.assign(globalThis, { Office: {} });
});

/** Runs the script anew, as a page would. */
function load(): void {
  jest.isolateModules(() => jest.requireActual("../../src/taskpane/old-excel.js"));
}

const page = () => document.getElementById("old-excel");
const address = () => document.getElementById("workbench-address");

test("is written in ES5", () => {
  const options = { target: ts.ScriptTarget.ES5, allowJs: true, noLib: true, noResolve: true };
  const syntax = ts.createSourceFile("old-excel.js", script, ts.ScriptTarget.ES5, true, ts.ScriptKind.JS);
  const host: ts.CompilerHost = { ...ts.createCompilerHost(options), getSourceFile: () => syntax };
  expect(ts.createProgram(["old-excel.js"], options, host).getSyntacticDiagnostics()).toEqual([]);
  const newer = ts.transpileModule(script, { compilerOptions: { target: ts.ScriptTarget.ES5 } }).outputText;
  const plain = (text: string) => text.replace(/\s+/g, "");
  expect(plain(newer)).toBe(plain(script));
});

test("Internet Explorer sees the explanation and the address of the workbench", () => {
  const noModule = Object.getOwnPropertyDescriptor(HTMLScriptElement.prototype, "noModule");
  if (noModule) Reflect.deleteProperty(HTMLScriptElement.prototype, "noModule");
  load();
  if (noModule) Object.defineProperty(HTMLScriptElement.prototype, "noModule", noModule);
  expect(page()?.hasAttribute("hidden")).toBe(false);
  expect(address()).toHaveProperty("value", "http://localhost/");
});

test("a newer browser sees it only when the pane says that Excel is too old", () => {
  Object.defineProperty(HTMLScriptElement.prototype, "noModule", { value: false, configurable: true });
  load();
  expect(page()?.hasAttribute("hidden")).toBe(true);
  document.dispatchEvent(new Event("old-excel"));
  expect(page()?.hasAttribute("hidden")).toBe(false);
});
