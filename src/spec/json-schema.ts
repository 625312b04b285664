import type { Json } from '../types.ts';
import { specMembers } from './schema.ts';
import type { Member, Shape } from './shape.ts';

type Schema = Readonly<Record<string, Json>>;

/** The spec file as JSON Schema (draft 2020-12), for editors: every list is a closed enum, every map says its keys. */
export function jsonSchema(): Schema {
  const definitions = new Map<string, Schema>();
  const root = objectSchema(specMembers, definitions);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'backend.yaml',
    description: 'What a backend should be: the input of Backwright.',
    ...root,
    $defs: Object.fromEntries(definitions),
  };
}

function schemaOf(shape: Shape, definitions: Map<string, Schema>): Schema {
  switch (shape.kind) {
    case 'text': {
      const pattern = shape.pattern ?? shape.editorPattern;
      const least = shape.min === undefined ? {} : { minLength: shape.min };
      return { type: 'string', ...least, maxLength: shape.max, ...(pattern === undefined ? {} : { pattern }) };
    }
    case 'integer':
    case 'number': {
      const unbounded = shape.max === Number.MAX_VALUE;
      return { type: shape.kind, ...(unbounded ? {} : { minimum: shape.min, maximum: shape.max }) };
    }
    case 'boolean':
      return { type: 'boolean' };
    case 'constant':
      return { const: shape.value };
    case 'enum':
      return { enum: shape.values };
    case 'list':
      return listSchema(shape, definitions);
    case 'object':
      return shape.name === undefined
        ? objectSchema(shape.members, definitions)
        : definition(shape.name, shape.members, definitions);
    case 'map':
      return {
        type: 'object',
        maxProperties: shape.max,
        propertyNames: { pattern: shape.keys.pattern },
        additionalProperties: schemaOf(shape.of, definitions),
      };
    case 'either':
      return { anyOf: shape.of.map((one) => schemaOf(one, definitions)) };
    case 'json':
      return {};
  }
}

function listSchema(shape: Extract<Shape, { kind: 'list' }>, definitions: Map<string, Schema>): Schema {
  const items = schemaOf(shape.of, definitions);
  const least = shape.min === undefined ? {} : { minItems: shape.min };
  const list = {
    type: 'array',
    items,
    ...least,
    maxItems: shape.max,
    ...(shape.repeats === true ? {} : { uniqueItems: true }),
  };
  return shape.orOne === true ? { anyOf: [items, list] } : list;
}

function definition(name: string, members: Readonly<Record<string, Member>>, definitions: Map<string, Schema>): Schema {
  if (!definitions.has(name)) definitions.set(name, objectSchema(members, definitions));
  return { $ref: `#/$defs/${name}` };
}

function objectSchema(members: Readonly<Record<string, Member>>, definitions: Map<string, Schema>): Schema {
  const required = Object.entries(members).flatMap(([key, member]) => (member.required === true ? [key] : []));
  const properties = Object.entries(members).map(([key, { shape, help, default: preset }]) => {
    const described = { description: help, ...(preset === undefined ? {} : { default: preset }) };
    return [key, { ...schemaOf(shape, definitions), ...described }] as const;
  });
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    ...(required.length === 0 ? {} : { required }),
    additionalProperties: false,
  };
}
