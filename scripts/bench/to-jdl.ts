import type { Field, FieldType, Spec } from '../../src/types.ts';

/** The nearest type of JHipster's entity language. */
const types: Readonly<Record<FieldType, string>> = {
  string: 'String',
  text: 'TextBlob',
  integer: 'Integer',
  bigint: 'Long',
  decimal: 'BigDecimal',
  float: 'Double',
  boolean: 'Boolean',
  date: 'LocalDate',
  time: 'LocalTime',
  datetime: 'Instant',
  uuid: 'UUID',
  json: 'TextBlob',
  email: 'String',
  url: 'String',
  phone: 'String',
  money: 'BigDecimal',
  bytes: 'Blob',
  enum: 'String',
  ref: '',
  file: 'Blob',
};

/** The entities of a spec for JHipster: the same names, the nearest types, the same references. */
export function toJdl({ resources }: Spec): string {
  const config = [
    'baseName bench, packageName com.bench, applicationType monolith, authenticationType jwt,',
    'prodDatabaseType postgresql, buildTool maven, skipClient true, enableTranslation false',
  ].join(' ');
  const entities = resources.map(({ name, fields }) => {
    const own = fields.filter(({ type }) => type !== 'ref').map((field) => `  ${memberOf(field)}`);
    return `entity ${name} {\n${own.join('\n')}\n}`;
  });
  const references = resources.flatMap(({ name, fields }) =>
    fields
      .filter(({ type }) => type === 'ref')
      .map(({ name: member, target = '', list }) => {
        const kind = list ? 'ManyToMany' : 'ManyToOne';
        return `relationship ${kind} { ${name}{${camel(member)}} to ${target} }`;
      }),
  );
  const application = `application { config { ${config} } entities * }`;
  return `${[application, ...entities, ...references, 'paginate * with pagination'].join('\n')}\n`;
}

function memberOf({ name, type, required, unique }: Field): string {
  return [camel(name), types[type], required ? 'required' : '', unique ? 'unique' : ''].filter(Boolean).join(' ');
}

function camel(name: string): string {
  return name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}
