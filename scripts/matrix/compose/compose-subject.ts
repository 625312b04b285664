import type { Spec } from '../../../src/types.ts';
import { listProducts } from './list-products.ts';
import { uploadFile } from './upload-file.ts';

/** A backend of which the compose file is brought up. */
export type ComposeSubject = Readonly<{
  example: string;
  title: string;
  /** What the text of the example becomes. */
  change: (text: string) => string;
  /** Uses the backend at `url`, as a client on this machine would; says what was seen. */
  use: (url: string, spec: Spec) => Promise<string>;
}>;

/** One with a database alone, and one with everything that a backend may need beside it. */
export const composeSubjects: readonly ComposeSubject[] = [
  { example: 'catalog', title: 'the catalogue', change: (text) => text, use: listProducts },
  {
    example: 'work-orders',
    title: 'work orders with Redis, S3 and a worker',
    // A container cannot reach a provider of sign-in here.
    change: (text) =>
      text
        .replace(/^authentication:\n(?: +.*\n)+/m, 'authentication: { type: JWT, emailVerification: "off" }\n')
        .replace(/^ {2}default: viewer.*$/m, '  default: manager'),
    use: uploadFile,
  },
];
