import type { Terminal } from './terminal.ts';

/** A long step that a person waits for. */
export type Progress = Readonly<{
  /** Says how it ended, with the time it took. */
  end: (outcome: string) => void;
}>;

/** How often a terminal shows the time, and how often a log or a screen reader hears that work goes on. */
const pace = { live: 1000, plain: 30_000 };

/**
 * Tells on stderr that a step has started, goes on, and has ended. A terminal shows the running time in one line that is
 * drawn over; everything else gets a line of its own now and then. Nothing is said by movement or colour alone.
 */
export function startProgress(
  title: string,
  { err, live, columns }: Pick<Terminal, 'err' | 'live' | 'columns'>,
): Progress {
  const start = performance.now();
  const seconds = (): string => `${((performance.now() - start) / 1000).toFixed(0)} s`;
  const draw = (text: string): void => {
    err(`\r\u001b[K${text.length < columns ? text : `${text.slice(0, Math.max(1, columns - 2))}…`}`);
  };
  if (live) draw(`${title} …`);
  else err(`${title} …\n`);
  const timer = setInterval(
    () => {
      if (live) draw(`${title} … ${seconds()}`);
      else err(`${title}: still at it after ${seconds()}\n`);
    },
    live ? pace.live : pace.plain,
  );
  timer.unref();
  return {
    end: (outcome) => {
      clearInterval(timer);
      if (live) draw('');
      err(`${title}: ${outcome} after ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
    },
  };
}
