/** Begins up to `width` at once and yields in the order of the list, each as soon as it and all before it are done. */
export async function* inOrder<T, R>(
  all: readonly T[],
  width: number,
  act: (one: T) => Promise<R>,
): AsyncGenerator<R> {
  const running: Promise<R>[] = [];
  for (const one of all) {
    running.push(act(one));
    if (running.length === width) yield await (running.shift() as Promise<R>);
  }
  for (const one of running) yield await one;
}
