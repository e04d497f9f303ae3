// Everything that Cutover runs on, in one resource group. There is no shared key in it, and no secret unless a Key Vault
// is asked for. One identity reads Dataverse and is what bot, storage and logs know; another writes to Dataverse and can
// do nothing in Azure; the app that opens other people's pages has a third one, which can do nothing but be an app.
targetScope = 'resourceGroup'

@description('Region of every resource but the bot registration, which is global.')
param location string = resourceGroup().location

@description('Tags of every resource.')
param tags object = {}

@description('Prefix of resource names: 3 to 11 lower-case letters or digits, a letter first.')
@minLength(3)
@maxLength(11)
param name string = 'cutover'

@description('Cloud of the tenant and its Dataverse environments.')
@allowed(['public', 'gcc', 'gcc-high', 'dod', 'china'])
param cloud string = 'public'

@description('Content of CUTOVER_SETTINGS: tenant, environments and who may do what.')
param settings object

@description('Audience of the tokens that the HTTP API accepts. Empty: the HTTP API lets nobody in.')
param apiAudience string = ''

@description('Whether pages are opened by an app of their own, whose identities cannot write anywhere.')
param browserApp bool = false

@description('Audience of the tokens with which the main app calls that app: client id of its registration. Required with browserApp.')
param browserAudience string = ''

@description('Content of CUTOVER_EGRESS. Empty: only public HTTPS is reached when widgets are fetched and opened.')
param egress object = {}

@description('Whether to make a Key Vault, for the sign-in state of a browser.')
param keyVault bool = false

@description('Name of the secret in that vault that holds CUTOVER_SIGN_IN. Empty: people look at the workspace themselves.')
param signInSecret string = ''

@description('Whether storage and vault are reached through a virtual network only.')
param privateNetwork bool = false

@description('Addresses that alerts are sent to, separated by commas. Empty: alerts are only shown in the portal.')
param alertEmails string = ''

var unique = uniqueString(resourceGroup().id, name)
var appName = '${name}-${unique}'
var clouds = loadJsonContent('clouds.json')

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${appName}-identity'
  location: location
  tags: tags
}

@description('Writes to Dataverse. No role in Azure: nothing but Dataverse ever sees a token of it.')
resource writer 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${appName}-writer'
  location: location
  tags: tags
}

module network 'modules/network.bicep' = if (privateNetwork) {
  name: 'cutover-network'
  params: { location: location, tags: tags, name: appName, vaultZone: clouds[cloud].vaultZone, withVault: keyVault }
}

module storage 'modules/storage.bicep' = {
  name: 'cutover-storage'
  params: {
    location: location
    tags: tags
    name: take(toLower('${name}${unique}'), 24)
    principalId: identity.properties.principalId
    ledger: true
    endpointSubnetId: network.?outputs.endpointSubnetId ?? ''
    zoneIds: network.?outputs.storageZoneIds ?? {}
  }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'cutover-monitoring'
  params: { location: location, tags: tags, name: appName, alertEmails: alertEmails }
}

module monitoringAccess 'modules/monitoring-access.bicep' = {
  name: 'cutover-monitoring-access'
  params: { insightsName: monitoring.outputs.name, principalId: identity.properties.principalId }
}

module vault 'modules/vault.bicep' = if (keyVault) {
  name: 'cutover-vault'
  params: {
    location: location
    tags: tags
    name: take('${name}-${unique}', 24)
    principalId: identity.properties.principalId
    endpointSubnetId: network.?outputs.endpointSubnetId ?? ''
    zoneId: network.?outputs.vaultZoneId ?? ''
  }
}

module browser 'modules/browser.bicep' = if (browserApp) {
  name: 'cutover-browser'
  params: {
    location: location
    tags: tags
    name: '${appName}-browser'
    storageName: take(toLower('${name}b${unique}'), 24)
    insightsName: monitoring.outputs.name
    audience: browserAudience
    egress: egress
    caller: identity.properties.clientId
    cloud: cloud
    appSubnetId: network.?outputs.browserSubnetId ?? ''
    endpointSubnetId: network.?outputs.endpointSubnetId ?? ''
    zoneIds: network.?outputs.storageZoneIds ?? {}
  }
}

var browserSettings = browserApp
  ? [
      { name: 'CUTOVER_BROWSER_URL', value: browser!.outputs.url }
      { name: 'CUTOVER_BROWSER_AUDIENCE', value: browserAudience }
    ]
  : []
var signInSettings = keyVault && !empty(signInSecret)
  ? [{ name: 'CUTOVER_SIGN_IN', value: '@Microsoft.KeyVault(SecretUri=${vault!.outputs.uri}secrets/${signInSecret}/)' }]
  : []

module app 'modules/function-app.bicep' = {
  name: 'cutover-app'
  params: {
    location: location
    tags: union(tags, { 'azd-service-name': 'functions' })
    name: appName
    storageEndpoints: storage.outputs.endpoints
    packages: storage.outputs.packages
    identityId: identity.id
    identityClientId: identity.properties.clientId
    furtherIdentityIds: [writer.id]
    insightsConnection: monitoring.outputs.connection
    subnetId: network.?outputs.appSubnetId ?? ''
    appSettings: concat(browserSettings, signInSettings, [
      { name: 'AZURE_CLIENT_ID', value: identity.properties.clientId }
      { name: 'CUTOVER_WRITER_CLIENT_ID', value: writer.properties.clientId }
      { name: 'CUTOVER_CLOUD', value: cloud }
      { name: 'MicrosoftAppType', value: 'UserAssignedMSI' }
      { name: 'MicrosoftAppId', value: identity.properties.clientId }
      { name: 'MicrosoftAppTenantId', value: tenant().tenantId }
      { name: 'CUTOVER_SETTINGS', value: string(settings) }
      { name: 'CUTOVER_API_AUDIENCE', value: apiAudience }
      { name: 'CUTOVER_EGRESS', value: empty(egress) ? '' : string(egress) }
    ])
  }
}

module bot 'modules/bot.bicep' = {
  name: 'cutover-bot'
  params: {
    name: '${appName}-bot'
    tags: tags
    identityId: identity.id
    identityClientId: identity.properties.clientId
    host: app.outputs.host
    teams: clouds[cloud].teamsDeployment
  }
}

@description('Application id of the bot, for the Teams app package and for the Dataverse application user that reads.')
output botId string = identity.properties.clientId

@description('Application id for the Dataverse application user that writes.')
output writerId string = writer.properties.clientId

@description('Where Teams delivers messages.')
output endpoint string = bot.outputs.endpoint

@description('Name of the app that opens pages, for the deployment of its package. Empty: there is none.')
output browserApp string = browserApp ? browser!.outputs.app : ''
