import type { Fault } from './fault.ts';

/** The text of the fault's file with the fault in it. @throws Error when its place is not there, or there more than once. */
export function replacedOnce(text: string, { file, find, replace }: Fault): string {
  const places = text.split(find).length - 1;
  if (places !== 1) throw new Error(`${file} has ${String(places)} places with ${find}`);
  return text.replace(find, () => replace);
}
