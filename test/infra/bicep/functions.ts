/** Functions and decorators that infra/ may use: https://learn.microsoft.com/azure/azure-resource-manager/bicep/bicep-functions */
export const functions: readonly string[] = [
  ...['allowed', 'description', 'maxLength', 'maxValue', 'metadata', 'minLength', 'minValue', 'secure'],
  ...[
    'concat',
    'contains',
    'empty',
    'environment',
    'first',
    'guid',
    'items',
    'join',
    'last',
    'length',
    'map',
  ],
  ...['loadJsonContent', 'loadTextContent', 'range', 'replace', 'resourceGroup', 'resourceId', 'split'],
  ...['string', 'subscription', 'subscriptionResourceId', 'substring', 'take', 'tenant', 'toLower'],
  ...['toObject', 'toUpper', 'union', 'uniqueString'],
];
