import { setTimeout as sleep } from 'node:timers/promises';
import { sql, type Kysely } from 'kysely';
import { readMigrations } from '../database/migrator.ts';
import type { Database } from '../database/schema.ts';

const patienceMs = 2_000;

interface CheckResult {
  status: 'ok' | 'failed';
  latency_ms: number;
}

export interface ReadinessReport {
  status: 'ready' | 'not_ready' | 'draining';
  checks: Record<'database' | 'migrations', CheckResult>;
}

/** Says whether this process should get traffic. */
export interface Readiness {
  check(): Promise<ReadinessReport>;
  /** From now on the answer is "draining": the process is about to stop. */
  drain(): void;
  isDraining(): boolean;
}

/** Watches the database and whether it has every migration that this build brings. */
export async function createReadiness(db: Kysely<Database>): Promise<Readiness> {
  const versions = (await readMigrations()).map((migration) => migration.version);
  let draining = false;

  async function requireMigrations(): Promise<void> {
    const applied = await sql<{ version: string }>`select version from schema_migrations`.execute(db);
    const known = new Set(applied.rows.map((row) => row.version));
    const pending = versions.filter((version) => !known.has(version));
    if (pending.length > 0) throw new Error(`migrations are pending: ${pending.join(', ')}`);
  }

  return {
    async check() {
      const [database, migrations] = await Promise.all([
        measure(sql`select 1`.execute(db)),
        measure(requireMigrations()),
      ]);
      const isReady = database.status === 'ok' && migrations.status === 'ok';
      return { status: draining ? 'draining' : isReady ? 'ready' : 'not_ready', checks: { database, migrations } };
    },
    drain() {
      draining = true;
    },
    isDraining: () => draining,
  };
}

async function measure(check: Promise<unknown>): Promise<CheckResult> {
  const started = performance.now();
  const expired = sleep(patienceMs, undefined, { ref: false }).then(() => Promise.reject(new Error('timed out')));
  const status = await Promise.race([check, expired]).then(
    () => 'ok' as const,
    () => 'failed' as const,
  );
  return { status, latency_ms: Math.round(performance.now() - started) };
}
