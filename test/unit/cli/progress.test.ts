import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startProgress } from '../../../src/cli/progress.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function told(
  live: boolean,
  columns = 80,
): { err: (text: string) => void; live: boolean; columns: number; text: () => string } {
  let all = '';
  return { err: (text) => void (all += text), live, columns, text: () => all };
}

describe('progress', () => {
  it('is a line now and then without a terminal, and moves no cursor', () => {
    const terminal = told(false);
    const progress = startProgress('Install', terminal);
    vi.advanceTimersByTime(61_000);
    progress.end('done');
    expect(terminal.text()).toBe(
      'Install …\nInstall: still at it after 30 s\nInstall: still at it after 60 s\nInstall: done after 61.0 s\n',
    );
  });

  it('shows the time in one line at a terminal, never wider than it, and ends in a whole line', () => {
    const terminal = told(true, 16);
    const progress = startProgress('Install the dependencies', terminal);
    vi.advanceTimersByTime(2_000);
    progress.end('failed');
    const drawn = terminal.text().split('\r\u001b[K');
    expect(Math.max(...drawn.slice(0, -1).map((line) => line.length))).toBeLessThan(16);
    expect(drawn.at(-1)).toBe('Install the dependencies: failed after 2.0 s\n');
  });
});
