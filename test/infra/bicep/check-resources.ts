import { checkMembers } from './check-value.ts';
import type { BicepFile, Deployed, Problem } from './file.ts';
import { published, typeAt } from './types.ts';
import { valueIn } from './value.ts';

/** What Bicep itself adds to the body of a resource. */
const ofBicep = ['parent', 'scope', 'dependsOn'];

/** Type and version exist and are the newest stable ones; properties are those of the published type. */
export function checkResources(file: BicepFile): readonly Problem[] {
  return file.resources.flatMap((resource) => [...checkVersion(resource), ...checkBody(resource, file)]);
}

function checkVersion({ of, node }: Deployed): readonly Problem[] {
  const [type = '', version = ''] = of.split('@');
  const versions = published.versions[type];
  if (versions === undefined) return [{ node, says: `${type} is not among the published types` }];
  if (!versions.includes(version)) return [{ node, says: `${type} has no version ${version}` }];
  if (version.endsWith('-preview')) return [{ node, says: `${version} of ${type} is a preview` }];
  const newest = versions.filter((one) => !one.endsWith('-preview')).at(-1);
  return newest === version ? [] : [{ node, says: `${type} has a newer version than ${version}: ${newest}` }];
}

function checkBody({ of, body, existing }: Deployed, file: BicepFile): readonly Problem[] {
  const place = published.resources[of];
  if (place === undefined || body === undefined) return [];
  const value = valueIn(body, file);
  const type = typeAt(place);
  if (value.kind !== 'object' || type.kind !== 'object') return [];
  const members = value.members.filter(({ name }) => !ofBicep.includes(name));
  const given = { ...value, members };
  if (!existing) return checkMembers(given, type);
  const { name } = type.members;
  return name === undefined ? [] : checkMembers(given, { members: { name } });
}
