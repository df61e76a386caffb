import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";

const FOLDER = join(import.meta.dirname, "../assets");
/** All sizes that Excel asks for on some screen, and 128 for lists of add-ins. */
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128];
const COMMAND_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

const GREEN = "#156b5e";
const LIGHT = "#a6ded2";
const MIDDLE = "#389f8e";
const AMBER = "#f0b429";

/** On a grid of 32: a sheet with its header, and the tick of a table that is in order. */
const APP = `
  <rect x="1" y="1" width="30" height="30" rx="7" fill="${GREEN}"/>
  <rect x="6" y="6" width="17" height="20" rx="2" fill="#fff"/>
  <path d="M8 6h13a2 2 0 0 1 2 2v3H6V8a2 2 0 0 1 2-2z" fill="${LIGHT}"/>
  <path d="M9 15h11M9 19h7M9 23h5" stroke="${MIDDLE}" stroke-width="1.6" stroke-linecap="round"/>
  <circle cx="22.5" cy="22.5" r="6.5" fill="${GREEN}" stroke="#fff" stroke-width="1.6"/>
  <path d="m19.4 22.6 2.3 2.3 4-4.6" fill="none" stroke="#fff" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>`;

/** The same on a grid of 16, with fewer strokes. */
const APP_SMALL = `
  <rect width="16" height="16" rx="3" fill="${GREEN}"/>
  <rect x="3" y="3" width="10" height="10" rx="1" fill="#fff"/>
  <path d="M3 4a1 1 0 0 1 1-1h8a1 1 0 0 1 1 1v2H3z" fill="${LIGHT}"/>
  <path d="m5 9.4 2 2 4-4.2" fill="none" stroke="${GREEN}" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/>`;

const SHEET = `
  <rect x="4" y="3" width="20" height="24" rx="2" fill="#fff" stroke="${GREEN}" stroke-width="2"/>
  <path d="M5 4h18v5H5z" fill="${LIGHT}"/>`;
const GRID = `
  <rect x="3" y="5" width="26" height="22" rx="2" fill="#fff" stroke="${GREEN}" stroke-width="2"/>
  <path d="M4 6h24v5H4z" fill="${LIGHT}"/>
  <path d="M4 19h24M12 12v14M20 12v14" stroke="${MIDDLE}" stroke-width="1.4"/>`;
const badge = (drawing: string): string =>
  `<circle cx="23" cy="23" r="8" fill="${GREEN}" stroke="#fff" stroke-width="1.5"/>
  <g fill="none" stroke="#fff" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round">${drawing}</g>`;

const COMMANDS: Readonly<Record<string, string>> = {
  check: `${SHEET}<path d="M8 14h12M8 18h7" stroke="${MIDDLE}" stroke-width="1.6"/>${badge('<path d="m19.2 23.2 2.8 2.8 4.8-5.4"/>')}`,
  fix: `<path d="M5 27 19 13" stroke="${GREEN}" stroke-width="4" stroke-linecap="round"/>
    <path d="m19.5 12.5 2-2" stroke="${LIGHT}" stroke-width="4" stroke-linecap="round"/>
    <path d="M24 2.5 25.4 6 29 7.5 25.4 9 24 12.5 22.6 9 19 7.5 22.6 6zM11 3l.9 2.3L14 6.2l-2.1.9L11 9.4l-.9-2.3L8 6.2l2.1-.9zM26 17l.9 2.3 2.1.9-2.1.9-.9 2.3-.9-2.3-2.1-.9 2.1-.9z" fill="${AMBER}"/>`,
  gaps: `${GRID}<rect x="12" y="12" width="8" height="7" fill="#ffe9a8" stroke="#8a5a00" stroke-width="1.6" stroke-dasharray="2.4 1.6"/>`,
  clear: `${GRID}<g transform="rotate(-40 21 21)"><rect x="12.5" y="17" width="17" height="8.5" rx="1.5" fill="#fff" stroke="${GREEN}" stroke-width="1.8"/>
    <path d="M12.5 18.5a1.5 1.5 0 0 1 1.5-1.5h5v8.5h-5a1.5 1.5 0 0 1-1.5-1.5z" fill="${MIDDLE}"/></g>`,
  form: `${GRID}<path d="M12 15h-5M25 15h-2M25 23h-2" stroke="${MIDDLE}" stroke-width="1.4"/>
    <path d="M24 1.5 25.6 6 30 7.6 25.6 9.2 24 13.6 22.4 9.2 18 7.6 22.4 6z" fill="${AMBER}" stroke="#fff" stroke-width="1"/>`,
  template: `${SHEET}<path d="M8 14h12M8 18h7M8 22h4" stroke="${MIDDLE}" stroke-width="1.6"/>${badge('<path d="M23 19v8M19 23h8"/>')}`,
};

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
const page = await browser.newPage();
mkdirSync(FOLDER, { recursive: true });

async function draw(name: string, size: number, drawing: string, grid: number): Promise<void> {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<body style="margin:0"><svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${grid} ${grid}" style="display:block">${drawing}</svg></body>`,
  );
  await page.screenshot({ path: join(FOLDER, `${name}-${size}.png`), omitBackground: true });
}

for (const size of SIZES) await draw("icon", size, size < 32 ? APP_SMALL : APP, size < 32 ? 16 : 32);
for (const [name, drawing] of Object.entries(COMMANDS)) {
  for (const size of COMMAND_SIZES) await draw(name, size, drawing, 32);
}
await browser.close();
console.log(`${SIZES.length + Object.keys(COMMANDS).length * COMMAND_SIZES.length} icons drawn in assets/.`);
