import type { LogLevel } from '../log.ts';
import { type Environment, type Problem, settingOf } from './problem.ts';

/** `CUTOVER_LOG`. */
export function readLogLevel(env: Environment): LogLevel | readonly Problem[] {
  const level = settingOf(env, 'CUTOVER_LOG') ?? 'info';
  if (level === 'info' || level === 'warn' || level === 'off') return level;
  return [{ id: 'invalid', setting: 'CUTOVER_LOG', expected: 'info, warn or off' }];
}
