// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from "vitest";
import { type RootOf, sweepRemains, sweepTwins } from "../../src/content/twins";

const seesNothing: RootOf = () => null;

describe("dead twins", () => {
  let anchor: Element;
  let host: Element;
  const around = () =>
    [...(anchor.parentElement?.children ?? [])].map((each) => (each === host ? "host" : each.outerHTML));
  const renderAnew = () => {
    const { innerHTML } = document.body;
    document.body.innerHTML = innerHTML;
    anchor = document.querySelector("h1") ?? document.body;
  };

  beforeEach(() => {
    document.body.innerHTML = "<h1>x</h1><p>y</p>";
    anchor = document.querySelector("h1") ?? document.body;
    host = document.createElement("div");
    host.attachShadow({ mode: "closed" });
  });

  test("go when the page brings our node back from its HTML", () => {
    const sweep = sweepTwins(host, seesNothing);
    sweep(anchor);
    anchor.after(host);
    renderAnew();
    expect(around()).toEqual(["<h1>x</h1>", "<div></div>", "<p>y</p>"]);
    sweep(anchor);
    expect(around()).toEqual(["<h1>x</h1>", "<p>y</p>"]);
  });

  test("go beside our living node, too", () => {
    const sweep = sweepTwins(host, seesNothing);
    sweep(anchor);
    anchor.after(host);
    host.after(document.createElement("div"));
    host.before(document.createElement("div"));
    sweep(anchor);
    expect(around()).toEqual(["<h1>x</h1>", "host", "<p>y</p>"]);
  });

  test("are not the page's own empty blocks, which were there before", () => {
    anchor.after(document.createElement("div"), document.createElement("div"));
    const sweep = sweepTwins(host, seesNothing);
    sweep(anchor);
    anchor.after(host);
    renderAnew();
    sweep(anchor);
    expect(around()).toEqual(["<h1>x</h1>", "<div></div>", "<div></div>", "<p>y</p>"]);
  });

  test.each([
    ["has an attribute", '<div class="a"></div>'],
    ["holds something", "<div>a</div>"],
    ["is another element", "<span></span>"],
    ["stands further down", "<p></p><div></div>"],
  ])("are nothing that %s", (_what, html) => {
    const sweep = sweepTwins(host, seesNothing);
    sweep(anchor);
    const template = document.createElement("template");
    template.innerHTML = html;
    anchor.after(template.content);
    const before = around();
    sweep(anchor);
    expect(around()).toEqual(before);
  });

  test("are nothing that has a root, as another extension's node has", () => {
    const root = document.createElement("div").attachShadow({ mode: "closed" });
    const sweep = sweepTwins(host, () => root);
    sweep(anchor);
    anchor.after(document.createElement("div"));
    sweep(anchor);
    expect(around()).toEqual(["<h1>x</h1>", "<div></div>", "<p>y</p>"]);
  });

  test("of an earlier life go by their root, and others' stay", () => {
    const [ours, theirs] = [document.createElement("div"), document.createElement("div")];
    const roots = new Map([ours, theirs].map((each) => [each as Element, each.attachShadow({ mode: "closed" })]));
    anchor.after(theirs, ours, document.createElement("div"));
    sweepRemains(
      anchor,
      host,
      (element) => roots.get(element) ?? null,
      (root) => root === roots.get(ours),
    );
    expect(ours.isConnected).toBe(false);
    expect(theirs.isConnected).toBe(true);
    expect(around()).toHaveLength(4);
  });
});
