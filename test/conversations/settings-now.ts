import { settingsShape } from '../../shared/config/settings-shape.ts';
import type { EnvironmentSettings } from '../../shared/domain/settings.ts';
import { environmentNamed } from '../builders/world.ts';
import { cast } from './cast.ts';
import type { Stage } from './stage.ts';

/** Somebody deploys other settings of an environment, written as in `CUTOVER_SETTINGS`; people by their first names. */
export function says(on: Stage, key: string, json: string): readonly string[] {
  const named = json.replace(/"([A-Z]\w+)"/g, (all, name: string) =>
    cast[name] === undefined ? all : `"${cast[name].id}"`,
  );
  const said = JSON.parse(named) as object;
  const [parsed] = settingsShape.parse({
    tenantId: on.ports.settings.tenantId,
    environments: [{ ...least(key), ...said }],
  }).environments;
  const changed = Object.fromEntries(Object.entries(parsed ?? {}).filter(([name]) => name in said));
  replace(on, (one) => (one.key === key ? { ...one, ...changed } : one));
  return [];
}

const least = (key: string) => {
  const { url, organizationId, prefix } = environmentNamed(key, key);
  return { key, name: key, url, organizationId, prefix, people: {} };
};

/** As many environments more as somebody's tenant has. */
export function holdsMore(on: Stage, count: number): readonly string[] {
  const more = Array.from({ length: count }, (_one, nth) =>
    environmentNamed(`branch-${nth}`, `Branch ${nth}`),
  );
  const { settings } = on.ports;
  Object.assign(on.ports, { settings: { ...settings, environments: [...settings.environments, ...more] } });
  return [];
}

export function replace(on: Stage, change: (one: EnvironmentSettings) => EnvironmentSettings): void {
  const { settings } = on.ports;
  Object.assign(on.ports, { settings: { ...settings, environments: settings.environments.map(change) } });
}
