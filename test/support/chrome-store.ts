/**
 * What the Chrome Web Store would refuse of a package, as far as it can be told from outside. There is no linter of its
 * own to install; web-ext knows only Firefox.
 */
export function chromeComplaints(files: Readonly<Record<string, Uint8Array>>): readonly string[] {
  const complaints: string[] = [];
  const textOf = (path: string): string => new TextDecoder().decode(files[path]);
  if (files["manifest.json"] === undefined) return ["manifest.json is not at the top of the zip"];
  const manifest: ChromeManifest = JSON.parse(textOf("manifest.json"));

  for (const key of Object.keys(manifest))
    if (!KNOWN_KEYS.has(key)) complaints.push(`manifest.json: Chrome does not know “${key}”`);
  if (manifest.manifest_version !== 3) complaints.push("manifest_version is not 3");
  if (!/^\d+(\.\d+){0,3}$/.test(manifest.version)) complaints.push(`version ${manifest.version} is not 1 to 4 numbers`);

  const named = [
    manifest.background?.service_worker,
    manifest.action?.default_popup,
    ...(manifest.options_ui ? [manifest.options_ui.page] : []),
    ...Object.values(manifest.icons ?? {}),
    ...Object.values(manifest.action?.default_icon ?? {}),
    ...(manifest.content_scripts ?? []).flatMap(({ js = [], css = [] }) => [...js, ...css]),
    `_locales/${manifest.default_locale}/messages.json`,
  ];
  for (const path of named)
    if (path === undefined || files[path] === undefined) complaints.push(`${path} is named but not in the zip`);
  if (!manifest.icons?.["128"]) complaints.push("the store wants an icon of 128 px");

  for (const path of Object.keys(files).filter((each) => /^_locales\/\w+\/messages\.json$/.test(each))) {
    const { name, description } = JSON.parse(textOf(path));
    if (!(name?.message.length <= 75)) complaints.push(`${path}: the name is missing or longer than 75`);
    if (!(description?.message.length <= 132))
      complaints.push(`${path}: the description is missing or longer than 132`);
  }
  for (const path of Object.keys(files))
    if (/(^|\/)[._](?!locales\/)/.test(path)) complaints.push(`${path}: a name that begins with . or _ is reserved`);
  return complaints;
}

interface ChromeManifest {
  readonly manifest_version: number;
  readonly version: string;
  readonly default_locale: string;
  readonly background?: { readonly service_worker?: string };
  readonly action?: { readonly default_popup?: string; readonly default_icon?: Readonly<Record<string, string>> };
  readonly options_ui?: { readonly page?: string };
  readonly icons?: Readonly<Record<string, string>>;
  readonly content_scripts?: readonly { readonly js?: readonly string[]; readonly css?: readonly string[] }[];
}

const KNOWN_KEYS = new Set([
  "action",
  "background",
  "commands",
  "content_scripts",
  "content_security_policy",
  "default_locale",
  "description",
  "icons",
  "incognito",
  "manifest_version",
  "minimum_chrome_version",
  "name",
  "omnibox",
  "optional_permissions",
  "options_ui",
  "permissions",
  "version",
]);
