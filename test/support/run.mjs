// Runs one TypeScript file of this project: `node test/support/run.mjs FILE.ts [arguments…]`.
// Node 20 cannot strip types itself and Vite is here already, so no second compiler is installed for the scripts.
import { resolve } from "node:path";
import { runnerImport } from "vite";

const [file, ...rest] = process.argv.slice(2);
if (!file) {
  console.error("Usage: node test/support/run.mjs FILE.ts [arguments…]");
  process.exit(2);
}
process.argv = [process.argv[0], resolve(file), ...rest];

// A script that fails must fail its caller, also when it fails after its first await.
process.on("uncaughtException", fail);
process.on("unhandledRejection", fail);

function fail(error) {
  console.error(error);
  process.exit(1);
}

try {
  await runnerImport(resolve(file), { configFile: false, logLevel: "error" });
} catch (error) {
  fail(error);
}
