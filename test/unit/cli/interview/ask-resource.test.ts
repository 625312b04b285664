import { describe, expect, it } from 'vitest';
import { askResource } from '../../../../src/cli/interview/ask-resource.ts';
import { interviewPerson } from '../../../../src/cli/interview/interview.ts';
import { enter, scriptedPerson } from '../../../fixtures/scripted-person.ts';

describe('describing a resource', () => {
  it('takes a name and fields in the line grammar until there are no more', async () => {
    const { interview } = scriptedPerson(['Book', 'title: string required max=80', 'pages integer min=1', '']);
    expect(await askResource({ version: 1 }, interview)).toEqual({
      version: 1,
      resources: { Book: { fields: { title: 'string required max=80', pages: 'integer min=1' } } },
    });
  });

  it('refuses a field at once, with the sentence that a file would get', async () => {
    const script = [
      'Book',
      'title: strng',
      'title',
      'a b: string',
      'title: string',
      'title: text',
      'author: ref(Author)',
      '',
    ];
    const { interview, refused } = scriptedPerson(script);
    const { resources } = await askResource({ version: 1 }, interview);
    expect(refused.map(({ problem }) => problem)).toEqual([
      expect.stringContaining('did you mean `string`'),
      expect.stringContaining('Write a type after the name: title: string'),
      expect.stringMatching(/type|unknown/),
      expect.stringContaining('has a field title already'),
      expect.stringContaining('Author'),
    ]);
    expect(resources?.['Book']?.fields).toEqual({ title: 'string' });
  });

  it('refuses a name at once: empty, not PascalCase, taken', async () => {
    const { interview, refused } = scriptedPerson(['', 'a book', 'Book', 'Author', '']);
    await askResource({ version: 1, resources: { Book: { fields: { title: 'string' } } } }, interview);
    expect(refused.map(({ problem }) => problem)).toEqual([
      expect.stringContaining('needs a name'),
      expect.stringContaining('PascalCase'),
      expect.stringContaining('is a resource Book already'),
    ]);
  });

  it('takes the last field back, then the resource itself', async () => {
    const { interview, told } = scriptedPerson(['Book', 'title: string', '<', '<']);
    expect(await askResource({ version: 1 }, interview)).toEqual({ version: 1 });
    expect(told()).toContain('Taken back. Book has no field.');
  });

  it('lets resources refer to earlier ones, grow and go', async () => {
    const { interview } = scriptedPerson([
      'shop',
      ...['add', 'Author', 'name: string required', ''],
      ...['add', 'Book', 'author: ref(Author) required', ''],
      ...['change Author', 'born: date', ''],
      ...['add', 'Draft', 'text: text', '', 'remove Draft'],
      'done',
      enter,
    ]);
    const { resources } = await interviewPerson(interview);
    expect(resources).toEqual({
      Author: { fields: { name: 'string required', born: 'date' } },
      Book: { fields: { author: 'ref(Author) required' } },
    });
  });
});
