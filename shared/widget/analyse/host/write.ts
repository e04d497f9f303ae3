import type { Site } from '../read/source.ts';
import { isUnknown, type Value } from '../run/values.ts';
import { libraryName } from './library.ts';
import { addressFacts } from './organisation.ts';
import type { World } from './world.ts';

/** `document.write('<script src=…>')`: its scripts come like tags of the page, after the script that wrote them. */
export function writeIntoPage(world: World, given: Value, site: Site): Value {
  const text = typeof given === 'string' ? given : isUnknown(given) ? (given.name ?? '') : '';
  for (const [tag, attributes = ''] of text.matchAll(/<script\b([^>]*)>/gi)) {
    const src = attribute(attributes, 'src');
    const known = src?.includes('\0') === true ? undefined : src;
    if (libraryName.test(tag)) {
      const crm = attribute(attributes, 'data-crmurl');
      const load = {
        site,
        how: 'static',
        crmurl: crm !== undefined,
        cifid: attribute(attributes, 'data-cifid') !== undefined,
        fromData: false,
        ...addressFacts(known, crm?.includes('\0') === true ? undefined : crm),
      } as const;
      world.added.push({ load });
    } else if (known !== undefined) world.added.push({ reference: known, site });
  }
  return undefined;
}

const attribute = (text: string, name: string): string | undefined => {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(text);
  return found === null ? undefined : (found[1] ?? found[2] ?? found[3]);
};
