import { z } from 'zod';
import { categoryFields, categorySchema } from '../models/category.ts';
import type { ListDefinition, ViewDefinition } from './list-definition.ts';

/** What a new category is made from. */
export const categoryCreate = z.strictObject({
  ...categoryFields,
  description: categoryFields.description.default(null),
  position: categoryFields.position.default(0),
});

export type CategoryCreate = z.infer<typeof categoryCreate>;

/** Members that only the server sets; a replacement may repeat them. */
export const categoryReadOnly = ['id', 'created_at', 'updated_at', 'version'] as const;

/** The whole new state of a category. */
export const categoryReplace = z.strictObject({
  ...categoryCreate.shape,
  id: categorySchema.shape.id.optional(),
  created_at: categorySchema.shape.created_at.optional(),
  updated_at: categorySchema.shape.updated_at.optional(),
  version: categorySchema.shape.version.optional(),
});

export type CategoryReplace = z.infer<typeof categoryReplace>;

/** The members of a category to change (RFC 7396). */
export const categoryUpdate = z.strictObject(categoryFields).partial();

export type CategoryUpdate = z.infer<typeof categoryUpdate>;

/** What an answer about categories can be asked to hold. */
export const categoryView: ViewDefinition = {
  members: Object.keys(categorySchema.shape),
};

/** What a list of categories can be asked for. */
export const categoryList: ListDefinition = {
  table: 'categories',
  fields: {
    id: { column: 'id', kind: 'uuid', sort: true },
    created_at: { column: 'created_at', kind: 'datetime', sort: true },
    updated_at: { column: 'updated_at', kind: 'datetime', sort: true },
    name: { column: 'name', kind: 'text', filter: true, sort: true },
    slug: { column: 'slug', kind: 'text', filter: true },
    position: { column: 'position', kind: 'integer', sort: true },
  },
  search: ['name'],
  defaultSort: [
    { field: 'position', descending: false },
    { field: 'name', descending: false },
  ],
  view: categoryView,
};
