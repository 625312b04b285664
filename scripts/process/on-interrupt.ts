/** Aborts at Ctrl-C, SIGTERM and hang-up, so that whoever started something ends it in order instead of dying at once. */
export function onInterrupt(): AbortController {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      controller.abort();
    });
  }
  return controller;
}
