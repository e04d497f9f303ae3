import type { Renaming } from './all-cards.ts';
import { hostile } from './parts.ts';

/** Every string within a value changed, whatever it is; `key` is where it stands. What is no plain value stays. */
export const inStrings = (change: (said: string, key: string) => string): Renaming => {
  const changed = <T>(value: T, key: string): T => {
    if (typeof value === 'string') return change(value, key) as T;
    if (Array.isArray(value)) return value.map((one) => changed(one, key)) as T;
    if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
      return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, changed(one, name)])) as T;
  };
  return (value) => changed(value, '');
};

/** Other names for the ones that are in the samples. */
export function renaming(names: { readonly [name: string]: string }): Renaming {
  const named = new RegExp(Object.keys(names).join('|'), 'g');
  return inStrings((said) => said.replace(named, (name) => names[name] ?? name));
}

/** Names that do harm where a card takes them for more than names: one of each kind of thing that has one. */
export const inHostileNames = renaming(
  Object.fromEntries(
    ['Vonage Voice', 'Elif Kaya', 'Contoso voice', 'Contoso dev', 'Contoso east', 'moove the phones'].map(
      (name) => [name, hostile],
    ),
  ),
);
