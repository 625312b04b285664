import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { loadConfig } from '../config/config.ts';
import { connectDatabase } from '../database/connection.ts';
import { CategoryRepository } from '../repositories/category-repository.ts';
import { ProductRepository } from '../repositories/product-repository.ts';
import { createLogger } from '../utils/logger.ts';
import { categoryCreate } from '../validators/category-validator.ts';
import { productCreate } from '../validators/product-validator.ts';
import { runCommand } from './run-command.ts';

await runCommand(async () => {
  const config = loadConfig();
  const db = connectDatabase(config, createLogger(config));
  try {
    await load('categories', categoryCreate, new CategoryRepository(db));
    await load('products', productCreate, new ProductRepository(db));
    return 'every example row is there';
  } finally {
    await db.destroy();
  }
});

/** Inserts the rows of `seeds/<name>.json` that are not there yet. */
async function load<Input>(name: string, schema: z.ZodType<Input>, target: SeedTarget<Input>): Promise<void> {
  const text = await readFile(new URL(`../../seeds/${name}.json`, import.meta.url), 'utf8');
  let added = 0;
  for (const { id, ...row } of JSON.parse(text) as { id: string }[]) {
    if (await target.findById(id)) continue;
    await target.insert(schema.parse(row), id);
    added += 1;
  }
  console.log(`${name}: ${String(added)} added`);
}

interface SeedTarget<Input> {
  findById(id: string): Promise<object | undefined>;
  insert(input: Input, id: string): Promise<object>;
}
