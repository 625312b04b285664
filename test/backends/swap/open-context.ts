import type { Bench } from '../../../src/contract/backend/laboratory.ts';
import type { CheckContext } from '../../../src/contract/check-context.ts';
import { c01 } from '../../../src/contract/checks/crud/c01-create.ts';
import type { AccountBook } from '../../../src/contract/principals/account-book.ts';
import { createContext } from '../../../src/contract/run/create-context.ts';
import type { Spec } from '../../../src/types.ts';

/** The means of a check, on a backend that runs at `url`; on a `bench` it may also put rows past the API. */
export function openContext(
  spec: Spec,
  url: string,
  { bench, book }: Readonly<{ bench?: Bench; book?: AccountBook }>,
): Readonly<{ context: CheckContext; release: () => Promise<void> }> {
  return createContext({
    check: c01,
    spec,
    target: {
      sharedUrl: url,
      quietUrl: url,
      ...(bench && { shared: bench }),
      ...(book && { sharedBook: book }),
      has: new Set(),
    },
    seed: 20_260_101,
    seen: () => undefined,
    signal: new AbortController().signal,
  });
}
