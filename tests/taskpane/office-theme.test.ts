import { themeFor } from "../../src/taskpane/office-theme";

test.each([
  ["Excel's colourful and white themes", { paneBackground: "#FFFFFF", isForced: false, prefersDark: true }, "light"],
  ["Excel's dark grey theme", { paneBackground: "#444444", isForced: false, prefersDark: false }, "dark"],
  ["Excel's black theme", { paneBackground: "#0A0A0A", isForced: false, prefersDark: false }, "dark"],
  ["Excel on the web says nothing", { paneBackground: undefined, isForced: false, prefersDark: true }, "dark"],
  ["nor has a colour", { paneBackground: "", isForced: false, prefersDark: false }, "light"],
  ["a contrast theme of Windows", { paneBackground: "#FFFFFF", isForced: true, prefersDark: false }, "high-contrast"],
])("%s", (_, hints, theme) => {
  expect(themeFor(hints)).toBe(theme);
});
