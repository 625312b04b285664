#!/usr/bin/env node
import { start } from './start.js';

// npm links both names of this package to one file; the name that was typed tells them apart.
start(/create-backwright(\.\w+)?$/.test(process.argv[1] || '') ? 'create' : undefined);
