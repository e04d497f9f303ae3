import type { Registration } from './core-api.ts';
import { triggerOf } from './invoke.ts';

export interface Route {
  readonly registration: Registration;
  readonly methods: readonly string[];
  readonly authLevel: string;
  /** Values of the template's parameters, or `undefined` when the path is not this route's. */
  readonly match: (path: string) => { readonly [name: string]: string } | undefined;
}

/** HTTP functions in the order the Azure host tries them: alphabetical by function name, not by template. */
export function routesOf(registrations: readonly Registration[], prefix: string): readonly Route[] {
  const sorted = [...registrations].sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
  return sorted.flatMap((registration): readonly Route[] => {
    const { binding } = triggerOf(registration);
    if (binding.type.toLowerCase() !== 'httptrigger') return [];
    const template = typeof binding.route === 'string' ? binding.route : registration.name;
    return [
      {
        registration,
        methods: Array.isArray(binding.methods)
          ? binding.methods.map((one) => String(one).toUpperCase())
          : [],
        // The Azure host's own default for a missing level: the door stands open.
        authLevel: typeof binding.authLevel === 'string' ? binding.authLevel : 'anonymous',
        match: matcher(prefix === '' ? template : `${prefix}/${template}`),
      },
    ];
  });
}

/** Templates know `{name}`, `{name?}` at the end and `{*rest}`; constraints such as `{id:guid}` are refused. */
function matcher(template: string): Route['match'] {
  const segments = template.split('/').filter((segment) => segment !== '');
  const pattern = segments.map(segmentPattern).join('');
  const shape = new RegExp(`^${pattern}/?$`, 'i');
  return (path) => {
    const found = shape.exec(path);
    if (found === null) return undefined;
    const values = Object.entries(found.groups ?? {}).filter(([, value]) => value !== undefined);
    return Object.fromEntries(values.map(([name, value]) => [name, decode(value)]));
  };
}

function segmentPattern(segment: string): string {
  const parameter = /^\{(\*?)([A-Za-z_]\w*)(\??)\}$/.exec(segment);
  if (parameter === null) {
    if (/[{}]/.test(segment)) throw new Error(`route segment ${segment} is not supported here`);
    return `/${segment.replace(/[.*+?^$()|[\]\\]/g, '\\$&')}`;
  }
  const [, star, name, optional] = parameter;
  if (star === '*') return `(?:/(?<${name}>.*))?`;
  return optional === '?' ? `(?:/(?<${name}>[^/]+))?` : `/(?<${name}>[^/]+)`;
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
