import { z } from 'zod';
import { text } from './json-schema.ts';
import { splitEndpoint, type Operation } from './operation.ts';

/** Whether it answers with one object that has a version. */
export function isVersioned({ result, list }: Operation): boolean {
  return list === undefined && result?.schema instanceof z.ZodObject && 'version' in result.schema.shape;
}

/** Whether reading one object can be made conditional on its tag. */
export function answersNotModified(operation: Operation): boolean {
  return isVersioned(operation) && splitEndpoint(operation).method === 'GET';
}

/** Whether it changes an object, so that If-Match can say which version of it. */
export function takesIfMatch(operation: Operation): boolean {
  const { method } = splitEndpoint(operation);
  return operation.versioned === true || (isVersioned(operation) && (method === 'PUT' || method === 'PATCH'));
}

/** The request headers by which it can be made conditional (RFC 9110 §13). */
export function conditionParameters(operation: Operation): object[] {
  if (answersNotModified(operation)) {
    return [header('If-None-Match', 'Tags that the client has already; one that is current answers 304', false)];
  }
  if (takesIfMatch(operation)) {
    return [header('If-Match', 'Tags of the version to change, or *; anything else answers 412', false)];
  }
  return [];
}

function header(name: string, description: string, required: boolean): object {
  return { name, in: 'header', required, description, schema: text };
}
