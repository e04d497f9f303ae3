import { type Check, check } from './domain/checkup.ts';
import { type EgressRules, type Lookup, routeTo } from './domain/egress.ts';

const shownAtMost = 5;

/** Whether the servers of the 1.0 panels can be found from here, and may be asked. Nothing is fetched. */
export async function examinePanels(
  addresses: readonly string[],
  rules: EgressRules,
  lookup: Lookup,
): Promise<readonly Check[]> {
  const readable = addresses.filter((address) => URL.canParse(address));
  const hosts = [...new Set(readable.map((address) => new URL(address).hostname))].filter(
    (host) => host !== '',
  );
  if (hosts.length === 0) return [];
  const routes = await Promise.all(
    hosts.map(async (host) => ({ host, route: await routeTo(host, 443, rules, lookup) })),
  );
  const refused = (problem: string): readonly string[] =>
    routes.flatMap(({ host, route }) =>
      route.kind === 'refused' && route.problem === problem ? [host] : [],
    );
  const told = (code: 'hosts_unknown' | 'hosts_private', found: readonly string[]): readonly Check[] =>
    found.length === 0
      ? []
      : [
          check('panels', code, {
            hosts: found.slice(0, shownAtMost).join(', '),
            count: String(found.length),
          }),
        ];
  const wrong = [
    ...told('hosts_unknown', refused('unreachable')),
    ...told('hosts_private', refused('blocked_address')),
  ];
  return wrong.length > 0 ? wrong : [check('panels', 'hosts_ok', { count: String(hosts.length) })];
}
