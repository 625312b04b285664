import { stringify } from 'yaml';

/**
 * YAML in the form that Prettier leaves alone at a print width of 120 with single quotes: two spaces, lists indented,
 * strings quoted only where YAML needs it.
 */
export function yamlText(value: unknown): string {
  return stringify(value, {
    lineWidth: 0,
    singleQuote: true,
    indentSeq: true,
    version: '1.2',
    aliasDuplicateObjects: false,
  });
}
