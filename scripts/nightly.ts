import { spawnSync } from "node:child_process";

/** Random edits that the nightly run tries; `npm test` tries 300. */
const RUNS = "10000";

// The same tests as by day, with many more random cases; about half an hour on two cores.
process.exitCode =
  spawnSync(
    "npx",
    ["jest", "--selectProjects", "unit", "--testPathPatterns", "tests/core", "tests/hosts/insertion-undone"],
    {
      stdio: "inherit",
      env: { ...process.env, PROPERTY_RUNS: RUNS },
    },
  ).status ?? 1;
