/**
 * Aborts at Ctrl-C, SIGTERM and hang-up, so that whoever started something ends it in order instead of dying at
 * once. The reason of the abort is an Error that names the signal.
 */
export function onInterrupt(): AbortController {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      controller.abort(new Error(`Interrupted by ${name}`));
    });
  }
  return controller;
}
