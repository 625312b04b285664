/**
 * The nouns of Backwright, and no logic.
 *
 * Pipeline: BackendRequirements -> resolve -> Spec -> plan -> Plan -> render -> Tree -> commit -> Receipt.
 */

/** A dimension along which a person chooses; one folder of `src/catalog/` each. */
export type Axis =
  | 'api'
  | 'auth'
  | 'authorization'
  | 'database'
  | 'orm'
  | 'cache'
  | 'jobs'
  | 'events'
  | 'storage'
  | 'search'
  | 'mail'
  | 'feature'
  | 'secrets'
  | 'observability'
  | 'architecture'
  | 'tooling'
  | 'deploy';

/** The id of one choice on an axis, for example `postgresql` or `jwt`: lower case, kebab-case. */
export type ChoiceId = string;

/** One of the sixteen frameworks that a spec may name. */
export type StackId =
  | 'express'
  | 'fastify'
  | 'nestjs'
  | 'hono'
  | 'fastapi'
  | 'django'
  | 'flask'
  | 'gin'
  | 'echo'
  | 'net-http'
  | 'axum'
  | 'actix'
  | 'rocket'
  | 'spring-boot'
  | 'rails'
  | 'aspnet';

/** The programming language of a stack. */
export type Language = 'typescript' | 'python' | 'go' | 'rust' | 'java' | 'ruby' | 'csharp';

/** The base type of a resource field, as written in the spec file. */
export type FieldType =
  | 'string'
  | 'text'
  | 'integer'
  | 'bigint'
  | 'decimal'
  | 'float'
  | 'boolean'
  | 'date'
  | 'time'
  | 'datetime'
  | 'uuid'
  | 'json'
  | 'email'
  | 'url'
  | 'phone'
  | 'money'
  | 'bytes'
  | 'enum'
  | 'ref'
  | 'file';

/** A comparison that the query grammar offers on a field: `filter[field][op]=value`. */
export type FilterOperator =
  'eq' | 'ne' | 'gt' | 'gte' | 'lt' | 'lte' | 'in' | 'nin' | 'contains' | 'startsWith' | 'has' | 'isNull';

/** What happens to a row when the row it refers to is deleted. */
export type OnDelete = 'restrict' | 'cascade' | 'setNull';

/** A JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** One declared field of a resource, complete: every flag present, every default decided. */
export type Field = Readonly<{
  /** The name as written in the spec, and (after `api.case`) the member name on the wire. */
  name: string;
  /** The wire member name: `name` mapped by `api.case`. */
  wire: string;
  /** The SQL column: snake_case, `<name>_id` for a single ref; empty for `ref[]`, which lives in a join table. */
  column: string;
  type: FieldType;
  /** True for `T[]`. */
  list: boolean;
  /** decimal(p,s). */
  precision?: number;
  scale?: number;
  /** enum(...): the labels in declared order. */
  values?: readonly string[];
  /** ref(X): the name of the resource it points to. */
  target?: string;
  required: boolean;
  unique: boolean;
  search: boolean;
  filter: boolean;
  sort: boolean;
  index: boolean;
  private: boolean;
  readonly: boolean;
  writeonly: boolean;
  immutable: boolean;
  encrypted: boolean;
  /** Length for text, value for numbers, RFC 3339 text for dates and times, count for lists; numbers beyond 2^53 and decimals as text. */
  min?: number | string;
  max?: number | string;
  /** RE2 subset. */
  pattern?: string;
  /** The value a create uses when the member is absent; already checked against the type, in wire form. */
  default?: Json;
  /** Present on refs. */
  onDelete?: OnDelete;
  /** The kebab-case path segment of the collection on the other side of a ref. */
  inverse?: string;
  /** Media types a `file` accepts. */
  types?: readonly string[];
  /** Largest `file`, in bytes. */
  maxSize?: number;
  description?: string;
  example?: Json;
}>;

/** The operations of a resource that become HTTP endpoints. */
export type Operation = 'list' | 'get' | 'create' | 'update' | 'replace' | 'delete' | 'restore' | 'bulk';

/** Who may use an operation: one word of the spec's `access` map (`public`, `any`, `own` or a role). */
export type Access = string;

