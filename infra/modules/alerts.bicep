// What somebody has to look at. The queries are data, in alerts.json; each counts rows, and says from how many on.

@description('Region.')
param location string

@description('Tags of every resource.')
param tags object

@description('Prefix of names.')
param name string

@description('Resource id of Application Insights, which the queries are asked of.')
param insightsId string

@description('Addresses, separated by commas. Empty: no mail is sent.')
param emails string

var alerts = loadJsonContent('../alerts.json')
var addresses = empty(emails) ? [] : split(replace(emails, ' ', ''), ',')

resource mail 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(emails)) {
  name: '${name}-mail'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'cutover'
    enabled: true
    emailReceivers: [
      for address in addresses: { name: address, emailAddress: address, useCommonAlertSchema: true }
    ]
  }
}

resource rules 'Microsoft.Insights/scheduledQueryRules@2026-03-01' = [
  for alert in alerts: {
    name: '${name}-${alert.id}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: alert.title
      description: alert.cure
      enabled: true
      severity: alert.severity
      scopes: [insightsId]
      evaluationFrequency: alert.every
      windowSize: alert.over
      autoMitigate: true
      skipQueryValidation: false
      criteria: {
        allOf: [
          {
            query: join(alert.query, '\n')
            timeAggregation: 'Total'
            metricMeasureColumn: 'value'
            operator: alert.operator
            threshold: alert.threshold
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: empty(emails) ? [] : [mail.id] }
    }
  }
]
