/** Whether every object has a member of this name: TypeScript then takes its type from there where none is given. */
export function isInherited(name: string): boolean {
  return name in Object.prototype;
}
