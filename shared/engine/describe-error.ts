/** What may be logged of an error: its name, code and place. Its message may hold addresses, names or secrets. */
export function describeError(error: unknown): {
  readonly name: string;
  readonly code: string;
  readonly place: string;
} {
  const fault = error instanceof Error ? error : new Error('thrown value is no error');
  const code = 'code' in fault ? String(fault.code).slice(0, 60) : '';
  const line = fault.stack?.split('\n').find((one) => one.includes('    at '));
  const place = (line ?? '')
    .trim()
    .replace(/\(.*[\\/]/, '(')
    .slice(0, 120);
  return { name: fault.name, code, place };
}
