// Stands first in the popup page of both extensions while they are measured, so that both browsers can be asked in the
// same way, in a tab and on the toolbar, when things came to be seen. Not part of the product.
{
  const shown = '[data-testid="account-row"], #root:not(:has(*)):not(:empty)';
  const probe = { inPage: null, onScreen: null, lastChange: null, changes: 0 };
  globalThis.benchProbe = probe;

  // A frame that was drawn is over when the task after it runs.
  const drawn = () =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        probe.onScreen = performance.now();
      };
      port2.postMessage(null);
    });

  new MutationObserver(() => {
    probe.lastChange = performance.now();
    probe.changes++;
    if (probe.inPage !== null || document.querySelector(shown) === null) return;
    probe.inPage = probe.lastChange;
    drawn();
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
}
