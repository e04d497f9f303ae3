#!/usr/bin/env node
// What `npx cutover` starts. The sources where they can be read, so that a checkout needs no build; else what was built.
import { existsSync, readFileSync } from 'node:fs';

const built = new URL('../dist/cli/main.js', import.meta.url);
const sources = new URL('main.ts', import.meta.url);

/** `tsx` is there after `npm ci`, and not after `npm ci --omit=dev`; a newer Node reads the sources by itself. */
async function canReadSources() {
  if (!existsSync(sources)) return false;
  try {
    (await import('tsx/esm/api')).register();
    return true;
  } catch {
    return Boolean(process.features.typescript) && !import.meta.url.includes('/node_modules/');
  }
}

const version = () => JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version;

if (process.argv[2] === '--version') console.log(version());
else if (await canReadSources()) await import(sources.href);
else if (existsSync(built)) await import(built.href);
else {
  console.error('Cutover cannot start: run `npm ci` (or `npm run build`) in its folder first.');
  process.exitCode = 2;
}
