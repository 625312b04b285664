import type { ColumnType, Generated } from 'kysely';
import { z } from 'zod';
import { date } from '../validators/fields/date.ts';
import { datetime } from '../validators/fields/datetime.ts';
import { decimal } from '../validators/fields/decimal.ts';
import { integer } from '../validators/fields/integer.ts';
import { json } from '../validators/fields/json.ts';
import { list } from '../validators/fields/list.ts';
import { text } from '../validators/fields/text.ts';
import { uuid } from '../validators/fields/uuid.ts';

export const productStateLabels = ['draft', 'active', 'sold out', 'discontinued'] as const;

const patterns = {
  sku: /^[A-Z]{2}-[0-9]{4}$/u,
};

/** The members of a product that a client may write, each with its rules. */
export const productFields = {
  sku: text({ max: 32, pattern: patterns.sku }),
  name: text({ max: 200 }),
  description: text({ max: 65_536 }).nullable(),
  category: uuid(),
  price: decimal(10, 2, { min: '0.00' }),
  state: z.enum(productStateLabels),
  stock: integer({ min: 0 }),
  tags: list(text({ max: 255 }), { max: 20 }).nullable(),
  featured: z.boolean(),
  released_on: date().nullable(),
  attributes: json().nullable(),
};

/** Something that can be bought */
export const productSchema = z.strictObject({
  id: uuid(),
  ...productFields,
  created_at: datetime(),
  updated_at: datetime(),
  version: integer(),
});

export type Product = z.infer<typeof productSchema>;

/** A row of the table `products`. */
export interface ProductTable {
  id: string;
  sku: string;
  name: string;
  description: string | null;
  category_id: string;
  price: string;
  state: Product['state'];
  stock: number;
  tags: ColumnType<Product['tags'], string | null, string | null>;
  featured: boolean;
  released_on: string | null;
  attributes: ColumnType<Product['attributes'], string | null, string | null>;
  created_at: Generated<string>;
  updated_at: Generated<string>;
  version: Generated<number>;
}
