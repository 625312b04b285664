import type { Fault } from './fault.ts';

/** Writes a fault in one line. */
export type FaultWriter = (
  check: string,
  what: string,
  file: string,
  find: string,
  replace: string,
  beside?: readonly string[],
) => Fault;

/** A writer of faults in the backend of one example; their files are below `folder`. */
export const faultIn =
  (example: string, folder = '.'): FaultWriter =>
  (check, what, file, find, replace, beside = []) => ({
    ...{ example, check, what, find, replace, beside },
    file: folder === '.' ? file : `${folder}/${file}`,
  });
