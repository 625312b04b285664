import type { z } from 'zod';
import type { ListDefinition, ViewDefinition } from '../validators/list-definition.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** A schema and its name among the components of the OpenAPI document. */
export interface NamedSchema {
  name: string;
  schema: z.ZodType;
}

/** One HTTP operation: what the router serves and the OpenAPI document describes. */
export interface Operation {
  /** The method, and the path below the API's base path with its parameters in braces. */
  endpoint: `${Method} /${string}`;
  operationId: string;
  /** Who may call it. */
  permission: string;
  /** What a list can be asked for. */
  list?: ListDefinition;
  /** What the answer with one object can be asked to hold. */
  view?: ViewDefinition;
  body?: NamedSchema;
  /** What it answers with; a DELETE answers with nothing. */
  result?: NamedSchema;
  /** It deletes an object that has versions. */
  versioned?: boolean;
}

/** The method and the path of an operation. */
export function splitEndpoint({ endpoint }: Operation): { method: Method; path: string } {
  const [method, path] = endpoint.split(' ') as [Method, string];
  return { method, path };
}
