import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

test("every assumption that the code cites is listed, and every listed one is cited where it is made", () => {
  const files = readdirSync(__dirname, { recursive: true, encoding: "utf8" }).filter(
    (name) => name.endsWith(".ts") && !name.endsWith(".test.ts"),
  );
  const comments = files.flatMap((name) =>
    readFileSync(join(__dirname, name), "utf8")
      .split("\n")
      .flatMap((line) => /(?:\/\/|\/?\*).*/.exec(line)?.[0] ?? []),
  );
  const cited = new Set(comments.flatMap((comment) => comment.match(/\bA\d{1,2}\b/g) ?? []));
  const list = readFileSync(join(__dirname, "ASSUMPTIONS.md"), "utf8");
  const listed = [...list.matchAll(/^\| (A\d{1,2}) +\|/gm)].map(([, number]) => number);
  expect([...cited].sort()).toEqual([...listed].sort());
});
