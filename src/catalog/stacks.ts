import type { Language, StackId } from '../types.ts';

/** A framework that a spec may name, whether or not its templates have landed. */
export type StackFacts = Readonly<{ id: StackId; label: string; language: Language }>;

/** The sixteen frameworks, in prompt order. */
export const stackFacts: readonly StackFacts[] = [
  { id: 'express', label: 'Express', language: 'typescript' },
  { id: 'fastify', label: 'Fastify', language: 'typescript' },
  { id: 'nestjs', label: 'NestJS', language: 'typescript' },
  { id: 'hono', label: 'Hono', language: 'typescript' },
  { id: 'fastapi', label: 'FastAPI', language: 'python' },
  { id: 'django', label: 'Django', language: 'python' },
  { id: 'flask', label: 'Flask', language: 'python' },
  { id: 'gin', label: 'Gin', language: 'go' },
  { id: 'echo', label: 'Echo', language: 'go' },
  { id: 'net-http', label: 'net/http', language: 'go' },
  { id: 'axum', label: 'Axum', language: 'rust' },
  { id: 'actix', label: 'Actix Web', language: 'rust' },
  { id: 'rocket', label: 'Rocket', language: 'rust' },
  { id: 'spring-boot', label: 'Spring Boot', language: 'java' },
  { id: 'rails', label: 'Ruby on Rails', language: 'ruby' },
  { id: 'aspnet', label: 'ASP.NET Core', language: 'csharp' },
];
