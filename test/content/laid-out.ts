/**
 * happy-dom lays nothing out and animates nothing. Here every element that is in the page takes 300 × 40, but for those
 * with `data-rect="<width>x<height>"`, and what is `hidden` is not to be seen.
 */
export function layOut(): void {
  const at = Element.prototype as unknown as Record<string, unknown>;
  at.getBoundingClientRect = function (this: Element) {
    const [width = 0, height = 0] = (this.getAttribute("data-rect") ?? "300x40").split("x").map(Number);
    return this.isConnected ? { width, height } : { width: 0, height: 0 };
  };
  at.checkVisibility = function (this: Element) {
    return this.closest("[hidden]") === null;
  };
  at.getAnimations = () => [];
}
