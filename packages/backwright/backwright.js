#!/usr/bin/env node
// The same program as create-backwright, under the name that people type.
import 'create-backwright/bin/backwright.js';
