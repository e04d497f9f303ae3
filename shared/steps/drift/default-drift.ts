import { type Compared, type FoundDrift, found } from './found.ts';
import { nameIn } from './view.ts';

/** One of our profiles was made the default: everybody without one of their own sees its panels. */
export function defaultDrift({ baseline, seen, is, scope }: Compared): readonly FoundDrift[] {
  const { byDefault: before = {} } = baseline.excerpt;
  const { byDefault: now = {} } = seen.excerpt;
  const apps = new Map<string, string[]>();
  for (const [app, profiles] of Object.entries(now))
    for (const profile of profiles)
      if (scope.profiles.has(profile) && before[app]?.includes(profile) === false)
        apps.set(profile, [...(apps.get(profile) ?? []), app]);
  return [...apps].map(([profile, inApps]) =>
    found('profile-by-default', {
      subject: profile,
      label: nameIn(is.row('msdyn_appconfiguration', profile), profile),
      params: { apps: inApps.sort().join(', ') },
      facets: inApps.map((app) => ({ kind: 'default' as const, app, profile })),
    }),
  );
}