/** The spellings of a resource's name, derived once in `naming.ts`. */
export type ResourceNames = Readonly<{
  /** WorkOrder, as written. */
  pascal: string;
  /** workOrder */
  camel: string;
  /** work_order */
  snake: string;
  /** work-order: file names. */
  kebab: string;
  /** "work order": prose. */
  words: string;
  /** WorkOrders */
  pascalPlural: string;
  /** workOrders */
  camelPlural: string;
  /** work_orders: the SQL table, unquoted. */
  table: string;
  /** work-orders: the path segment. */
  path: string;
  /** "work orders" */
  wordsPlural: string;
}>;

/** A list served below one row of another resource: `/parents/{id}/children`. */
export type NestedCollection = Readonly<{
  /** The resource whose row is in the path. */
  owner: string;
  /** The path segment below `/{owner}/{id}/`. */
  path: string;
  /** The field of the listed resource that points to `owner`. */
  field: string;
  /** `parent` also takes POST; `inverse` only lists. */
  from: 'parent' | 'inverse';
}>;

/** One resource of the spec, complete. */
export type Resource = Readonly<{
  name: string;
  names: ResourceNames;
  description?: string;
  fields: readonly Field[];
  operations: readonly Operation[];
  /** For every operation in `operations`, the union of those who may use it. */
  access: Readonly<Record<Operation, readonly Access[]>>;
  /** Paths to the owning user; empty without `own`. */
  owner: readonly string[];
  /** Compound indexes and unique constraints, as field names. */
  indexes: readonly (readonly string[])[];
  unique: readonly (readonly string[])[];
  /** Default order, for example `['-created_at']`. */
  sort: readonly string[];
  /** The ref field that names the parent, when the resource has one. */
  parent?: string;
  /** Lists of *this* resource below rows of others. */
  nested: readonly NestedCollection[];
  seed: readonly Readonly<Record<string, Json>>[];
}>;

/** Something a person should know about how the spec was read; never an error. */
export type Notice = Readonly<{ path: string; message: string }>;

/** What will be built: complete, legal, available, frozen. Everything downstream reads this and nothing else. */
export type Spec = Readonly<{
  version: 1;
  name: string;
  description: string;
  stack: StackId;
  language: Language;
  /** For every axis what was chosen, in catalogue order; empty means none. */
  choices: Readonly<Record<Axis, readonly ChoiceId[]>>;
  api: Readonly<{
    basePath: string;
    versioning: 'url' | 'header' | 'media-type';
    case: 'snake' | 'camel';
    envelope: boolean;
  }>;
  authentication: Readonly<{
    providers: readonly string[];
    mfa: boolean;
    emailVerification: 'required' | 'off';
    enumerationSafe: boolean;
    library: 'built-in' | 'better-auth';
  }>;
  authorization: Readonly<{
    roles: Readonly<Record<string, string>>;
    default: string;
  }>;
  performance: Readonly<{ expectedRPS: number; maxLatencyMs: number; caching: boolean }>;
  cache: Readonly<{ ttlSeconds: number; cdn: boolean }>;
  rateLimit: Readonly<{
    requests: number;
    windowSeconds: number;
    overrides: Readonly<Record<string, Readonly<{ requests: number; windowSeconds: number }>>>;
  }>;
  tooling: Readonly<{ packageManager: string; test: string }>;
  kits: readonly string[];
  /** In an order in which every required ref points backwards. */
  resources: readonly Resource[];
  /** Defaults that resolved to none because their part has not landed yet, and the like. */
  notices: readonly Notice[];
}>;

/** One place at which a rule is broken. */
export type RuleBreak = Readonly<{
  path: readonly (string | number)[];
  /** What is wrong and why. */
  because: string;
  /** The nearest thing that works. */
  instead: string;
}>;

/** A problem in what a person wrote, with its place when it came from a file. */
export type Problem = Readonly<{
  /** Dotted spec path, for example `resources.Order.fields.total`. */
  path: string;
  /** The file that `line` counts in, as the person named it; the command line adds it. */
  file?: string;
  line?: number;
  column?: number;
  message: string;
  /** What to do next. */
  instead?: string;
}>;

/** A language-neutral fact sheet of one choice. */
export type Choice = Readonly<{
  axis: Axis;
  id: ChoiceId;
  /** As a person writes it in the spec, for example `PostgreSQL`. */
  label: string;
  facts: Readonly<Record<string, string>>;
  gives: readonly Contribution[];
}>;

