/** What the addresses of a library say about whose organisation it is. */
export interface AddressFacts {
  readonly address?: string;
  readonly crmAddress?: string;
}

export function addressFacts(address: string | undefined, crm: string | undefined): AddressFacts {
  return {
    ...(address === undefined ? {} : { address }),
    ...(crm === undefined ? {} : { crmAddress: crm }),
  };
}

const gaps = /[<>{}[\]]|%[A-Z_]+%|\$\$|__\w+__/;
const names =
  /^(?:org|orgname|org-?name|organi[sz]ation|organi[sz]ation-?name|your-?org(?:-?name)?|your-?organi[sz]ation(?:-?name)?|my-?org|myorganization|yourcrm|your-?instance|your-?domain|your-?environment|xxx+|crmorg|orgurl|d365org|tenant|placeholder|replace-?me|change-?me|todo)$/i;

/** The address was copied from a sample and never filled in. */
export function isPlaceholder(address: string): boolean {
  // What a server template fills in is filled in by the time anybody sees it.
  if (/@[A-Za-z(]|<[%?]|\$\{/.test(address)) return false;
  const host = /^(?:https?:)?\/\/([^/?#]*)/i.exec(address)?.[1];
  if (host === undefined) return /^[<[{]/.test(address);
  return gaps.test(host) || names.test(host.split('.')[0] ?? '');
}

/** `contoso` of `https://contoso.crm4.dynamics.com/…`; nothing for other hosts. */
export function organisationOf(address: string | undefined): string | undefined {
  const host = /^(?:https?:)?\/\/([^/?#:]+)/i.exec(address ?? '')?.[1]?.toLowerCase();
  return host === undefined ||
    !/\.(?:crm\d*|api\.crm\d*)\.(?:dynamics|microsoftdynamics)\.|\.crm\d*\.|dynamics/.test(host)
    ? undefined
    : host;
}
