import type { CategoryController } from '../controllers/category-controller.ts';
import { categorySchema } from '../models/category.ts';
import {
  categoryCreate,
  categoryList,
  categoryReplace,
  categoryUpdate,
  categoryView,
} from '../validators/category-validator.ts';
import { route, type Route } from './route.ts';

const object = { name: 'Category', schema: categorySchema };
const create = { name: 'CategoryCreate', schema: categoryCreate };
const replace = { name: 'CategoryReplace', schema: categoryReplace };
const update = { name: 'CategoryUpdate', schema: categoryUpdate };

export function categoryRoutes(controller: CategoryController): Route[] {
  return [
    route('GET /categories', 'listCategories', 'public', controller.list, { list: categoryList, result: object }),
    route('POST /categories', 'createCategory', 'public', controller.create, { body: create, result: object }),
    route('GET /categories/{id}', 'getCategory', 'public', controller.get, { view: categoryView, result: object }),
    route('PUT /categories/{id}', 'replaceCategory', 'public', controller.replace, { body: replace, result: object }),
    route('PATCH /categories/{id}', 'updateCategory', 'public', controller.update, { body: update, result: object }),
    route('DELETE /categories/{id}', 'deleteCategory', 'public', controller.delete, { versioned: true }),
  ];
}
