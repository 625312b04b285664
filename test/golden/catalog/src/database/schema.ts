import type { CategoryTable } from '../models/category.ts';
import type { ProductTable } from '../models/product.ts';

/** Every table that the backend queries, by its name. */
export interface Database {
  categories: CategoryTable;
  products: ProductTable;
}
