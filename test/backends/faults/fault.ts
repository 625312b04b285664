/** A mistake planted into the generated catalog backend, and the check that must find it. */
export type Fault = Readonly<{
  check: string;
  /** What is wrong, in words. */
  what: string;
  file: string;
  /** A piece of the file that occurs once, and what stands there instead. */
  find: string;
  replace: string;
  /** Other checks that must run for their traffic. */
  beside: readonly string[];
}>;
