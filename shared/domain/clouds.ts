/** What differs between the clouds that Dataverse and Teams run in. Addresses are origins, without a slash at the end. */
export interface Cloud {
  readonly key: CloudKey;
  /** Where people and identities sign in: https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud */
  readonly login: string;
  /** https://learn.microsoft.com/graph/deployments */
  readonly graph: string;
  /** Hosts of environments, without the organisation: https://learn.microsoft.com/power-platform/admin/new-datacenter-regions */
  readonly dataverse: RegExp;
  /** What follows the organisation in its first region, for examples. */
  readonly region: string;
  /** Behind `<account>.table.`: https://learn.microsoft.com/azure/azure-government/compare-azure-government-global-azure */
  readonly storage: string;
  /** Private DNS zone of key vaults: https://learn.microsoft.com/azure/private-link/private-endpoint-dns */
  readonly vaultZone: string;
  /** Where bots get their tokens, who signs what Teams sends, and where the keys are. */
  readonly bot: BotCloud;
  /** https://learn.microsoft.com/power-platform/admin/powerapps-us-government#power-apps-us-government-service-urls */
  readonly make: string;
  readonly admin: string;
  /** Where people use Teams, and which of its channels a bot is registered for. */
  readonly teams: {
    readonly client: string;
    readonly deployment: 'CommercialDeployment' | 'GCCModerateDeployment';
  };
}

export type CloudKey = 'public' | 'gcc' | 'gcc-high' | 'dod' | 'china';

/** https://learn.microsoft.com/azure/bot-service/how-to-deploy-gov-cloud-high and …/how-to-deploy-china-cloud */
export interface BotCloud {
  readonly issuer: string;
  readonly keys: string;
  readonly emulatorKeys: string;
  readonly signInCards: string;
  readonly callerId: string;
}

const commercial = {
  login: 'https://login.microsoftonline.com',
  graph: 'https://graph.microsoft.com',
  storage: 'core.windows.net',
  vaultZone: 'privatelink.vaultcore.azure.net',
  bot: {
    issuer: 'https://api.botframework.com',
    keys: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
    emulatorKeys: 'https://login.microsoftonline.com/botframework.com/v2.0/.well-known/openid-configuration',
    signInCards: 'https://token.botframework.com',
    callerId: 'urn:botframework:azure',
  },
} as const;

const government = {
  login: 'https://login.microsoftonline.us',
  storage: 'core.usgovcloudapi.net',
  vaultZone: 'privatelink.vaultcore.usgovcloudapi.net',
} as const;

const governmentBot = {
  issuer: 'https://api.botframework.us',
  keys: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
  emulatorKeys:
    'https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration',
  callerId: 'urn:botframework:azureusgov',
} as const;

export const clouds: { readonly [K in CloudKey]: Cloud & { readonly key: K } } = {
  public: {
    key: 'public',
    ...commercial,
    // GCC's region is among them, so that its tenants need not say that they are in GCC.
    dataverse: /\.crm\d*\.dynamics\.com$/,
    region: 'crm.dynamics.com',
    make: 'https://make.powerapps.com',
    admin: 'https://admin.powerplatform.microsoft.com',
    teams: { client: 'https://teams.microsoft.com', deployment: 'CommercialDeployment' },
  },
  // Signs in with the public cloud: https://learn.microsoft.com/power-platform/admin/powerapps-us-government
  gcc: {
    key: 'gcc',
    ...commercial,
    dataverse: /\.crm9\.dynamics\.com$/,
    region: 'crm9.dynamics.com',
    make: 'https://make.gov.powerapps.us',
    admin: 'https://gcc.admin.powerplatform.microsoft.us',
    teams: { client: 'https://teams.microsoft.com', deployment: 'GCCModerateDeployment' },
  },
  'gcc-high': {
    key: 'gcc-high',
    ...government,
    graph: 'https://graph.microsoft.us',
    dataverse: /\.crm\d*\.microsoftdynamics\.us$/,
    region: 'crm.microsoftdynamics.us',
    bot: { ...governmentBot, signInCards: 'https://tokengcch.botframework.azure.us' },
    make: 'https://make.high.powerapps.us',
    admin: 'https://high.admin.powerplatform.microsoft.us',
    teams: { client: 'https://gov.teams.microsoft.us', deployment: 'CommercialDeployment' },
  },
  dod: {
    key: 'dod',
    ...government,
    graph: 'https://dod-graph.microsoft.us',
    dataverse: /\.crm\d*\.appsplatform\.us$/,
    region: 'crm.appsplatform.us',
    bot: { ...governmentBot, signInCards: 'https://apiDoD.botframework.azure.us' },
    make: 'https://make.apps.appsplatform.us',
    admin: 'https://admin.appsplatform.us',
    teams: { client: 'https://dod.teams.microsoft.us', deployment: 'CommercialDeployment' },
  },
  china: {
    key: 'china',
    login: 'https://login.partner.microsoftonline.cn',
    graph: 'https://microsoftgraph.chinacloudapi.cn',
    dataverse: /\.crm\d*\.dynamics\.cn$/,
    region: 'crm.dynamics.cn',
    storage: 'core.chinacloudapi.cn',
    vaultZone: 'privatelink.vaultcore.azure.cn',
    bot: {
      issuer: 'https://api.botframework.azure.cn',
      keys: 'https://login.botframework.azure.cn/v1/.well-known/openidconfiguration',
      emulatorKeys:
        'https://login.partner.microsoftonline.cn/a55a4d5b-9241-49b1-b4ff-befa8db00269/v2.0/.well-known/openid-configuration',
      signInCards: 'https://token.botframework.azure.cn',
      // None is published for this cloud; it only marks activities.
      callerId: 'urn:botframework:azure',
    },
    make: 'https://make.powerapps.cn',
    admin: 'https://admin.powerplatform.partner.microsoftonline.cn',
    teams: { client: 'https://teams.microsoftonline.cn', deployment: 'CommercialDeployment' },
  },
};

/** Whether an environment of any cloud lives there. @param hostname lower case, as `URL` gives it */
export function isCloudHost(hostname: string): boolean {
  return Object.values(clouds).some(({ dataverse }) => dataverse.test(hostname));
}

/** Where the keys of a tenant are, and who it says that it is: https://learn.microsoft.com/entra/identity-platform/access-tokens */
export function tenantIssuer(
  { login }: Cloud,
  tenantId: string,
): { readonly issuer: string; readonly keys: string } {
  return { issuer: `${login}/${tenantId}/v2.0`, keys: `${login}/${tenantId}/discovery/v2.0/keys` };
}
