type Stop = Readonly<{ now: () => void }>;

const running = new Set<Stop>();
let listening = false;

/**
 * Registers something that must not outlive this process; returns the function that forgets it.
 * `now` runs synchronously while the process exits: it is the last resort after a crash or `process.exit`,
 * the ordinary way to stop is the owner's own asynchronous `stop`.
 */
export function stopOnExit(now: () => void): () => void {
  if (!listening) {
    listening = true;
    process.once('exit', () => {
      for (const entry of running) entry.now();
    });
  }
  const entry = { now };
  running.add(entry);
  return () => {
    running.delete(entry);
  };
}
