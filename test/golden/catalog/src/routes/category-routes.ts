import type { CategoryController } from '../controllers/category-controller.ts';
import { categorySchema } from '../models/category.ts';
import { categoryCreate, categoryList, categoryReplace, categoryUpdate } from '../validators/category-validator.ts';
import type { Route } from './route.ts';

const object = { name: 'Category', schema: categorySchema };

export function categoryRoutes(controller: CategoryController): Route[] {
  return [
    {
      method: 'get',
      path: '/categories',
      operationId: 'listCategories',
      summary: 'List categories',
      tag: 'categories',
      permission: 'public',
      list: categoryList,
      success: { status: 200, schema: object },
      handler: controller.list,
    },
    {
      method: 'post',
      path: '/categories',
      operationId: 'createCategory',
      summary: 'Create a category',
      tag: 'categories',
      permission: 'public',
      body: { name: 'CategoryCreate', schema: categoryCreate },
      success: { status: 201, schema: object },
      handler: controller.create,
    },
    {
      method: 'get',
      path: '/categories/{id}',
      operationId: 'getCategory',
      summary: 'Get a category',
      tag: 'categories',
      permission: 'public',
      success: { status: 200, schema: object },
      handler: controller.get,
    },
    {
      method: 'put',
      path: '/categories/{id}',
      operationId: 'replaceCategory',
      summary: 'Replace a category',
      tag: 'categories',
      permission: 'public',
      body: { name: 'CategoryReplace', schema: categoryReplace },
      success: { status: 200, schema: object },
      handler: controller.replace,
    },
    {
      method: 'patch',
      path: '/categories/{id}',
      operationId: 'updateCategory',
      summary: 'Change a category',
      tag: 'categories',
      permission: 'public',
      body: { name: 'CategoryUpdate', schema: categoryUpdate },
      success: { status: 200, schema: object },
      handler: controller.update,
    },
    {
      method: 'delete',
      path: '/categories/{id}',
      operationId: 'deleteCategory',
      summary: 'Delete a category',
      tag: 'categories',
      permission: 'public',
      success: { status: 204 },
      handler: controller.delete,
    },
  ];
}
