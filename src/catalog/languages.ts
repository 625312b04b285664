import type { ChoiceId, Language } from '../types.ts';

/** What a language brings when nothing is said; an absent member means that the stack has its own way and no choice. */
export type LanguageFacts = Readonly<{
  label: string;
  orm?: ChoiceId;
  packageManager?: ChoiceId;
  test?: ChoiceId;
  /** The queue on Redis that suits the language. */
  jobs?: ChoiceId;
}>;

/** The languages and their defaults. */
export const languages: Readonly<Record<Language, LanguageFacts>> = {
  typescript: { label: 'TypeScript', orm: 'kysely', packageManager: 'npm', test: 'vitest', jobs: 'bullmq' },
  python: { label: 'Python', orm: 'sqlalchemy', packageManager: 'uv', jobs: 'celery' },
  go: { label: 'Go' },
  rust: { label: 'Rust' },
  java: { label: 'Java' },
  ruby: { label: 'Ruby' },
  csharp: { label: 'C#' },
};
