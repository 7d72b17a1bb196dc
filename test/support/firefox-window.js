// Runs inside Firefox's own window (system scope), where firefox-scope.ts puts it; not a module and not part of any bundle.
// Written against Firefox ESR 153. Each function answers with something that JSON can carry.
/* global CustomizableUI, WebExtensionPolicy, ChromeUtils, Services, Cu, gBrowser */
{
  const load = (path) => ChromeUtils.importESModule(path);
  const { NavigableManager } = load("chrome://remote/content/shared/NavigableManager.sys.mjs");
  const { ExtensionParent } = load("resource://gre/modules/ExtensionParent.sys.mjs");

  const extension = (id) => WebExtensionPolicy.getByID(id).extension;
  const button = (id) => ExtensionParent.apiManager.global.browserActionFor(extension(id));
  const popupBrowser = () => document.querySelector("browser.webextension-popup-browser");

  // WebDriver BiDi finds a context by asking each tab's browser. A toolbar popup is no tab, so it is found nowhere although
  // every command works on it (its input events are trusted, too). Hence: when no tab has the id, look at the popup.
  const tabById = NavigableManager.getBrowserById;
  NavigableManager.getBrowserById = function (contextId) {
    const popup = popupBrowser();
    return tabById.call(this, contextId) ?? (popup && this.getIdForBrowser(popup) === contextId ? popup : null);
  };

  globalThis.svyazkaDriver = {
    /** Must come before the extension is installed, which picks its messages then. No language pack is needed. */
    setLanguage(language) {
      Services.locale.availableLocales = [...new Set([language, ...Services.locale.availableLocales])];
      Services.locale.requestedLocales = [language];
      return Services.locale.appLocaleAsBCP47;
    },

    /** 0 dark, 1 light, for pages; the other preference is for the browser's own parts, the popup's frame among them. */
    setColourScheme(scheme) {
      Services.prefs.setIntPref("layout.css.prefers-color-scheme.content-override", scheme === "dark" ? 0 : 1);
      Services.prefs.setIntPref("ui.systemUsesDarkTheme", scheme === "dark" ? 1 : 0);
    },

    /** New extensions hide behind the puzzle piece; a user who works with one has it on the toolbar. */
    pin(id) {
      CustomizableUI.addWidgetToArea(button(id).widget.id, CustomizableUI.AREA_NAVBAR);
    },

    openPopup(id) {
      window.focus();
      button(id).triggerAction(window);
    },

    /** The BiDi id of the open popup once it can be used, or null. */
    popupContext(origin) {
      const browser = popupBrowser();
      if (browser?.closest("panel")?.state !== "open") return null;
      if (!browser.browsingContext?.currentURI.spec.startsWith(`${origin}/`)) return null;
      // Tabs are given this key by tabbrowser, popups by nobody; without it NavigableManager has no id for them.
      browser.permanentKey ??= new (Cu.getGlobalForObject(Services).Object)();
      return NavigableManager.getIdForBrowser(browser);
    },

    popupIsThere: (contextId) => NavigableManager.getIdForBrowser(popupBrowser()) === contextId,

    closePopup() {
      popupBrowser()?.closest("panel")?.hidePopup();
    },

    backgroundState: (id) => extension(id).backgroundState,

    killBackground: (id) => extension(id).terminateBackground({ disableResetIdleForTest: true }),

    /** As if a chord of the extension were pressed, by the last of its keys: the window's own listener takes it up. */
    pressChord(id, key) {
      const [widget] = button(id).widget.id.split("-browser-action");
      const keys = document.getElementById(`ext-keyset-id-${widget}`);
      keys.querySelector(`[key='${key}'], [keycode='${key}']`).doCommand();
    },

    /** What the address bar shows for that text: the first line, which Enter takes, among them. */
    async suggestions(text) {
      gURLBar.focus();
      gURLBar.search(text);
      const { results } = await gURLBar.lastQueryContextPromise;
      return results.filter((each) => each.payload.keyword === "sv").map(({ payload }) => payload);
    },

    enterAddress() {
      gURLBar.handleCommand(new KeyboardEvent("keydown", { key: "Enter" }));
    },

    /** The labels of the menu over the toolbar icon, as far as they are the extension's. */
    async iconMenu(id) {
      const menu = document.getElementById("toolbar-context-menu");
      const shown = new Promise((done) => menu.addEventListener("popupshown", done, { once: true }));
      const { node } = button(id).widget.forWindow(window);
      (node.firstElementChild ?? node).dispatchEvent(new MouseEvent("contextmenu", { bubbles: true, button: 2 }));
      await shown;
      return [...menu.querySelectorAll("[id*='-menuitem-'][label]")].map((each) => each.getAttribute("label"));
    },

    chooseFromIconMenu(label) {
      const menu = document.getElementById("toolbar-context-menu");
      menu.querySelector(`[id*='-menuitem-'][label='${label}']`).doCommand();
      menu.hidePopup();
    },

    badge(id, contextId) {
      const tab =
        gBrowser.tabs.find((one) => NavigableManager.getIdForBrowser(one.linkedBrowser) === contextId) ?? null;
      const { action } = button(id);
      return { text: action.getProperty(tab, "badgeText") ?? "", title: action.getProperty(tab, "title") ?? "" };
    },
  };
}
