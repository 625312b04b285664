/** Every spelling of every name that generated code, SQL and paths use: one place. */
export { joinTable } from './naming/join-table.ts';
export { limitSetting } from './naming/limit-setting.ts';
export { moneyColumns } from './naming/money-columns.ts';
export { packageNameProblem } from './naming/package-name.ts';
export { pyIdentifier } from './naming/py-identifier.ts';
export { resourceNames } from './naming/resource-names.ts';
export { sqlIdentifier } from './naming/sql-identifier.ts';
export { sqlName } from './naming/sql-name.ts';
export { tsIdentifier } from './naming/ts-identifier.ts';
export { tsMember } from './naming/ts-member.ts';
export { tsPropertyName } from './naming/ts-property-name.ts';
export { tsString } from './naming/ts-string.ts';
export { toCamel, toKebab, toPascal, toSnake } from './naming/words.ts';
