import type { z } from 'zod';
import type { ListDefinition } from '../validators/list-definition.ts';

/** A schema and its name among the components of the OpenAPI document. */
export interface NamedSchema {
  name: string;
  schema: z.ZodType;
}

/** One HTTP operation: what the router serves and the OpenAPI document describes. */
export interface Operation {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Below the API's base path, with parameters in braces: `/orders/{id}`. */
  path: string;
  operationId: string;
  summary: string;
  tag: string;
  /** Who may call it. */
  permission: string;
  /** What a list can be asked for. */
  list?: ListDefinition;
  body?: NamedSchema;
  success: { status: 200 | 201 | 204; schema?: NamedSchema };
}
