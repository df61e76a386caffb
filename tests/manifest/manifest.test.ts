/** @jest-environment jsdom */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { OfficeAddinManifest } from "office-addin-manifest";
import type { AssistantActions } from "../../src/app/assistant-state";
import { registerRibbonCommands } from "../../src/taskpane/ribbon-commands";
import { ELEMENT_ORDER, imageSize } from "../support/manifest-facts";

const ROOT = join(__dirname, "../..");
const PATH = join(ROOT, "manifest.xml");
const text = readFileSync(PATH, "utf8");
const manifest = new DOMParser().parseFromString(text, "text/xml");
const BASE = "https://localhost:3000/";

const all = (name: string, within: ParentNode = manifest): Element[] =>
  [...within.querySelectorAll("*")].filter(({ localName }) => localName === name);
const ids = (name: string): string[] => all(name).map((element) => element.getAttribute("id") ?? "");
const valuesOf = (element: Element): string[] => [
  element.getAttribute("DefaultValue") ?? "",
  ...all("Override", element).map((override) => override.getAttribute("Value") ?? ""),
];

/** Which list of resources an element's resid has to come from. */
const KIND_OF_RESOURCE: Readonly<Record<string, "Image" | "Url" | "ShortStrings" | "LongStrings">> = {
  "bt:Image": "Image",
  Runtime: "Url",
  FunctionFile: "Url",
  SourceLocation: "Url",
  LearnMoreUrl: "Url",
  Label: "ShortStrings",
  Title: "ShortStrings",
  Description: "LongStrings",
};

// Run by hand: valid by Microsoft's XSD of 2020 (xmllint), but for Runtimes, which that schema does not know yet.
test("is read by office-addin-manifest as we mean it", async () => {
  const info = await OfficeAddinManifest.readManifestFile(PATH);
  expect(info).toMatchObject({
    displayName: "Performance Indicator Assistant",
    officeAppType: "TaskPaneApp",
    hosts: ["Workbook"],
    permissions: "ReadWriteDocument",
    defaultLocale: "en-US",
    defaultSettings: { sourceLocation: `${BASE}taskpane.html` },
  });
  expect(info.id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };
  expect(info.version).toBe(`${version}.0`);
});

test("every resid is defined, of the right kind and short enough", () => {
  const strings = (list: string) => all("String", all(list)[0] ?? manifest).map((one) => one.getAttribute("id") ?? "");
  const defined = {
    Image: all("Images").flatMap((list) => all("Image", list).map((one) => one.getAttribute("id") ?? "")),
    Url: ids("Url"),
    ShortStrings: strings("ShortStrings"),
    LongStrings: strings("LongStrings"),
  };
  const used = [...manifest.querySelectorAll("[resid]")];
  const wrong = used
    .filter((element) => {
      const kind = KIND_OF_RESOURCE[element.tagName];
      return !kind || !defined[kind].includes(element.getAttribute("resid") ?? "");
    })
    .map((element) => `${element.tagName} ${element.getAttribute("resid")}`);
  expect(wrong).toEqual([]);

  const everyId = Object.values(defined).flat();
  expect(everyId.filter((id) => id.length > 32)).toEqual([]);
  expect(new Set(everyId).size).toBe(everyId.length);
  const unused = everyId.filter((id) => !used.some((element) => element.getAttribute("resid") === id));
  expect(unused).toEqual([]);
});

test("texts fit and are said in Chinese too", () => {
  const limits = { ShortStrings: 125, LongStrings: 250 };
  for (const [list, most] of Object.entries(limits)) {
    for (const string of all("String", all(list)[0] ?? manifest)) {
      const [english = "", chinese = ""] = valuesOf(string);
      expect(english).toMatch(/^[\x20-\x7e]+$/);
      expect(chinese).toMatch(/[\u4e00-\u9fff]/);
      expect(Math.max(english.length, chinese.length)).toBeLessThanOrEqual(most);
    }
  }
});

