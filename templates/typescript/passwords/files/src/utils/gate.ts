import { ApiError } from './api-error.ts';

/** Lets work through, so much at a time. */
export type Gate = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** At most `places` run at a time and `seats` wait; whoever comes on top of that is sent away. */
export function createGate(places: number, seats: number): Gate {
  const waiting: (() => void)[] = [];
  let free = places;
  return async (work) => {
    if (free > 0) free -= 1;
    else if (waiting.length < seats) await new Promise<void>((resolve) => waiting.push(resolve));
    else throw new ApiError('OVERLOADED', 'Too many people are signing in; try again', { retryAfter: 1 });
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
