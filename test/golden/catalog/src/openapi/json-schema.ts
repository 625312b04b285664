/** The JSON Schema of an object with exactly these members; all are required unless `optional` names them. */
export function objectSchema(properties: Readonly<Record<string, object>>, optional: readonly string[] = []): object {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', additionalProperties: false, required, properties };
}

export const text = { type: 'string' };
export const integer = { type: 'integer' };
export const boolean = { type: 'boolean' };

/** A reference to one of the document's components. */
export function component(kind: 'schemas' | 'responses' | 'headers', name: string): object {
  return { $ref: `#/components/${kind}/${name}` };
}
