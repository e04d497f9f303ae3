// The app that opens other people's pages. What runs in it has met hostile code: it has an identity that may be an app
// with a package and logs and nothing else, and a storage account in which there is no ledger.

@description('Region.')
param location string

@description('Tags of every resource.')
param tags object

@description('Name of the app.')
param name string

@description('Name of its storage account.')
param storageName string

@description('Name of the Application Insights resource.')
param insightsName string

@description('Audience of the tokens that it accepts.')
param audience string

@description('Content of CUTOVER_EGRESS. Empty: public HTTPS only.')
param egress object = {}

@description('Client id of the only identity whose tokens it accepts.')
param caller string

@description('Cloud of the tenant.')
param cloud string

@description('Subnet that the app calls out from. Empty: none.')
param appSubnetId string

@description('Subnet of private endpoints. Empty: none.')
param endpointSubnetId string

@description('Ids of the private DNS zones of storage, by service.')
param zoneIds object

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${name}-identity'
  location: location
  tags: tags
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

module storage 'storage.bicep' = {
  name: 'cutover-browser-storage'
  params: {
    location: location
    tags: tags
    name: storageName
    principalId: identity.properties.principalId
    ledger: false
    endpointSubnetId: endpointSubnetId
    zoneIds: zoneIds
  }
}

module monitoringAccess 'monitoring-access.bicep' = {
  name: 'cutover-browser-monitoring-access'
  params: { insightsName: insightsName, principalId: identity.properties.principalId }
}

module app 'function-app.bicep' = {
  name: 'cutover-browser-app'
  params: {
    location: location
    tags: tags
    name: name
    storageEndpoints: storage.outputs.endpoints
    packages: storage.outputs.packages
    identityId: identity.id
    identityClientId: identity.properties.clientId
    insightsConnection: insights.properties.ConnectionString
    subnetId: appSubnetId
    memory: 4096
    instances: 40
    requestsAtOnce: 2
    appSettings: [
      { name: 'CUTOVER_CLOUD', value: cloud }
      { name: 'CUTOVER_BROWSER_AUDIENCE', value: audience }
      { name: 'CUTOVER_BROWSER_CALLERS', value: caller }
      { name: 'CUTOVER_EGRESS', value: empty(egress) ? '' : string(egress) }
      { name: 'MicrosoftAppTenantId', value: tenant().tenantId }
    ]
  }
}

@description('Base address of the app.')
output url string = 'https://${app.outputs.host}'

@description('Name of the app, for the deployment of its package.')
output app string = name
