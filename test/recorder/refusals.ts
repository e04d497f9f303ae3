import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeEach, expect, vi } from 'vitest';
import played from '../conversations/played.json' with { type: 'json' };

const root = fileURLToPath(new URL('../../', import.meta.url)).replaceAll('\\', '/');
const product = ['bot', 'cli', 'functions', 'shared'].map((folder) => `${root}${folder}/`);

/** Where every refusal is said to somebody. */
const conversations = 'test/conversations/conversations.test.ts';

/**
 * The codes that a test file is said to reach: of the conversations all, but those that a script has a port answer with,
 * and those are owed by the test of what stands behind that port.
 */
export async function owedBy(file: string): Promise<readonly string[]> {
  const behindPorts: { readonly [code: string]: string } = played;
  if (file !== conversations)
    return Object.keys(behindPorts).filter((code) => file === `test/${behindPorts[code]}`);
  const { reasons } = await import('../../shared/domain/reason.ts');
  return reasons.filter((code) => !Object.hasOwn(behindPorts, code));
}

/**
 * Has this file fail when a code that it is said to reach was not refused with by the product while its tests ran: what
 * a test makes itself, or a module at its top, is no answer to somebody. Holds where every test of the file ran.
 */
export function watchRefusals(owed: readonly string[]): void {
  const given = new Set<string>();
  let testing = false;
  vi.doMock('../../shared/domain/reason.ts', async (original) => {
    const real = await original<typeof import('../../shared/domain/reason.ts')>();
    const refuse: typeof real.refuse = (reason, params) => {
      if (testing && byProduct(new Error().stack ?? '')) given.add(reason);
      return real.refuse(reason, params);
    };
    return { ...real, refuse };
  });
  beforeEach(() => {
    testing = true;
  });
  afterEach(() => {
    testing = false;
  });
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads which fixtures are wanted off this pattern.
  afterAll(({}, suite) => {
    if (!allRan(suite)) return;
    const absent = owed.filter((code) => !given.has(code));
    expect(absent, 'test/conversations/played.json says that this file reaches them').toEqual([]);
  });
}

/** The first line of a stack says what it is of, the second is here, the third whoever refused. */
function byProduct(stack: string): boolean {
  const caller = (stack.split('\n')[2] ?? '').replaceAll('\\', '/');
  return product.some((folder) => caller.includes(folder));
}

interface Task {
  readonly mode: string;
  readonly tasks?: readonly Task[];
}

const allRan = ({ mode, tasks = [] }: Task): boolean => mode !== 'skip' && tasks.every(allRan);
