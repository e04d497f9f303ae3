// What `azd up` deploys: a resource group and everything in it. Without azd: `az deployment sub create`, or, into a group
// that exists, `az deployment group create` with resources.bicep.
targetScope = 'subscription'

@description('Name of the azd environment. The resource group is called rg- and this, unless another name is given.')
@minLength(1)
@maxLength(64)
param environmentName string

@description('Region of every resource but the bot registration, which is global.')
@minLength(1)
param location string

@description('Name of the resource group. Empty: made from environmentName.')
param resourceGroupName string = ''

@description('Prefix of resource names: 3 to 11 lower-case letters or digits, a letter first.')
@minLength(3)
@maxLength(11)
param name string = 'cutover'

@description('Cloud of the tenant and its Dataverse environments. The subscription has to be in the Azure that belongs to it.')
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

@description('Whether to make a Key Vault, for the sign-in state of a browser. There is no other secret.')
param keyVault bool = false

@description('Name of the secret in that vault that holds CUTOVER_SIGN_IN. Empty: people look at the workspace themselves.')
param signInSecret string = ''

@description('Whether storage and vault are reached through a virtual network only.')
param privateNetwork bool = false

@description('Addresses that alerts are sent to, separated by commas. Empty: alerts are only shown in the portal.')
param alertEmails string = ''

var tags = { 'azd-env-name': environmentName }

resource group 'Microsoft.Resources/resourceGroups@2025-04-01' = {
  name: empty(resourceGroupName) ? 'rg-${environmentName}' : resourceGroupName
  location: location
  tags: tags
}

module resources 'resources.bicep' = {
  name: 'cutover-resources'
  scope: group
  params: {
    location: location
    tags: tags
    name: name
    cloud: cloud
    settings: settings
    apiAudience: apiAudience
    browserApp: browserApp
    browserAudience: browserAudience
    egress: egress
    keyVault: keyVault
    signInSecret: signInSecret
    privateNetwork: privateNetwork
    alertEmails: alertEmails
  }
}

@description('Application id of the bot, for the Teams app package and for the Dataverse application user that reads.')
output BOT_ID string = resources.outputs.botId

@description('Application id for the Dataverse application user that writes.')
output WRITER_ID string = resources.outputs.writerId

@description('Where Teams delivers messages.')
output BOT_ENDPOINT string = resources.outputs.endpoint

@description('Name of the app that opens pages, for the deployment of its package. Empty: there is none.')
output BROWSER_APP string = resources.outputs.browserApp
