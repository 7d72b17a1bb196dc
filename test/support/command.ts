import { type ChildProcess, spawn } from "node:child_process";
import { stripVTControlCharacters } from "node:util";

export interface CommandResult {
  /** Null where the command had to be stopped. */
  readonly code: number | null;
  /** All that it said, on both streams, in order, without colours: some tools send them whatever they are told. */
  readonly output: string;
}

export interface CommandOptions {
  readonly cwd?: string;
  readonly timeoutMs: number;
}

const ON_WINDOWS = process.platform === "win32";

/** Runs one script of package.json with further arguments; never waits for input. */
export function npmRun(script: string, args: readonly string[], options: CommandOptions): Promise<CommandResult> {
  // npm tells its children where it lies; without a shell no argument is read twice.
  const npm = process.env.npm_execpath;
  const words = ["run", script, "--", ...args];
  return npm ? run(process.execPath, [npm, ...words], options) : run("npm", words, options);
}

/** Runs one command and stops it, with all that it started, when its time is over or this process is told to end. */
function run(command: string, args: readonly string[], { cwd, timeoutMs }: CommandOptions): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      // A group of its own, so that a browser left behind by a hanging test is stopped with it.
      detached: !ON_WINDOWS,
      shell: ON_WINDOWS && command === "npm",
      stdio: ["ignore", "pipe", "pipe"],
      env: quietEnvironment(),
    });
    const said: Buffer[] = [];
    child.stdout.on("data", (bytes: Buffer) => said.push(bytes));
    child.stderr.on("data", (bytes: Buffer) => said.push(bytes));
    let late = "";
    const timer = setTimeout(() => {
      late = `\nStopped: it took more than ${timeoutMs / 1000} s.`;
      stopGroup(child);
    }, timeoutMs);
    const giveUp = (): void => {
      stopGroup(child);
      process.exit(1);
    };
    // A group of its own hears no Ctrl+C.
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, giveUp);
    child.on("error", reject);
    child.on("close", (code) => {
      clearTimeout(timer);
      for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.off(signal, giveUp);
      const output = stripVTControlCharacters(Buffer.concat(said).toString("utf8")).trimEnd();
      resolve({ code: late ? null : code, output: output + late });
    });
  });
}

function stopGroup(child: ChildProcess): void {
  if (ON_WINDOWS || child.pid === undefined) child.kill();
  else process.kill(-child.pid, "SIGKILL");
}

const quietEnvironment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  npm_config_loglevel: "silent",
  npm_config_update_notifier: "false",
  NO_COLOR: "1",
  FORCE_COLOR: undefined,
  // run.mjs makes Vite set it to "development" in this process; a build that inherits that is a build for developers,
  // with the paths of this machine in its JSX.
  NODE_ENV: undefined,
});
