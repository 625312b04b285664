import type { ProductController } from '../controllers/product-controller.ts';
import { productSchema } from '../models/product.ts';
import { productCreate, productList, productReplace, productUpdate } from '../validators/product-validator.ts';
import type { Route } from './route.ts';

const object = { name: 'Product', schema: productSchema };

export function productRoutes(controller: ProductController): Route[] {
  return [
    {
      method: 'get',
      path: '/products',
      operationId: 'listProducts',
      summary: 'List products',
      tag: 'products',
      permission: 'public',
      list: productList,
      success: { status: 200, schema: object },
      handler: controller.list,
    },
    {
      method: 'post',
      path: '/products',
      operationId: 'createProduct',
      summary: 'Create a product',
      tag: 'products',
      permission: 'public',
      body: { name: 'ProductCreate', schema: productCreate },
      success: { status: 201, schema: object },
      handler: controller.create,
    },
    {
      method: 'get',
      path: '/products/{id}',
      operationId: 'getProduct',
      summary: 'Get a product',
      tag: 'products',
      permission: 'public',
      success: { status: 200, schema: object },
      handler: controller.get,
    },
    {
      method: 'put',
      path: '/products/{id}',
      operationId: 'replaceProduct',
      summary: 'Replace a product',
      tag: 'products',
      permission: 'public',
      body: { name: 'ProductReplace', schema: productReplace },
      success: { status: 200, schema: object },
      handler: controller.replace,
    },
    {
      method: 'patch',
      path: '/products/{id}',
      operationId: 'updateProduct',
      summary: 'Change a product',
      tag: 'products',
      permission: 'public',
      body: { name: 'ProductUpdate', schema: productUpdate },
      success: { status: 200, schema: object },
      handler: controller.update,
    },
    {
      method: 'delete',
      path: '/products/{id}',
      operationId: 'deleteProduct',
      summary: 'Delete a product',
      tag: 'products',
      permission: 'public',
      success: { status: 204 },
      handler: controller.delete,
    },
    {
      method: 'get',
      path: '/categories/{id}/products',
      operationId: 'listCategoryProducts',
      summary: 'List the products of one category',
      tag: 'products',
      permission: 'public',
      list: productList,
      success: { status: 200, schema: object },
      handler: controller.listByCategory,
    },
  ];
}