/** One typed addition to a file that several parts share. Folded by one function per target in `src/models/`. */
export type Contribution =
  | DependencyContribution
  | EnvContribution
  | ServiceContribution
  | ScriptContribution
  | IgnoreContribution
  | CiContribution
  | MigrationContribution
  | CommandContribution
  | ReadmeContribution
  | ImageContribution;

/** A package; its version is the pin in `templates/versions/`. */
export type DependencyContribution = Readonly<{ to: 'dependency'; name: string; dev?: boolean }>;

/** An environment variable of the generated backend. */
export type EnvContribution = Readonly<{
  to: 'env';
  name: string;
  description: string;
  /** The value in `.env.example` and the default of the configuration when `fallback` is absent. */
  example: string;
  /** The default in code; absent means the variable is required. */
  fallback?: string;
  /** Generated into the untracked `.env`, redacted, and readable as `<NAME>_FILE`. */
  secret?: boolean;
  /** Heading in `.env.example` and the docs. */
  group: string;
}>;

/** A server that the backend needs: compose, CI and `backwright services` read it. */
export type ServiceContribution = Readonly<{
  to: 'service';
  id: string;
  image: string;
  port: number;
  /** Environment of the container. */
  environment: Readonly<Record<string, string>>;
  /** Command for the container health check. */
  healthcheck: readonly string[];
  /** Mount point of its data. */
  volume?: string;
  /** A shell line that writes a dump into `/backup`, run in this image with the connection's variable set. */
  backup?: string;
  /** The env var of the backend that points to it, and its development value. */
  connection: Readonly<{
    name: string;
    url: string;
    /** The variable for where clients reach the server, for whom its name among containers means nothing. */
    publicName?: string;
  }>;
  /** What else the backend has to be told to use this server, where it starts fresh: in a pipeline. */
  settings?: Readonly<Record<string, string>>;
}>;

/** A script of the language's own manifest (npm script, for example). */
export type ScriptContribution = Readonly<{ to: 'script'; name: string; run: string }>;

/** A `make` target: the commands that are identical in every stack. */
export type CommandContribution = Readonly<{
  to: 'command';
  name: string;
  description: string;
  /** Recipe lines. */
  recipe: readonly string[];
  /** Other targets that run first. */
  needs?: readonly string[];
}>;

/** A pattern for an ignore file. */
export type IgnoreContribution = Readonly<{ to: 'ignore'; file: '.gitignore' | '.dockerignore'; pattern: string }>;

/** A step of the generated CI workflow. */
export type CiContribution = Readonly<{
  to: 'ci';
  name: string;
  run?: string;
  uses?: string;
  with?: Readonly<Record<string, string>>;
  env?: Readonly<Record<string, string>>;
}>;

/** A reversible migration; numbered by the fold, in part order. SQL without the `-- record` trailer, which the fold writes. */
export type MigrationContribution = Readonly<{ to: 'migration'; name: string; up: string; down: string }>;

/** A section of the generated README. */
export type ReadmeContribution = Readonly<{ to: 'readme'; heading: string; body: string }>;

/** Says that the backend is built as an image: compose, pipelines and documents then speak of it. */
export type ImageContribution = Readonly<{ to: 'image' }>;

/** One language's or stack's way of doing one axis. It owns its files alone. */
export type Part = Readonly<{
  /** Unique, for example `typescript/database-sql`; also its folder below `templates/`. */
  id: string;
  /** `base` parts always apply to their stack. */
  axis: Axis | 'base';
  /** The choice ids it serves; empty for base parts. */
  choices: readonly ChoiceId[];
  /** Part ids whose files and contributions come first. */
  after?: readonly string[];
  gives?(spec: Spec): readonly Contribution[];
  /** Extra members for the templates of this part: named predicates and prepared data. */
  view?(spec: Spec): Readonly<Record<string, unknown>>;
  /** Extra members for the per-resource templates of this part. */
  resourceView?(spec: Spec, resource: Resource): Readonly<Record<string, unknown>>;
  /** Whether a resource has the files in `resource/`; unless said, every one but the built-in user has. */
  serves?(resource: Resource, spec: Spec): boolean;
  /** Output paths of this part that this spec does not need. */
  omits?(spec: Spec): readonly string[];
  /** Files of this part that a model writes, because their content follows from the whole plan. */
  folds?: readonly Fold[];
}>;

