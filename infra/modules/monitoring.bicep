// Logs, metrics, alerts and the workbook. Nothing is taken in with a key: senders are identities.

@description('Region.')
param location string

@description('Tags of every resource.')
param tags object

@description('Prefix of names.')
param name string

@description('Addresses that alerts are sent to, separated by commas. Empty: alerts are only shown in the portal.')
param alertEmails string

@description('Days that logs are kept.')
@minValue(30)
@maxValue(730)
param retentionDays int = 30

resource logs 'Microsoft.OperationalInsights/workspaces@2026-03-01' = {
  name: '${name}-logs'
  location: location
  tags: tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: retentionDays
    features: { disableLocalAuth: true }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: '${name}-insights'
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: logs.id
    DisableLocalAuth: true
  }
}

resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  name: guid(resourceGroup().id, name, 'workbook')
  location: location
  tags: tags
  kind: 'shared'
  properties: {
    category: 'workbook'
    displayName: 'Cutover'
    serializedData: loadTextContent('../workbook.json')
    sourceId: insights.id
    version: '1.0'
  }
}

module alerts 'alerts.bicep' = {
  name: 'cutover-alerts'
  params: { location: location, tags: tags, name: name, insightsId: insights.id, emails: alertEmails }
}

@description('Name of the Application Insights resource.')
output name string = insights.name

@description('Names the resource that logs and metrics are sent to. It opens nothing, because local authentication is off.')
output connection string = insights.properties.ConnectionString
