import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { homedir, platform } from "node:os";
import { delimiter, join } from "node:path";

export type BrowserKind = "chromium" | "firefox";

interface Places {
  readonly variable: string;
  readonly commands: readonly string[];
  readonly macApps: readonly string[];
  readonly windowsPaths: readonly string[];
  readonly debianPackage: string;
  readonly advice: string;
}

const places: Record<BrowserKind, Places> = {
  chromium: {
    variable: "CHROMIUM_PATH",
    commands: [
      "chromium",
      "chromium-browser",
      "google-chrome-stable",
      "google-chrome",
      "chrome",
      "microsoft-edge-stable",
      "microsoft-edge",
      "msedge",
    ],
    macApps: [
      "Chromium.app/Contents/MacOS/Chromium",
      "Google Chrome.app/Contents/MacOS/Google Chrome",
      "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ],
    windowsPaths: [
      "Chromium/Application/chrome.exe",
      "Google/Chrome/Application/chrome.exe",
      "Microsoft/Edge/Application/msedge.exe",
    ],
    debianPackage: "chromium",
    advice: "Install Chromium, Google Chrome or Microsoft Edge, or set CHROMIUM_PATH to its program file.",
  },
  firefox: {
    variable: "FIREFOX_PATH",
    commands: ["firefox-esr", "firefox", "firefox-developer-edition", "firefox-nightly"],
    macApps: ["Firefox.app/Contents/MacOS/firefox", "Firefox Developer Edition.app/Contents/MacOS/firefox"],
    windowsPaths: ["Mozilla Firefox/firefox.exe", "Firefox Developer Edition/firefox.exe"],
    debianPackage: "firefox-esr",
    advice: "Install Firefox (142 or newer) or Firefox ESR, or set FIREFOX_PATH to its program file.",
  },
};

/**
 * The program file of an installed browser, or undefined.
 *
 * `CHROMIUM_PATH` and `FIREFOX_PATH` win over everything else; then come PATH and the usual places of the system.
 *
 * @throws Error when the variable is set but names no file: a silent fallback would test another browser than was asked for.
 */
export function findBrowser(kind: BrowserKind): string | undefined {
  const { variable } = places[kind];
  const chosen = process.env[variable];
  if (!chosen) return candidates(kind).find((path) => existsSync(path));
  if (existsSync(chosen)) return chosen;
  throw new Error(`${variable} is set to ${chosen}, but there is no such file.`);
}

/**
 * The program file of a browser, installing it first on Debian and Ubuntu when run as root.
 *
 * @throws Error with one sentence on what to install, when it is missing and cannot be installed here.
 */
export function ensureBrowser(kind: BrowserKind): string {
  const found = findBrowser(kind);
  if (found) return found;
  const { advice, debianPackage } = places[kind];
  if (!isDebianRoot()) throw new Error(`No ${kind} was found. ${advice}`);
  installPackages([debianPackage, "fonts-noto-core"]);
  const installed = findBrowser(kind);
  // Ubuntu's "chromium" package may be a mere pointer to a snap, which does not run in containers.
  if (!installed) throw new Error(`apt-get installed ${debianPackage}, yet no ${kind} was found. ${advice}`);
  return installed;
}

function candidates(kind: BrowserKind): string[] {
  const { commands, macApps, windowsPaths } = places[kind];
  const onWindows = platform() === "win32";
  const names = onWindows ? commands.map((name) => `${name}.exe`) : commands;
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  if (platform() === "darwin") return [...appFolders().flatMap((at) => macApps.map((app) => join(at, app))), ...onPath];
  if (onWindows) return [...programFolders().flatMap((at) => windowsPaths.map((path) => join(at, path))), ...onPath];
  return [...onPath, ...commands.map((name) => join("/snap/bin", name))];
}

function appFolders(): string[] {
  return ["/Applications", join(homedir(), "Applications")];
}

function programFolders(): string[] {
  const variables = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"];
  return variables.map((name) => process.env[name] ?? "").filter(Boolean);
}

function isDebianRoot(): boolean {
  if (platform() !== "linux" || process.getuid?.() !== 0 || !existsSync("/etc/os-release")) return false;
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync("/etc/os-release", "utf8"));
}

function installPackages(names: readonly string[]): void {
  console.error(`Installing ${names.join(" and ")} with apt-get; this happens once.`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const aptGet = (...args: string[]) => execFileSync("apt-get", args, { env, stdio: ["ignore", "ignore", "inherit"] });
  aptGet("update");
  aptGet("install", "-y", "--no-install-recommends", ...names);
}
