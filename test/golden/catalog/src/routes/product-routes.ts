import type { ProductController } from '../controllers/product-controller.ts';
import { productSchema } from '../models/product.ts';
import {
  productCreate,
  productList,
  productReplace,
  productUpdate,
  productView,
} from '../validators/product-validator.ts';
import { route, type Route } from './route.ts';

const object = { name: 'Product', schema: productSchema };
const create = { name: 'ProductCreate', schema: productCreate };
const replace = { name: 'ProductReplace', schema: productReplace };
const update = { name: 'ProductUpdate', schema: productUpdate };

export function productRoutes(controller: ProductController): Route[] {
  return [
    route('GET /products', 'listProducts', 'public', controller.list, { list: productList, result: object }),
    route('POST /products', 'createProduct', 'public', controller.create, { body: create, result: object }),
    route('GET /products/{id}', 'getProduct', 'public', controller.get, { view: productView, result: object }),
    route('PUT /products/{id}', 'replaceProduct', 'public', controller.replace, { body: replace, result: object }),
    route('PATCH /products/{id}', 'updateProduct', 'public', controller.update, { body: update, result: object }),
    route('DELETE /products/{id}', 'deleteProduct', 'public', controller.delete, { versioned: true }),
    route('GET /categories/{id}/products', 'listCategoryProducts', 'public', controller.listByCategory, {
      list: productList,
      result: object,
    }),
  ];
}