/** A framework that can be generated: the ordered parts, and how its commands are run. */
export type Stack = Readonly<{
  id: StackId;
  label: string;
  language: Language;
  parts: readonly Part[];
  /** Files at these paths are written by a fold, not by a template: path -> model. */
  folds: readonly Fold[];
  /** Commands after writing: `install` and so on, run by `src/steps/`. */
  steps: readonly StackStep[];
  /** How the generated backend is built, started and migrated; becomes `contract/settings.json`. */
  run: RunSettings;
  /** How it becomes an image and runs in one; needed by the parts that build, deploy or describe it. */
  delivery?: Delivery;
  /** How a person works on it; needed by the documents. */
  guide?: Guide;
  /** How a pipeline installs it; needed by the parts that write one. */
  pipeline?: Pipeline;
  /**
   * Where a failing check most likely has its cause: files by check id, nearest first. `{kebab}` and `{snake}` stand for the
   * resource that the finding speaks of.
   */
  answers?: Readonly<Record<string, readonly string[]>>;
}>;

/** The facts of a language from which pipelines are written; what they run then is the same `make` in every language. */
export type Pipeline = Readonly<{
  /** The image in which jobs run. */
  image: string;
  /** Shell lines that install the dependencies as they are locked, by package manager. */
  install: Readonly<Record<string, readonly string[]>>;
  /** Shell lines that bring Node, where the image lacks it; the contract suite runs on it. */
  node: readonly string[];
  /** Folders, below the project, that one job may leave to the next. */
  cache: readonly string[];
  /** What update bots call the package manager. */
  ecosystem: Readonly<Record<string, string>>;
}>;

/** The facts of a stack from which the documents about working on its backends are written. */
export type Guide = Readonly<{
  /** The language that has to be installed, and from which version. */
  language: string;
  /** The way of a request, in one sentence. */
  request: string;
  /** Files and folders (with a slash at the end) from the outside in; those that a backend lacks are left out. */
  layers: readonly Readonly<{ path: string; says: string }>[];
  /** Where tests are, and the sentence about where their rows come from. */
  tests: Readonly<{ unit: string; integration: string; fixtures: string }>;
  /** The decisions about waiting and about the database. */
  asynchronous: string;
  dataAccess: string;
  /** Files that show how a resource is served; `{kebab}` and `{snake}` stand for its name. */
  examples: readonly string[];
  /** Steps, in order. */
  add: Readonly<Record<'route' | 'field' | 'migration' | 'test', readonly string[]>>;
  rules: readonly string[];
  /** What an editor needs: extensions by id, and settings. */
  editor: Readonly<{ extensions: readonly string[]; settings: Readonly<Record<string, Json>> }>;
}>;

/**
 * The facts of a language from which the shared models write Dockerfile, manifests, chart, pipelines and documents.
 * Nothing in those asks which language it is.
 */
export type Delivery = Readonly<{
  /** Where the process listens. */
  port: number;
  /** Paths for the liveness and the readiness probe. */
  health: string;
  ready: string;
  /** Stages that build; their results are copied into the last one. */
  stages: readonly ImageStage[];
  /** The stage that runs. */
  runtime: ImageStage;
  /** An argv inside the image that ends with 0 when the backend is healthy; the image has no curl. */
  probe: readonly string[];
  /** Files of the build's context that no stage needs. */
  contextIgnores: readonly string[];
  /** The most megabytes that the image may add to its base. */
  budgetMegabytes: number;
}>;

/** A stage of an image: an exact base image, or the name of an earlier stage, and what is done on it. */
export type ImageStage = Readonly<{ name: string; from: string; says: string; steps: readonly ImageStep[] }>;

/** One instruction of a stage. */
export type ImageStep = Readonly<{
  /** The package manager that needs it; absent means every one. */
  manager?: string;
}> &
  ImageInstruction;

