import type { Field, Resource, Spec } from '../../../src/types.ts';
import { isJoin } from '../../_shared/resources/capabilities.ts';
import { joinTablesOf } from '../../_shared/sql/join-table.ts';
import { fits } from '../print/fits.ts';
import { pyString } from '../print/py-string.ts';
import { attributeOf, attributesOf, typeAlias } from './attributes.ts';
import { namesOf } from './names.ts';

/** What a model says of a set of ids: the rows of a join table, and the property that shows them as a list. */
export type LinkFacts = Readonly<{
  /** The class of the rows. */
  className: string;
  /** The table's name, as a literal. */
  table: string;
  /** The attribute that holds the rows. */
  links: string;
  owner: string;
  /** The column that `owner` points to. */
  ownerKey: string;
  target: string;
  getter: readonly string[];
  setter: readonly string[];
}>;

/** What the model of a resource says of its sets of ids. */
export function linkFacts(spec: Spec, resource: Resource): readonly LinkFacts[] {
  return joinTablesOf(resource, spec.resources).map(({ field, table, owner, ownerTable, target }) => {
    const attribute = attributeOf(resource, field);
    const className = `${namesOf(resource).model}${typeAlias(resource, field).replace(/Field$/, 'Link')}`;
    const links = linksAttribute(resource, field);
    return {
      className,
      table: pyString(table),
      links,
      owner,
      ownerKey: `${ownerTable}.id`,
      target,
      getter: [
        '    @property',
        `    def ${attribute}(self) -> list[UUID]:`,
        `        return [link.${target} for link in self.${links}]`,
      ],
      setter: [
        `    @${attribute}.setter`,
        `    def ${attribute}(self, ids: list[UUID]) -> None:`,
        ...linkLines(links, `${className}(${target}=id, position=position)`),
      ],
    };
  });
}

/** The attribute that holds the links of a set of ids; cut where it would not fit on a line. */
function linksAttribute(resource: Resource, field: Field): string {
  const others = new Set(attributesOf(resource).values());
  const cut = attributeOf(resource, field).slice(0, 24).replace(/_+$/, '');
  const twins = resource.fields.filter((other) => isJoin(other) && attributeOf(resource, other).startsWith(cut));
  const place = twins.indexOf(field);
  let name = `${cut}${place > 0 ? String(place + 1) : ''}_links`;
  while (others.has(name)) name += '_';
  return name;
}

/** The list of links for a list of ids; a comprehension breaks before its `for`. */
function linkLines(attribute: string, link: string): readonly string[] {
  const each = 'for position, id in enumerate(ids, start=1)';
  const line = `        self.${attribute} = [${link} ${each}]`;
  if (fits(line)) return [line];
  const inner = `            ${link} ${each}`;
  const lines = fits(inner) ? [inner] : [`            ${link}`, `            ${each}`];
  return [`        self.${attribute} = [`, ...lines, '        ]'];
}
