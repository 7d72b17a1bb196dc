// The background of an extension that does nothing: it answers with what it was sent.
(globalThis.browser ?? chrome).runtime.onMessage.addListener((message, _sender, answer) => answer(message));
