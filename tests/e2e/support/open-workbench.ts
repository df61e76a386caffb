import type { Browser } from "playwright-core";
import { launchChromium } from "./chromium";
import { type ServedPages, servePages } from "./serve";
import { WorkbenchPage } from "./workbench-page";

/**
 * One page of the workbench for all tests of a file. After each of them: no request left the machine, no error, nothing
 * refused by the policy.
 */
export function openWorkbench(): () => WorkbenchPage {
  let browser: Browser;
  let pages: ServedPages;
  let workbench: WorkbenchPage;

  beforeAll(async () => {
    browser = await launchChromium();
    pages = await servePages();
    workbench = await WorkbenchPage.open(browser, pages.address);
  });
  afterAll(async () => {
    await browser.close();
    await pages.close();
  });
  afterEach(() => {
    expect(workbench.incidents.splice(0)).toEqual([]);
  });
  return () => workbench;
}
