import type { Kysely } from 'kysely';
import { CategoryController } from '../controllers/category-controller.ts';
import { ProductController } from '../controllers/product-controller.ts';
import type { Database } from '../database/schema.ts';
import { CategoryRepository } from '../repositories/category-repository.ts';
import { ProductRepository } from '../repositories/product-repository.ts';
import { CategoryService } from '../services/category-service.ts';
import { ProductService } from '../services/product-service.ts';
import { createCursorCodec } from '../utils/cursor.ts';
import { categoryRoutes } from './category-routes.ts';
import { productRoutes } from './product-routes.ts';
import type { Route } from './route.ts';

export interface RouteDependencies {
  db: Kysely<Database>;
  /** Cursors of lists are signed with a key derived from it. */
  appSecret: string;
}

/** Builds the repositories, services and controllers, and lists every route of the API. */
export function createApiRoutes({ db, appSecret }: RouteDependencies): Route[] {
  const cursors = createCursorCodec(appSecret);
  const categoryRepository = new CategoryRepository(db);
  const productRepository = new ProductRepository(db);
  const categoryService = new CategoryService(categoryRepository);
  const productService = new ProductService(productRepository, categoryRepository);
  const productSources = { category: categoryService };
  return [
    ...categoryRoutes(new CategoryController(categoryService, cursors)),
    ...productRoutes(new ProductController(productService, cursors, productSources)),
  ];
}
