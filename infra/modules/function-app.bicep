// A function app on a Flex Consumption plan of its own (such a plan holds one app), whose identity is its only key.

@description('Region.')
param location string

@description('Tags of the app; azd finds it by azd-service-name.')
param tags object

@description('Name of the app.')
param name string

@description('Addresses of the storage account of the host, by service: blob, queue, table.')
param storageEndpoints object

@description('Address of the container that packages are deployed from.')
param packages string

@description('Resource id of the identity for storage, logs, packages and secrets.')
param identityId string

@description('Its client id.')
param identityClientId string

@description('Resource ids of further identities that the code may use.')
param furtherIdentityIds array = []

@description('Connection string of Application Insights. It names the resource and opens nothing.')
param insightsConnection string

@description('Subnet that the app calls out from. Empty: none.')
param subnetId string

@description('App settings beside those of the host.')
param appSettings array

@description('Memory of an instance in MB.')
@allowed([512, 2048, 4096])
param memory int = 2048

@description('Instances at most.')
@minValue(1)
@maxValue(1000)
param instances int = 40

@description('Requests that an instance works on at once before another one is started. 0: as Azure thinks best.')
@minValue(0)
@maxValue(1000)
param requestsAtOnce int = 0

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: '${name}-plan'
  location: location
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2025-03-01' = {
  name: name
  location: location
  kind: 'functionapp,linux'
  tags: tags
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: toObject(union([identityId], furtherIdentityIds), id => id, id => {})
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identityId
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: packages
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identityId }
        }
      }
      runtime: { name: 'node', version: '22' }
      scaleAndConcurrency: {
        instanceMemoryMB: memory
        maximumInstanceCount: instances
        triggers: requestsAtOnce == 0 ? null : { http: { perInstanceConcurrency: requestsAtOnce } }
      }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      http20Enabled: true
      appSettings: concat(appSettings, [
        // The host takes a name for one of core.windows.net, which other clouds do not have.
        { name: 'AzureWebJobsStorage__blobServiceUri', value: storageEndpoints.blob }
        { name: 'AzureWebJobsStorage__queueServiceUri', value: storageEndpoints.queue }
        { name: 'AzureWebJobsStorage__tableServiceUri', value: storageEndpoints.table }
        { name: 'AzureWebJobsStorage__credential', value: 'managedidentity' }
        { name: 'AzureWebJobsStorage__clientId', value: identityClientId }
        { name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', value: insightsConnection }
        { name: 'APPLICATIONINSIGHTS_AUTHENTICATION_STRING', value: 'ClientId=${identityClientId};Authorization=AAD' }
      ])
    }
  }

  // Deployment by user name and password, which would be a way around the identity.
  resource ftp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource scm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }
}

@description('Host name of the app.')
output host string = app.properties.defaultHostName
