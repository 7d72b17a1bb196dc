import { spawn } from "node:child_process";
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

/** Runs one script of package.json with further arguments; never waits for input. */
export function npmRun(script: string, args: readonly string[], options: CommandOptions): Promise<CommandResult> {
  // npm tells its children where it lies; without a shell no argument is read twice.
  const npm = process.env.npm_execpath;
  const words = ["run", script, "--", ...args];
  return npm ? run(process.execPath, [npm, ...words], options) : run("npm", words, options);
}

/** Runs one command and stops it, with all that it started, when its time is over. */
function run(command: string, args: readonly string[], { cwd, timeoutMs }: CommandOptions): Promise<CommandResult> {
  const onWindows = process.platform === "win32";
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      // A group of its own, so that a browser left behind by a hanging test is stopped with it.
      detached: !onWindows,
      shell: onWindows && command === "npm",
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...process.env,
        npm_config_loglevel: "silent",
        npm_config_update_notifier: "false",
        NO_COLOR: "1",
        FORCE_COLOR: undefined,
        // run.mjs makes Vite set it to "development" in this process; a build that inherits that is a build for
        // developers, with the paths of this machine in its JSX.
        NODE_ENV: undefined,
      },
    });
    const said: Buffer[] = [];
    child.stdout.on("data", (bytes: Buffer) => said.push(bytes));
    child.stderr.on("data", (bytes: Buffer) => said.push(bytes));
    let late = "";
    const timer = setTimeout(() => {
      late = `\nStopped: it took more than ${timeoutMs / 1000} s.`;
      if (onWindows || child.pid === undefined) child.kill();
      else process.kill(-child.pid, "SIGKILL");
    }, timeoutMs);
    child.on("error", reject);
    child.on("close", (code) => {
      clearTimeout(timer);
      resolve({
        code: late ? null : code,
        output: stripVTControlCharacters(Buffer.concat(said).toString("utf8")).trimEnd() + late,
      });
    });
  });
}
