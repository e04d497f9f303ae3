import { type Check, type CheckItem, check } from './domain/checkup.ts';
import { describeError } from './engine/describe-error.ts';

export type Tell = (checks: readonly Check[]) => void;

/**
 * One part of an examination. It ends with the deadline at the latest, and what it told until then is kept: one thing
 * that does not answer hides nothing of the others. A part that stumbles is a line as well.
 */
export async function examineInTime(
  item: CheckItem,
  deadline: AbortSignal,
  act: (tell: Tell) => Promise<unknown>,
): Promise<readonly Check[]> {
  const found: Check[] = [];
  const late = new Promise<readonly Check[]>((resolve) => {
    const over = (): void => resolve([...found, check(item, 'too_slow')]);
    if (deadline.aborted) over();
    else deadline.addEventListener('abort', over, { once: true });
  });
  const done = act((checks) => found.push(...checks)).then(
    () => found,
    (error: unknown) => {
      const { name, code } = describeError(error);
      return [...found, check(item, 'failed', { name, code })];
    },
  );
  return Promise.race([done, late]);
}

/** Somebody who asks while the same is being found out gets that answer: what all environments share is asked once. */
export function onceAtATime<T>(act: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined;
  return () => {
    running ??= act().finally(() => {
      running = undefined;
    });
    return running;
  };
}
