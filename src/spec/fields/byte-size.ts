/** Bytes of a size like `5MiB`; a number is bytes already. Units as in IEC 80000-13. */
export function byteSize(size: number | string): number {
  if (typeof size === 'number') return size;
  const [, count = '0', unit = 'B'] = /^([0-9]+)([A-Za-z]*)$/.exec(size) ?? [];
  return Number(count) * (units[unit] ?? 1);
}

const units: Readonly<Record<string, number>> = {
  B: 1,
  KB: 1000,
  MB: 1000 ** 2,
  GB: 1000 ** 3,
  KiB: 1024,
  MiB: 1024 ** 2,
  GiB: 1024 ** 3,
};
