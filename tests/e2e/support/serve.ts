import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import sirv from "sirv";

/** The built pages; another folder of pages may be named to try a build on. */
const PAGES = process.env["ZHIBIAO_PAGES"] ?? join(__dirname, "../../../dist/pages");

/** As a bureau's server should send it: the pages carry the same policy themselves, but cannot say who may frame them. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join("; ");

export interface ServedPages {
  readonly address: string;
  close(): Promise<void>;
}

/** Serves the built pages to this machine on a free port, with the policy as a header too. */
export async function servePages(): Promise<ServedPages> {
  const files = sirv(PAGES, { dev: true });
  const server = createServer((request, response) => {
    response.setHeader("Content-Security-Policy", POLICY);
    files(request, response, () => {
      response.writeHead(404).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
