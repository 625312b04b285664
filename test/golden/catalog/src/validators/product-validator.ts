import { z } from 'zod';
import { productStateLabels, productFields, productSchema } from '../models/product.ts';
import type { ListDefinition, ViewDefinition } from './list-definition.ts';

/** What a new product is made from. */
export const productCreate = z.strictObject({
  ...productFields,
  description: productFields.description.default(null),
  state: productFields.state.default('draft'),
  stock: productFields.stock.default(0),
  tags: productFields.tags.default(null),
  featured: productFields.featured.default(false),
  released_on: productFields.released_on.default(null),
  attributes: productFields.attributes.default(null),
});

export type ProductCreate = z.infer<typeof productCreate>;

/** Members that only the server sets; a replacement may repeat them. */
export const productReadOnly = ['id', 'created_at', 'updated_at', 'version'] as const;

/** The whole new state of a product. */
export const productReplace = z.strictObject({
  ...productCreate.shape,
  id: productSchema.shape.id.optional(),
  created_at: productSchema.shape.created_at.optional(),
  updated_at: productSchema.shape.updated_at.optional(),
  version: productSchema.shape.version.optional(),
});

export type ProductReplace = z.infer<typeof productReplace>;

/** The members of a product to change (RFC 7396). */
export const productUpdate = z.strictObject(productFields).partial();

export type ProductUpdate = z.infer<typeof productUpdate>;

/** What an answer about products can be asked to hold. */
export const productView: ViewDefinition = {
  members: Object.keys(productSchema.shape),
  includes: { category: 'Category' },
};

/** What a list of products can be asked for. */
export const productList: ListDefinition = {
  table: 'products',
  fields: {
    id: { column: 'id', kind: 'uuid', sort: true },
    created_at: { column: 'created_at', kind: 'datetime', sort: true },
    updated_at: { column: 'updated_at', kind: 'datetime', sort: true },
    sku: { column: 'sku', kind: 'text', filter: true, sort: true },
    name: { column: 'name', kind: 'text', sort: true },
    category: { column: 'category_id', kind: 'uuid', filter: true },
    price: { column: 'price', kind: 'decimal', filter: true, sort: true },
    state: { column: 'state', kind: 'enum', filter: true, sort: true, values: productStateLabels },
    stock: { column: 'stock', kind: 'integer', filter: true, sort: true },
    tags: { column: 'tags', kind: 'text', filter: true, array: true },
    featured: { column: 'featured', kind: 'boolean', filter: true },
    released_on: { column: 'released_on', kind: 'date', filter: true, sort: true },
  },
  search: ['name', 'description'],
  defaultSort: [{ field: 'name', descending: false }],
  view: productView,
};
