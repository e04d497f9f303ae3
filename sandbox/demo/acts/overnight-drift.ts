import type { Row } from '../../dataverse/schema.ts';
import { stableId } from '../../dataverse/stable-id.ts';
import type { Store } from '../../dataverse/store.ts';

const assigned = 'msdyn_appconfiguration_systemuser';
const attached = 'msdyn_appconfig_msdyn_channelprovider';

/** Who came overnight, and what the script of Microsoft's documentation adds to every channel URL. */
export const newcomer = 'Nils Ekström';
export const idleTime = 'idleTimeThreshold=60';

/** What happens to a migrated environment while nobody looks at it. */
export interface Night {
  /** What an audience is told. */
  readonly happened: readonly string[];
  readonly person: string;
  /** Name of the provider whose address a deployment overwrote, and of the one that was detached. */
  readonly overwritten: string;
  readonly detached: string;
  readonly profile: string;
}

/**
 * A deployment overwrites one address and somebody tidies up a profile: both cost agents their panel. A colleague joins
 * the role. A documented script edits another address: that means nothing, and must not be told.
 */
export function pass(store: Store): Night {
  const profile = profileOfMost(store);
  const [first, second, third] = store
    .linkedRows(attached, 'from', profile)
    .filter((row) => row.ismanaged !== true)
    .sort((a, b) => Number(a.msdyn_sortorder) - Number(b.msdyn_sortorder));
  if (first === undefined || second === undefined || third === undefined)
    throw new Error('the profile shows fewer than three providers: there is no night to play');
  const editor = String(
    store.rows('systemuser').find((row) => row.fullname === 'Amélie Dubois')?.systemuserid,
  );
  const edit = (row: Row, address: string): void =>
    void store.put(
      'msdyn_channelprovider',
      { msdyn_channelproviderid: String(row.msdyn_channelproviderid), msdyn_channelurl: address },
      editor,
    );
  edit(first, 'https://softphone.contoso.example/reset-by-deployment');
  const address = String(third.msdyn_channelurl);
  edit(third, `${address}${address.includes('?') ? '&' : '?'}${idleTime}`);
  store.unlink(attached, profile, String(second.msdyn_channelproviderid));
  const [overwritten, detached] = [String(first.msdyn_name), String(second.msdyn_name)];
  return {
    happened: [
      `A deployment overwrites the address of ${overwritten}`,
      `Somebody detaches ${detached} from the profile`,
      `A script adds ${idleTime} to the address of ${String(third.msdyn_name)}`,
      `${newcomer} joins the role`,
    ],
    person: hire(store, profile),
    overwritten,
    detached,
    profile,
  };
}

function profileOfMost(store: Store): string {
  const counts = new Map<string, number>();
  for (const { from } of store.links(assigned)) counts.set(from, (counts.get(from) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? '';
}

/** A colleague like one who has the profile already. */
function hire(store: Store, profile: string): string {
  const [like] = store.linkedRows(assigned, 'from', profile);
  const id = stableId('overnight', newcomer);
  store.put('systemuser', {
    ...like,
    systemuserid: id,
    fullname: newcomer,
    domainname: 'nils.ekstrom@contoso.example',
    azureactivedirectoryobjectid: stableId('overnight', 'entra', newcomer),
  });
  for (const role of store.linkedRows('systemuserroles_association', 'to', String(like?.systemuserid)))
    store.link('systemuserroles_association', String(role.roleid), id);
  return id;
}
