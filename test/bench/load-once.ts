import { pathToFileURL } from 'node:url';
import { collectRegistrations, supplyCoreApi } from '../../sandbox/functions-host/core-api.ts';

/** Prints the milliseconds in which this fresh process loads an app's entry file: what the worker does at a cold start. */
const [entry = ''] = process.argv.slice(2);
supplyCoreApi();
const started = performance.now();
await collectRegistrations(() => import(pathToFileURL(entry).href));
console.log(performance.now() - started);
