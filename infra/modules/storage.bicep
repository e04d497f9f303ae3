// A storage account that only identities can open, with a container for the app's package.

@description('Region.')
param location string

@description('Tags of every resource.')
param tags object

@description('Name of the account: lower-case letters and digits.')
@minLength(3)
@maxLength(24)
param name string

@description('Object id of the identity that uses it.')
param principalId string

@description('Whether that identity may use tables and queues too, in which the ledger is kept.')
param ledger bool

@description('Subnet of private endpoints. Empty: reached over the internet, by identities only.')
param endpointSubnetId string

@description('Ids of the private DNS zones, by service (blob, queue, table).')
param zoneIds object

var isPrivate = !empty(endpointSubnetId)
var services = ledger ? ['blob', 'queue', 'table'] : ['blob']

// Built-in roles: https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/storage
// The Functions host keeps its locks and keys in blobs and needs to own them.
var blobDataOwner = 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
var queueDataContributor = '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
var tableDataContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
var roles = ledger ? [blobDataOwner, queueDataContributor, tableDataContributor] : [blobDataOwner]

resource account 'Microsoft.Storage/storageAccounts@2026-04-01' = {
  name: name
  location: location
  tags: tags
  sku: { name: 'Standard_LRS' }
  kind: 'StorageV2'
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
    networkAcls: { bypass: 'None', defaultAction: isPrivate ? 'Deny' : 'Allow' }
    supportsHttpsTrafficOnly: true
  }

  resource blobs 'blobServices' = {
    name: 'default'

    resource container 'containers' = {
      name: 'packages'
    }
  }

  resource queues 'queueServices' = if (ledger) {
    name: 'default'
  }

  resource tables 'tableServices' = if (ledger) {
    name: 'default'
  }
}

resource access 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in roles: {
    name: guid(account.id, principalId, role)
    scope: account
    properties: {
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
      principalId: principalId
      principalType: 'ServicePrincipal'
    }
  }
]

module endpoints 'private-endpoint.bicep' = [
  for service in services: if (isPrivate) {
    name: '${name}-${service}-endpoint'
    params: {
      location: location
      tags: tags
      name: '${name}-${service}'
      subnetId: endpointSubnetId
      targetId: account.id
      service: service
      zoneId: zoneIds[service]
    }
  }
]

@description('Addresses of the account, by service, once its roles are given.')
output endpoints object = account.properties.primaryEndpoints

@description('Address of the container that packages are deployed from.')
output packages string = '${account.properties.primaryEndpoints.blob}${account::blobs::container.name}'
