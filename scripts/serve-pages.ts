import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { existsSync } from "node:fs";
import { join } from "node:path";
import sirv from "sirv";

const PAGES = join(import.meta.dirname, "../dist/pages");
const LOOPBACKS = ["127.0.0.1", "::1"];

export interface ServedPages {
  /** "http://localhost:3000" */
  readonly address: string;
  close(): Promise<void>;
}

/** The built pages as a listener for a server of one's own (the simulator of Excel wants https). */
export function pagesListener(): RequestListener {
  const files = sirv(PAGES, {
    dev: true,
    etag: true,
    setHeaders(response, path) {
      // File names of our own carry a hash of their content; all else may change with the next version.
      response.setHeader(
        "Cache-Control",
        /\.[0-9a-f]{10}\.\w+$/.test(path) ? "public, max-age=31536000, immutable" : "no-cache",
      );
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader("Referrer-Policy", "no-referrer");
    },
  });
  return (request, response) => {
    files(request, response, () => {
      response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("没有这个页面");
    });
  };
}

/**
 * Serves dist/pages to this machine only. Port 0 picks a free one.
 * Throws when the port is taken or nothing has been built.
 */
export async function servePages(port: number): Promise<ServedPages> {
  if (!existsSync(PAGES)) throw new Error("dist/pages is missing: run npm run build first.");
  const listener = pagesListener();
  const servers: Server[] = [];
  let chosen = port;
  for (const host of LOOPBACKS) {
    const server = createServer(listener);
    const listening = await new Promise<boolean>((resolve, reject) => {
      server.once("error", (error: NodeJS.ErrnoException) => {
        // Many machines have no IPv6 loopback; the first one is what counts.
        if (host === "::1") resolve(false);
        else reject(error);
      });
      server.listen(chosen, host, () => resolve(true));
    });
    if (!listening) continue;
    chosen = (server.address() as AddressInfo).port;
    servers.push(server);
  }
  return {
    address: `http://localhost:${chosen}`,
    async close() {
      await Promise.all(
        servers.map(
          (server) =>
            new Promise<void>((resolve) => {
              server.close(() => resolve());
              server.closeAllConnections();
            }),
        ),
      );
    },
  };
}