/** What an instruction does. */
export type ImageInstruction =
  | Readonly<{
      do: 'copy';
      paths: readonly string[];
      to: string;
      /** An earlier stage; absent means the context. */
      stage?: string;
      /** Copied only when the backend has such files. */
      only?: 'migrations' | 'seeds' | 'policies' | 'passwords' | 'scripts';
    }>
  | Readonly<{ do: 'run'; command: string; cache?: string }>
  | Readonly<{ do: 'env'; values: Readonly<Record<string, string>> }>;

/**
 * The commands by which a tool that knows nothing of the stack drives a generated backend. Each command is an argv
 * array, run in the backend's folder without a shell.
 */
export type RunSettings = Readonly<{
  install: readonly (readonly string[])[];
  build: readonly (readonly string[])[];
  /** The one process that serves HTTP. */
  start: readonly string[];
  /** Applies every pending migration. */
  migrate: readonly string[];
  /** Takes every migration back. */
  rollback: readonly string[];
  /** Loads the example rows of the spec. */
  seed: readonly string[];
  /** Write the database into FILE of the environment, and put it back as it is there; only where its tools can. */
  backup?: readonly string[];
  restore?: readonly string[];
  /** The committed OpenAPI document, relative to the backend's folder. */
  openapi: string;
  /** Works on jobs until it is stopped; only with jobs. */
  worker?: readonly string[];
  /** Lists the jobs that were given up; only with jobs. */
  deadJobs?: readonly string[];
  /** Lets them, or the one whose id is appended, be tried again; only with jobs. */
  replayJobs?: readonly string[];
  /** Makes a verified account of EMAIL, ROLE, NAME and PASSWORD in the environment; only with accounts. */
  userCreate?: readonly string[];
  /** Gives the account of EMAIL the ROLE; only with accounts. */
  userRole?: readonly string[];
}>;

/** A file made from contributions. */
export type Fold = Readonly<{
  path: string;
  /** Name of a model in `src/models/`. */
  model: string;
}>;

/** A post-generation command of a stack. */
export type StackStep = Readonly<{ id: string; title: string; argv: readonly string[] }>;

/** Raw template bytes by path below `templates/`, read once by the shell so that the core stays pure. */
export type TemplateLibrary = Readonly<{
  /** The package that renders, for example `create-backwright@0.1.0`; generated files pin it. */
  generator: string;
  files: ReadonlyMap<string, Uint8Array>;
  /** Templates that were compiled when the package was built; a checkout has none. */
  prepared?: PreparedTemplates;
  stacks: readonly Stack[];
  choices: readonly Choice[];
}>;

/** A template that was compiled when the package was built: which locals it may name, and what it does with them. */
export type PreparedTemplate = Readonly<{
  locals: readonly string[];
  run: (locals: Readonly<Record<string, unknown>>, print: (value: unknown) => string) => string;
}>;

/** Prepared templates by their path below `templates/`. */
export type PreparedTemplates = Readonly<Record<string, PreparedTemplate>>;

/** A file that will be rendered. */
export type PlannedFile = Readonly<{
  path: string;
  part: string;
  /** Path below `templates/`, or `model:<name>` for a fold. */
  template: string;
  resource?: string;
}>;

/** Everything that will happen, printable by `--plan`. */
export type Plan = Readonly<{
  spec: Spec;
  parts: readonly string[];
  gives: readonly (Contribution & { readonly by: string })[];
  files: readonly PlannedFile[];
}>;

/** A rendered file; `origin` leads a finding in generated output back to its template. */
export type TreeFile = Readonly<{
  content: Uint8Array;
  mode?: 0o755;
  origin: Readonly<{ part: string; template: string }>;
}>;

/** The rendered backend, by POSIX path, sorted. */
export type Tree = ReadonlyMap<string, TreeFile>;

/** How the update engine may treat a file later. */
export type FileOwner = 'managed' | 'shared' | 'seed' | 'migration';

/** What was applied; stored as `backend.lock.json`. */
export type Receipt = Readonly<{
  lockVersion: 1;
  generator: string;
  stack: StackId;
  /** SHA-256 of the resolved spec. */
  spec: string;
  /** Where the merge bases are: `pack` below `.backwright/base/`, or `none` when a person asked for none. */
  bases: 'pack' | 'none';
  files: readonly Readonly<{ path: string; sha256: string; owner: FileOwner; part: string }>[];
}>;
