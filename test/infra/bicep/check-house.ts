import type { BicepFile, Deployed, Problem } from './file.ts';
import { rules } from './rules.ts';
import { allOf, literalText, memberOf } from './syntax.ts';

const longest = 200;

/** What this project asks of its own files: descriptions, no secrets, no keys, known roles, short files. */
export function checkHouse(file: BicepFile): readonly Problem[] {
  const undescribed = [...file.parameters, ...file.outputs].filter(({ description }) => !description?.trim());
  const lines = file.text.split('\n').length - 1;
  return [
    ...undescribed.map(({ name, node }) => ({ node, says: `${name} has no description` })),
    ...(lines > longest ? [{ node: file.root, says: `${lines} lines are more than ${longest}` }] : []),
    ...file.resources.flatMap(checkRules),
    ...file.resources.flatMap(checkSettings),
    ...file.resources.flatMap(checkSubnets),
    ...checkRoles(file),
    ...allOf(file.root)
      .filter(({ type, text }) => type === 'call_expression' && /^(?:\w+\.)*list\w*\(/.test(text))
      .map((node) => ({ node, says: 'keys are not asked for' })),
  ];
}

/** Properties whose value is a decision, such as no shared keys. */
function checkRules({ of, body, node, existing }: Deployed): readonly Problem[] {
  if (existing) return [];
  return rules.properties
    .filter(({ type }) => of.startsWith(`${type}@`))
    .flatMap(({ path, value, because }) => {
      const found = path.split('.').reduce((at, name) => (at === undefined ? at : memberOf(at, name)), body);
      const given = literalText(found) ?? found?.text;
      return given === value ? [] : [{ node: found ?? node, says: `${path} is to be ${value}: ${because}` }];
    });
}

/** App settings that a function app cannot start without, and those with which it starts in one cloud only. */
function checkSettings({ of, body, node }: Deployed): readonly Problem[] {
  if (!of.startsWith('Microsoft.Web/sites@') || body === undefined) return [];
  const said = allOf(body).map((part) => ({ node: part, name: literalText(part) ?? '' }));
  const { needed, refused } = rules.settings;
  return [
    ...said
      .filter(({ name }) => refused.includes(name))
      .map((one) => ({ node: one.node, says: `${one.name} leads the host to the public cloud` })),
    ...needed
      .filter((name) => !said.some((one) => one.name === name))
      .map((name) => ({ node, says: `the host is not told ${name}` })),
  ];
}

/** What a subnet may reach is said, because what is true of a silent one has changed between versions. */
function checkSubnets({ of, body, node }: Deployed): readonly Problem[] {
  if (!/virtualNetworks\/subnets@/.test(of)) return [];
  const properties = body === undefined ? undefined : memberOf(body, 'properties');
  const said = properties === undefined ? undefined : memberOf(properties, 'defaultOutboundAccess');
  return said === undefined ? [{ node, says: 'whether the subnet reaches the internet is not said' }] : [];
}

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The only ids that stand in these files are those of roles, and each is one that is needed. */
function checkRoles(file: BicepFile): readonly Problem[] {
  return allOf(file.root).flatMap((node) => {
    const id = literalText(node);
    if (id === undefined || !guid.test(id)) return [];
    return rules.roles.some((role) => role.id === id)
      ? []
      : [{ node, says: `${id} is no role that is needed` }];
  });
}
