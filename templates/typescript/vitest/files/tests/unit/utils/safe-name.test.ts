import { expect, test } from 'vitest';
import { safeName } from '../../../src/utils/safe-name.ts';

test.each([
  ['report.pdf', 'report.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['..\\..\\boot.ini', 'boot.ini'],
  ['.htaccess', 'htaccess'],
  ['a\u0000b\r\nc.png', 'abc.png'],
  ['evil\u202Egnp.exe', 'evilgnp.exe'],
  ['say "hi"?.txt', 'say _hi__.txt'],
  ['..', 'file'],
  ['', 'file'],
])('%j becomes %j', (given, safe) => {
  expect(safeName(given)).toBe(safe);
});

test('a long name keeps its extension', () => {
  const name = safeName(`${'n'.repeat(400)}.png`);
  expect([name.length, name.slice(-4)]).toEqual([255, '.png']);
});
