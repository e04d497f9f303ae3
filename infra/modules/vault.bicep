// A vault for the sign-in state of a browser. The product reads one secret of it through a reference in its app settings.

@description('Region.')
param location string

@description('Tags of every resource.')
param tags object

@description('Name of the vault.')
@minLength(3)
@maxLength(24)
param name string

@description('Object id of the identity that reads the secret.')
param principalId string

@description('Subnet of private endpoints. Empty: reached over the internet, by identities only.')
param endpointSubnetId string

@description('Private DNS zone of key vaults. Empty without private endpoints.')
param zoneId string

var isPrivate = !empty(endpointSubnetId)

// Key Vault Secrets User: https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/security
var secretsUser = '4633458b-17de-408a-b874-0445c86b69e6'

resource vault 'Microsoft.KeyVault/vaults@2026-02-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enablePurgeProtection: true
    softDeleteRetentionInDays: 90
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
    networkAcls: { bypass: 'None', defaultAction: isPrivate ? 'Deny' : 'Allow' }
  }
}

resource access 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, principalId, secretsUser)
  scope: vault
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsUser)
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

module endpoint 'private-endpoint.bicep' = if (isPrivate) {
  name: '${name}-vault-endpoint'
  params: {
    location: location
    tags: tags
    name: name
    subnetId: endpointSubnetId
    targetId: vault.id
    service: 'vault'
    zoneId: zoneId
  }
}

@description('Address of the vault, with a slash at its end.')
output uri string = vault.properties.vaultUri
