/** A query parameter that may be left out. */
export function queryParameter(name: string, description: string, schema: object): object {
  return { name, in: 'query', required: false, description, schema };
}

/** A query parameter that takes several values, with commas between them. */
export function listParameter(name: string, description: string, items: object, maxItems?: number): object {
  const schema = { type: 'array', items, minItems: 1, ...(maxItems !== undefined && { maxItems }) };
  return { ...queryParameter(name, description, schema), style: 'form', explode: false };
}
