import type { Command } from '../command.ts';

/** A command by name; its module is loaded only when it is asked for, so that `--version` and `--help` stay quick. */
export type CommandEntry = Readonly<{ name: string; summary: string; load: () => Promise<Command> }>;

/** Every command, in the order of the help. */
export const commandEntries: readonly CommandEntry[] = [
  {
    name: 'create',
    summary: 'Create a backend from a spec file, flags or answers',
    load: async () => (await import('./create.ts')).create,
  },
  {
    name: 'services',
    summary: 'Start, stop or show the servers that a backend needs',
    load: async () => (await import('./services.ts')).services,
  },
  {
    name: 'verify',
    summary: 'Prove that a backend keeps its contract',
    load: async () => (await import('./verify.ts')).verify,
  },
  {
    name: 'doctor',
    summary: 'Say what this machine lacks, and the command that installs it',
    load: async () => (await import('./doctor.ts')).doctor,
  },
  {
    name: 'stacks',
    summary: 'List the frameworks, and what was verified with which versions',
    load: async () => (await import('./stacks.ts')).stacks,
  },
  {
    name: 'explain',
    summary: 'Explain an exit code, a rule, a choice, a key or a check',
    load: async () => (await import('./explain.ts')).explain,
  },
  {
    name: 'schema',
    summary: 'Print the JSON Schema of backend.yaml, or of what --json prints',
    load: async () => (await import('./schema.ts')).schema,
  },
  {
    name: 'completion',
    summary: 'Print the completion script of a shell',
    load: async () => (await import('./completion.ts')).completion,
  },
];
