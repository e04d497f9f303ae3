// The bot registration, which has no secret: it is the managed identity.

@description('Name of the registration.')
param name string

@description('Tags of every resource.')
param tags object

@description('Resource id of the identity that the bot is.')
param identityId string

@description('Its client id.')
param identityClientId string

@description('Host name of the app that answers.')
param host string

@description('Which Teams: CommercialDeployment or GCCModerateDeployment. Other clouds have a single one and take the first.')
@allowed(['CommercialDeployment', 'GCCModerateDeployment'])
param teams string

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: 'global'
  tags: tags
  kind: 'azurebot'
  sku: { name: 'F0' }
  properties: {
    displayName: 'Cutover'
    endpoint: 'https://${host}/api/messages'
    msaAppType: 'UserAssignedMSI'
    msaAppId: identityClientId
    msaAppMSIResourceId: identityId
    msaAppTenantId: tenant().tenantId
    disableLocalAuth: true
  }

  resource channel 'channels' = {
    name: 'MsTeamsChannel'
    location: 'global'
    properties: {
      channelName: 'MsTeamsChannel'
      properties: { acceptedTerms: true, deploymentEnvironment: teams, isEnabled: true }
    }
  }
}

@description('Where Teams delivers messages.')
output endpoint string = bot.properties.endpoint
