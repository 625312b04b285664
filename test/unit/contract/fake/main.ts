import { startFake, type Fault } from './start-fake.ts';

// The fake as a program, started like any backend: with its settings in the environment.
await startFake(process.argv[2] as Fault | undefined, Number(process.env['PORT']));
console.log(JSON.stringify({ level: 'info', msg: 'listening' }));