test("the ribbon and the cell menu offer the same commands, each control under an id of its own", () => {
  const labels = (name: string) =>
    all(name)
      .filter((control) => control.getAttribute("xsi:type") !== "Menu")
      .map((control) => {
        const resid = all("Label", control)[0]?.getAttribute("resid") ?? "";
        return all("String").find((string) => string.getAttribute("id") === resid);
      })
      .map((string) => string && valuesOf(string)[1]);
  const commands = ["打开助手", "检查本表", "一键规范", "标出缺项", "清除标记", "插入模板", "新建标准表"];
  expect(labels("Control")).toEqual(commands);
  expect(labels("Item")).toEqual(commands);
  const controls = [...ids("Control"), ...ids("Item"), ...ids("Group"), ...ids("CustomTab")];
  expect(new Set(controls).size).toBe(controls.length);
  expect(
    valuesOf(all("String").find((string) => string.getAttribute("id") === "Tab.Label") ?? manifest.documentElement),
  ).toContain("绩效指标");
});

test("every command's function is one that the pane registers", () => {
  const named = new Set(all("FunctionName").map((element) => element.textContent));
  const registered: string[] = [];
  Object.assign(globalThis, { Office: { actions: { associate: (name: string) => void registered.push(name) } } });
  registerRibbonCommands({} as AssistantActions, () => null, Promise.resolve());
  expect([...named].sort()).toEqual(registered.sort());
  const old = readFileSync(join(ROOT, "src/taskpane/old-excel.js"), "utf8");
  for (const name of named) expect(old).toContain(`"${name}"`);
});

test("pane, commands and runtime are one page, so that commands work with the pane closed", () => {
  const pages = ["Runtime", "FunctionFile", "SourceLocation"].flatMap((name) =>
    all(name).map((element) => element.getAttribute("resid") ?? element.getAttribute("DefaultValue")),
  );
  expect(new Set(pages)).toEqual(new Set(["Pane.Url", `${BASE}taskpane.html`]));
});

test("all addresses are https and under one base", () => {
  const addresses = ["IconUrl", "HighResolutionIconUrl", "SupportUrl", "SourceLocation", "Image", "Url"]
    .flatMap((name) => all(name))
    .flatMap(valuesOf)
    .filter((value) => value !== "");
  expect(addresses.length).toBeGreaterThan(50);
  expect(addresses.filter((address) => !address.startsWith(BASE))).toEqual([]);
});

test("every icon exists in the size it is named for", () => {
  for (const image of all("Image").filter((one) => one.hasAttribute("size"))) {
    const size = Number(image.getAttribute("size"));
    const resource = all("Image").find((one) => one.getAttribute("id") === image.getAttribute("resid"));
    const path = join(ROOT, (resource?.getAttribute("DefaultValue") ?? "").slice(BASE.length));
    expect([path, existsSync(path) && imageSize(path)]).toEqual([path, { width: size, height: size }]);
  }
  expect(imageSize(join(ROOT, "assets/icon-32.png"))).toEqual({ width: 32, height: 32 });
  expect(imageSize(join(ROOT, "assets/icon-64.png"))).toEqual({ width: 64, height: 64 });
  for (const icon of all("Icon")) {
    expect(all("Image", icon).map((one) => one.getAttribute("size"))).toEqual([
      "16",
      "20",
      "24",
      "32",
      "40",
      "48",
      "64",
      "80",
    ]);
  }
});

test("elements stand in the order that Excel wants", () => {
  const order = (parent: Element | undefined): string[] =>
    [...(parent?.children ?? [])].map(({ localName }) => localName);
  const inOrder = (names: readonly string[], wanted: readonly string[]) =>
    expect(names).toEqual(
      wanted.filter((name) => names.includes(name)).flatMap((name) => names.filter((one) => one === name)),
    );
  for (const [name, wanted] of Object.entries(ELEMENT_ORDER)) {
    for (const element of name === "OfficeApp" ? [manifest.documentElement] : all(name))
      inOrder(order(element), wanted);
  }
});
