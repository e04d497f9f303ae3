import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildBrowserApp, buildProduct } from './build.ts';
import { checkPacked } from './packed.mjs';

// Starts the built output in plain node, as Azure does: what only works under a test runner or a loader fails here.

const root = fileURLToPath(new URL('..', import.meta.url));
const hostFile = `${root}out/smoke/functions-host.mjs`;
const functionKey = 'smoke-function-key';

/** What must be registered: trigger, and who gets in without an identity. */
const expected = {
  'advance-run': { trigger: 'queueTrigger' },
  'check-drift': { trigger: 'timerTrigger' },
  'given-up': { trigger: 'queueTrigger' },
  health: { trigger: 'httpTrigger', authLevel: 'anonymous' },
  messages: { trigger: 'httpTrigger', authLevel: 'anonymous' },
  'runs-list': { trigger: 'httpTrigger', authLevel: 'function' },
  'runs-read': { trigger: 'httpTrigger', authLevel: 'function' },
  'runs-report': { trigger: 'httpTrigger', authLevel: 'function' },
  'drift-read': { trigger: 'httpTrigger', authLevel: 'function' },
  'evidence-read': { trigger: 'httpTrigger', authLevel: 'function' },
  'runs-start': { trigger: 'httpTrigger', authLevel: 'function' },
  'fleet-read': { trigger: 'httpTrigger', authLevel: 'anonymous' },
  'list-read': { trigger: 'httpTrigger', authLevel: 'anonymous' },
  sweep: { trigger: 'timerTrigger' },
};

/** The same of the app that opens pages. */
const expectedOfPages = {
  health: { trigger: 'httpTrigger', authLevel: 'anonymous' },
  pages: { trigger: 'httpTrigger', authLevel: 'anonymous' },
};

let passed = 0;
let failed = 0;

/** @param {string} name @param {boolean} holds @param {unknown} [seen] */
function check(name, holds, seen) {
  if (holds) passed += 1;
  else failed += 1;
  process.stdout.write(`${holds ? 'ok    ' : 'FAILED'} ${name}${holds ? '' : `: ${JSON.stringify(seen)}`}\n`);
}

async function buildHost() {
  await build({
    absWorkingDir: root,
    entryPoints: ['sandbox/functions-host/main.ts'],
    outfile: hostFile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
}

/** Starts the host without any configuration. @param {string} entry */
async function startHost(entry) {
  const child = spawn(process.execPath, [hostFile, '--entry', entry], {
    cwd: root,
    env: { PATH: process.env.PATH, HOST_FUNCTION_KEY: functionKey, HOST_MASTER_KEY: 'smoke-master-key' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said = { functions: [], port: 0 };
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('functions ')) said.functions = JSON.parse(line.slice('functions '.length));
    if (line.startsWith('ready ')) said.port = Number(line.slice('ready '.length));
    if (said.port > 0) break;
  }
  return { child, ...said };
}

/** @param {readonly { name: string }[]} functions @param {typeof expected | typeof expectedOfPages} meant */
function checkRegistrations(functions, meant) {
  const names = functions.map((one) => one.name).sort();
  check('exactly the functions of the design are registered', same(names, Object.keys(meant).sort()), names);
  for (const one of functions) {
    const { name, ...facts } = one;
    check(`${name} has its trigger and states its level`, same(sorted(facts), sorted(meant[name])), facts);
  }
}

/** @param {string} entry */
async function checkPagesApp(entry) {
  const { child, functions, port } = await startHost(entry);
  try {
    check('the app that opens pages starts in plain node', port > 0, child.exitCode);
    checkRegistrations(functions, expectedOfPages);
    const answer = await fetch(`http://127.0.0.1:${port}/api/pages`, { method: 'POST', body: '{}' });
    const body = await answer.text();
    const named = ['CUTOVER_BROWSER_AUDIENCE', 'CUTOVER_BROWSER_CALLERS', 'MicrosoftAppTenantId'];
    check(
      'it answers 503 and names the missing settings',
      named.every((one) => body.includes(one)),
      body,
    );
  } finally {
    child.kill('SIGTERM');
  }
}

const sorted = (value) => Object.entries(value ?? {}).sort();
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** @param {string} url */
async function checkAnswers(url) {
  const keyed = { headers: { 'x-functions-key': functionKey } };
  const calls = [
    ['GET', '/api/health', {}],
    ['GET', '/api/fleet', {}],
    ['POST', '/api/messages', {}],
    ['POST', '/api/environments/contoso-dev/runs', keyed],
    ['GET', '/api/environments/contoso-dev/runs', keyed],
    ['GET', '/api/runs/contoso-dev.8235000000000.abcdef123456', keyed],
  ];
  for (const [method, path, init] of calls) {
    const answer = await fetch(url + path, { method, ...init });
    const body = await answer.text();
    check(`${method} ${path} answers 503`, answer.status === 503, answer.status);
    const named = ['CUTOVER_SETTINGS', 'MicrosoftAppId', 'AzureWebJobsStorage'].every((one) =>
      body.includes(one),
    );
    check(`${method} ${path} names the missing settings`, named && body.includes('not_configured'), body);
  }
  const locked = await fetch(`${url}/api/runs/x`);
  check('the HTTP API is locked without a key', locked.status === 401, locked.status);
}

function checkAdaptiveCards() {
  const cards = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js');
  const card = new cards.AdaptiveCard();
  card.parse({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'x' }] });
  check('adaptivecards loads and parses in plain node', card.getItemCount() === 1, card.getItemCount());
}

const {
  entries: [entry],
} = await buildProduct();
const {
  entries: [pagesEntry],
} = await buildBrowserApp();
await buildHost();
const { child, functions, port } = await startHost(entry);
try {
  check('the built entry starts in plain node', port > 0, child.exitCode);
  checkRegistrations(functions, expected);
  if (port > 0) await checkAnswers(`http://127.0.0.1:${port}`);
  checkAdaptiveCards();
  await checkPagesApp(pagesEntry);
  await checkPacked(root, check);
} catch (error) {
  check('the smoke test itself', false, String(error));
} finally {
  child.kill('SIGTERM');
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
