#!/usr/bin/env node
import { main } from "../dist/cli/main.js";

const { stdout, stderr } = process;
const worker = new URL("../dist/cli/check-worker.js", import.meta.url);
process.exitCode = await main(process.argv.slice(2), { stdout, stderr, worker });
