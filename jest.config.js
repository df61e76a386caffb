/** TypeScript and the few packages that ship ES modules only go through swc; everything runs as CommonJS under jest. */
const transform = {
  "^.+\\.(ts|tsx|mjs|js)$": [
    "@swc/jest",
    {
      jsc: {
        target: "es2022",
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic" } },
      },
      module: { type: "commonjs" },
    },
  ],
};
const ES_MODULE_PACKAGES = ["hucre", "zhlint", "@noble/hashes", "strip-bom", "uuid"];

const shared = {
  transform,
  transformIgnorePatterns: [
    `/node_modules/(?!(?:.*/node_modules/)?(?:${ES_MODULE_PACKAGES.join("|")})/)`,
    "<rootDir>/dist/",
  ],
  modulePathIgnorePatterns: ["<rootDir>/dist/"],
  moduleFileExtensions: ["ts", "tsx", "js", "mjs", "cjs", "json"],
};

export default {
  projects: [
    {
      ...shared,
      displayName: "unit",
      testEnvironment: "node",
      testMatch: ["<rootDir>/tests/**/*.test.ts"],
      testPathIgnorePatterns: [
        "/node_modules/",
        "<rootDir>/tests/ui/",
        "<rootDir>/tests/e2e/",
        "<rootDir>/tests/built/",
      ],
    },
    {
      ...shared,
      displayName: "ui",
      testEnvironment: "jsdom",
      testMatch: ["<rootDir>/tests/ui/**/*.test.{ts,tsx}"],
      setupFiles: ["<rootDir>/tests/support/jsdom-gaps.ts"],
    },
    {
      // What was built, and what it does in a browser; `npm test` runs these one file at a time.
      ...shared,
      displayName: "e2e",
      testEnvironment: "node",
      testMatch: ["<rootDir>/tests/{built,e2e}/**/*.test.ts"],
    },
  ],
  testTimeout: 120_000,
  // Jest leaves one core free; on a machine of two that is half of it.
  maxWorkers: "100%",
};
