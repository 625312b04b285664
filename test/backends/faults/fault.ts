/** A mistake planted into a generated backend, and the check that must find it. It says nothing about the backend's language. */
export type Fault = Readonly<{
  /** The spec in `examples/` from which the backend is made. */
  example: string;
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
