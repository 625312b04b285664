import { expect, it } from 'vitest';
import { showNotices } from '../../../../src/cli/create/show-notices.ts';
import { recordingTerminal } from '../../../fixtures/recording-terminal.ts';

it('warns on stderr, with the file and the place where the message does not name it', () => {
  const { terminal, out, err } = recordingTerminal('/');
  showNotices([{ path: 'cache', message: 'redis is not available yet' }], terminal, 'backend.yaml');
  showNotices([{ path: 'cache', message: 'cache is none' }], terminal);
  expect(err()).toBe('backend.yaml  warning  cache  redis is not available yet\nwarning  cache is none\n');
  expect(out()).toBe('');
});
