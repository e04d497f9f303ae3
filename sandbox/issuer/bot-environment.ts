/** Where the product finds the issuer: settings for `ConfigurationBotFrameworkAuthentication` and the identity SDK. */
export function botEnvironment(
  issuer: { readonly url: string; readonly tenantId: string; readonly identityHeader: string },
  appId: string,
): { readonly [name: string]: string } {
  const { url, tenantId, identityHeader } = issuer;
  return {
    MicrosoftAppType: 'UserAssignedMSI',
    MicrosoftAppId: appId,
    MicrosoftAppTenantId: tenantId,
    // botbuilder takes all of the following or none: one alone switches its built-in values off.
    ToChannelFromBotLoginUrl: `${url}/${tenantId}`,
    ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
    ToBotFromChannelOpenIdMetadataUrl: `${url}/v1/.well-known/openidconfiguration`,
    ToBotFromEmulatorOpenIdMetadataUrl: `${url}/${tenantId}/v2.0/.well-known/openid-configuration`,
    OAuthUrl: url,
    CallerId: 'urn:botframework:azure',
    ValidateAuthority: 'true',
    IDENTITY_ENDPOINT: `${url}/msi/token`,
    IDENTITY_HEADER: identityHeader,
  };
}
