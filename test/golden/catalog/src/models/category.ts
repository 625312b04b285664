import type { Generated } from 'kysely';
import { z } from 'zod';
import { datetime } from '../validators/fields/datetime.ts';
import { integer } from '../validators/fields/integer.ts';
import { text } from '../validators/fields/text.ts';
import { uuid } from '../validators/fields/uuid.ts';

const patterns = {
  slug: /^[a-z0-9]+(-[a-z0-9]+)*$/u,
};

/** The members of a category that a client may write, each with its rules. */
export const categoryFields = {
  name: text({ max: 80 }),
  slug: text({ max: 80, pattern: patterns.slug }),
  description: text({ max: 2000 }).nullable(),
  position: integer({ min: 0 }).nullable(),
};

/** A shelf of the shop */
export const categorySchema = z.strictObject({
  id: uuid(),
  ...categoryFields,
  created_at: datetime(),
  updated_at: datetime(),
  version: integer(),
});

export type Category = z.infer<typeof categorySchema>;

/** A row of the table `categories`. */
export interface CategoryTable {
  id: string;
  name: string;
  slug: string;
  description: string | null;
  position: number | null;
  created_at: Generated<string>;
  updated_at: Generated<string>;
  version: Generated<number>;
}
