import type { Json, Operation, Spec, StackId } from '../types.ts';

/** A value, or a list of them. */
type OneOrMore<Item> = Item | readonly Item[];

/** One limit of `rateLimit`. */
export type LimitRequirements = Readonly<{ requests?: number; windowSeconds?: number }>;

/** One resource as a person writes it. */
export type ResourceRequirements = Readonly<{
  description?: string;
  plural?: string;
  /** A line of the field grammar, or the same as a map. */
  fields?: Readonly<Record<string, string | Readonly<Record<string, Json>>>>;
  operations?: readonly Operation[];
  access?: Readonly<Partial<Record<Operation | 'read' | 'write' | 'all', OneOrMore<string>>>>;
  owner?: OneOrMore<string>;
  indexes?: readonly (readonly string[])[];
  unique?: readonly (readonly string[])[];
  sort?: OneOrMore<string>;
  parent?: string;
  seed?: readonly Readonly<Record<string, Json>>[];
}>;

/**
 * What a person asked for: spec file, flags and answers, merged. May be partial or contradictory. The keys are those of
 * `specMembers` and of the guideline's own interface; a test holds the two together.
 */
export type BackendRequirements = Readonly<{
  version?: 1;
  name?: string;
  description?: string;
  stack?: string;
  architecture?: string;
  apiType?: OneOrMore<string>;
  api?: Readonly<{ basePath?: string; versioning?: string; case?: string; envelope?: boolean }>;
  authentication?: Readonly<{
    type?: OneOrMore<string>;
    providers?: readonly string[];
    mfa?: boolean;
    emailVerification?: string;
    enumerationSafe?: boolean;
    library?: string;
  }>;
  authorization?: Readonly<{
    roles?: Readonly<Record<string, string>>;
    default?: string;
    model?: string;
    policy?: string;
  }>;
  database?: Readonly<{ type?: string; provider?: string; orm?: string; features?: readonly string[] }>;
  search?: Readonly<{ provider?: string }>;
  storage?: Readonly<{ provider?: string }>;
  performance?: Readonly<{ expectedRPS?: number; maxLatencyMs?: number; caching?: boolean }>;
  cache?: Readonly<{ provider?: string; ttlSeconds?: number; cdn?: boolean }>;
  rateLimit?: LimitRequirements & Readonly<{ overrides?: Readonly<Record<string, LimitRequirements>> }>;
  jobs?: Readonly<{ provider?: string }>;
  events?: Readonly<{ provider?: string }>;
  queue?: string;
  features?: readonly string[];
  integrations?: readonly string[];
  deploy?: readonly string[];
  tooling?: Readonly<{ packageManager?: string; test?: string }>;
  kits?: readonly string[];
  resources?: Readonly<Record<string, ResourceRequirements>>;
}>;

/** A resource after the check of its shape: what may be one value or a list is a list. */
export type CheckedResource = Omit<ResourceRequirements, 'access' | 'owner' | 'sort'> &
  Readonly<{
    access?: Readonly<Partial<Record<keyof NonNullable<ResourceRequirements['access']>, readonly string[]>>>;
    owner?: readonly string[];
    sort?: readonly string[];
  }>;

type Provider = Readonly<{ provider?: string }>;

/** The checked requirements with the defaults of the schema filled in; what depends on other keys may still be absent. */
export type Settings = Readonly<{
  name: string;
  description: string;
  stack: StackId;
  architecture: string;
  apiType: readonly string[];
  api: Spec['api'];
  authentication: Spec['authentication'] & Readonly<{ type: readonly string[] }>;
  authorization: Readonly<{ roles: Readonly<Record<string, string>>; default?: string; model: string; policy: string }>;
  database: Readonly<{ type: string; provider: string; orm?: string; features: readonly string[] }>;
  search: Readonly<{ provider: string }>;
  storage: Provider;
  performance: Spec['performance'];
  cache: Spec['cache'] & Readonly<{ provider: string }>;
  rateLimit: Spec['rateLimit'];
  jobs: Provider;
  events: Provider;
  queue?: string;
  features: readonly string[];
  integrations: readonly string[];
  deploy: readonly string[];
  tooling: Readonly<{ packageManager?: string; test?: string }>;
  kits: readonly string[];
  resources: Readonly<Record<string, CheckedResource>>;
}>;
