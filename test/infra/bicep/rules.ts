/** Decisions that no type tells. */
export const rules = {
  /** https://learn.microsoft.com/azure/role-based-access-control/built-in-roles */
  roles: [
    { id: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b', name: 'Storage Blob Data Owner' },
    { id: '974c5e8b-45b9-4653-ba55-5f855dd0fb88', name: 'Storage Queue Data Contributor' },
    { id: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3', name: 'Storage Table Data Contributor' },
    { id: '3913510d-42f4-4e42-8a64-420c390055eb', name: 'Monitoring Metrics Publisher' },
    { id: '4633458b-17de-408a-b874-0445c86b69e6', name: 'Key Vault Secrets User' },
  ],
  /**
   * What every function app is told, and is not: a host that gets a name looks for it below core.windows.net.
   * https://learn.microsoft.com/azure/azure-functions/functions-reference#connecting-to-host-storage-with-an-identity
   */
  settings: {
    needed: ['blobServiceUri', 'queueServiceUri', 'tableServiceUri', 'credential', 'clientId'].map(
      (name) => `AzureWebJobsStorage__${name}`,
    ),
    refused: ['AzureWebJobsStorage__accountName', 'AzureWebJobsStorage'],
  },
  properties: [
    rule('Microsoft.Storage/storageAccounts', 'properties.allowSharedKeyAccess', 'false', 'no shared keys'),
    rule(
      'Microsoft.Storage/storageAccounts',
      'properties.allowBlobPublicAccess',
      'false',
      'nothing is public',
    ),
    rule('Microsoft.Storage/storageAccounts', 'properties.minimumTlsVersion', 'TLS1_2', 'no older TLS'),
    rule('Microsoft.Insights/components', 'properties.DisableLocalAuth', 'true', 'no key for logs'),
    rule('Microsoft.BotService/botServices', 'properties.disableLocalAuth', 'true', 'no secret for the bot'),
    rule(
      'Microsoft.BotService/botServices',
      'properties.msaAppType',
      'UserAssignedMSI',
      'no secret for the bot',
    ),
    rule(
      'Microsoft.KeyVault/vaults',
      'properties.enableRbacAuthorization',
      'true',
      'roles, no access policies',
    ),
    rule('Microsoft.KeyVault/vaults', 'properties.enablePurgeProtection', 'true', 'secrets can be restored'),
    rule('Microsoft.Web/sites', 'properties.httpsOnly', 'true', 'no plain HTTP'),
    rule('Microsoft.Web/sites', 'properties.siteConfig.minTlsVersion', '1.2', 'no older TLS'),
    rule('Microsoft.Web/sites', 'properties.functionAppConfig.runtime.version', '22', 'Node 22'),
    rule('Microsoft.Web/serverfarms', 'sku.tier', 'FlexConsumption', 'the plan of the design'),
    rule(
      'Microsoft.Web/sites/basicPublishingCredentialsPolicies',
      'properties.allow',
      'false',
      'no passwords',
    ),
    rule(
      'Microsoft.Authorization/roleAssignments',
      'properties.principalType',
      'ServicePrincipal',
      'new identities are found',
    ),
  ],
};

function rule(type: string, path: string, value: string, because: string) {
  return { type, path, value, because };
}
