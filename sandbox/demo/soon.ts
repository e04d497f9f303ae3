/** The first full minute at least so many seconds ahead: as people type it, UTC, and when it has passed. */
export function soon(now: Date, seconds: number): { readonly said: string; readonly at: Date } {
  const minute = 60_000;
  const at = new Date(Math.ceil((now.getTime() + seconds * 1000) / minute) * minute);
  return { said: at.toISOString().slice(11, 16), at };
}
