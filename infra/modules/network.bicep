// A virtual network with a subnet for each app and one for private endpoints, and the private DNS zones.

@description('Region.')
param location string

@description('Tags of every resource.')
param tags object

@description('Prefix of names.')
param name string

@description('Private DNS zone of key vaults in this cloud.')
param vaultZone string

@description('Whether there is a key vault.')
param withVault bool

// The outputs count on this order; the vault is the fourth.
var storageServices = ['blob', 'queue', 'table']
var storageZones = [for service in storageServices: 'privatelink.${service}.${environment().suffixes.storage}']
var zoneNames = concat(storageZones, withVault ? [vaultZone] : [])

// Flex Consumption joins subnets that are delegated to Microsoft.App/environments, one app each. Dataverse and Teams are on
// the internet, and since version 2025-07-01 of the API a subnet is cut off from it unless it says otherwise.
var delegations = [{ name: 'apps', properties: { serviceName: 'Microsoft.App/environments' } }]

resource network 'Microsoft.Network/virtualNetworks@2025-09-01' = {
  name: '${name}-network'
  location: location
  tags: tags
  properties: {
    addressSpace: { addressPrefixes: ['10.90.0.0/16'] }
  }

  resource app 'subnets' = {
    name: 'app'
    properties: { addressPrefix: '10.90.1.0/24', delegations: delegations, defaultOutboundAccess: true }
  }

  resource browser 'subnets' = {
    name: 'browser'
    properties: { addressPrefix: '10.90.2.0/24', delegations: delegations, defaultOutboundAccess: true }
    dependsOn: [app]
  }

  resource endpoints 'subnets' = {
    name: 'endpoints'
    properties: { addressPrefix: '10.90.3.0/24', defaultOutboundAccess: false, privateEndpointNetworkPolicies: 'Enabled' }
    dependsOn: [browser]
  }
}

resource zones 'Microsoft.Network/privateDnsZones@2024-06-01' = [
  for zone in zoneNames: {
    name: zone
    location: 'global'
    tags: tags
  }
]

resource links 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = [
  for (zone, index) in zoneNames: {
    parent: zones[index]
    name: 'network'
    location: 'global'
    tags: tags
    properties: { registrationEnabled: false, virtualNetwork: { id: network.id } }
  }
]

@description('Subnet of the main app.')
output appSubnetId string = network::app.id

@description('Subnet of the app that opens pages.')
output browserSubnetId string = network::browser.id

@description('Subnet of private endpoints.')
output endpointSubnetId string = network::endpoints.id

@description('Ids of the zones of storage, by service.')
output storageZoneIds object = {
  blob: zones[0].id
  queue: zones[1].id
  table: zones[2].id
}

@description('Id of the zone of key vaults. Empty without one.')
output vaultZoneId string = withVault ? zones[3].id : ''
