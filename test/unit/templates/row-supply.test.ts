import { expect, test } from 'vitest';
import { parseSpec } from '../../../src/spec/parse-spec.ts';
import { resolve } from '../../../src/spec/resolve.ts';
import { stacks } from '../../../templates/index.ts';
import { plenty, rowSupply } from '../../../templates/_shared/samples/row-supply.ts';

const text = `
version: 1
name: supply
authentication: { type: none }
resources:
  Plain: { fields: { name: string required unique } }
  Switch: { fields: { state: boolean required unique } }
  Lamp: { fields: { switch: ref(Switch) required } }
  Pair: { fields: { lamps: "ref(Lamp)[] required min=2" } }
  Impossible: { fields: { code: 'string required pattern="^[A-Z]{20}$" max=10' } }
  Below: { fields: { impossible: ref(Impossible) required } }
  Single: { fields: { kind: "enum(one) required", part: "enum(a, b) required" }, unique: [[kind, part]] }
  Optional: { fields: { kind: "enum(one) unique", size: integer } , unique: [[kind, size]] }
`;

test.each([
  ['Plain', plenty],
  ['Switch', 2],
  ['Lamp', 2],
  ['Pair', 1],
  ['Impossible', 0],
  ['Below', 0],
  ['Single', 2],
  ['Optional', plenty],
])('of %s there can be %s rows at once', (name, expected) => {
  const spec = resolve(parseSpec(text, 'supply.yaml').requirements, { stacks });
  const resource = spec.resources.find((other) => other.name === name);
  expect(resource && rowSupply(spec, resource)).toBe(expected);
});
