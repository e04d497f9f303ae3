import { type Forgery, seconds, token } from './forgery.ts';
import { appId, audience, otherId, person, tenantId } from './parts.ts';

/** A claim other than it should be, honestly signed: what somebody gets hold of who is entitled elsewhere. */
const claim = (what: string, claims: () => object, doors?: Forgery['doors']): Forgery =>
  token(what, ({ token: good }) => good(claims()), doors);
const api = ['api'] as const;
const messages = ['messages'] as const;

export const claimForgeries: readonly Forgery[] = [
  claim('another issuer', () => ({ iss: 'https://login.example/v2.0' })),
  claim('no issuer', () => ({ iss: undefined })),
  token('the issuer with a slash more', ({ token: good, claims }) => good({ iss: `${claims.iss}/` })),
  token('a list of issuers', ({ token: good, claims }) => good({ iss: [claims.iss, 'https://x.example'] })),
  claim('another audience', () => ({ aud: otherId })),
  claim('no audience', () => ({ aud: undefined })),
  claim('an empty audience', () => ({ aud: '' })),
  claim('a list of other audiences', () => ({ aud: [otherId, 'https://x.example'] })),
  claim('over for an hour', () => ({ exp: seconds(-3600) })),
  claim('over since ever', () => ({ exp: 0 })),
  claim('no end', () => ({ exp: undefined })),
  claim('an end that is a text', () => ({ exp: '9999999999' })),
  claim('not yet begun', () => ({ nbf: seconds(3600) })),
  claim('a beginning that is a text', () => ({ nbf: 'now' })),
  token('the bot token shown to the API, the API token to the bot', ({ door, parts }) =>
    door === 'api'
      ? parts.issuer.channelToken(appId, parts.serviceUrl)
      : parts.issuer.sign({ aud: audience, oid: person }),
  ),
  token("the bot's own token for the channel", ({ parts }) =>
    parts.issuer.sign({ aud: 'https://api.botframework.com', appid: appId, oid: appId, idtyp: 'app' }),
  ),
  token('a token of the Bot Framework emulator, version 1', ({ parts }) =>
    parts.issuer.sign({
      iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
      ver: '1.0',
      appid: appId,
      aud: appId,
    }),
  ),
  token('a token of the Bot Framework emulator, version 2', ({ parts }) =>
    parts.issuer.sign({
      iss: 'https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0',
      ver: '2.0',
      azp: appId,
      aud: appId,
    }),
  ),
  token('a token of another bot, as of a skill', ({ parts }) =>
    parts.issuer.sign({ aud: appId, appid: otherId, azp: otherId, ver: '1.0', oid: otherId, idtyp: 'app' }),
  ),
  claim('another service address', () => ({ serviceurl: 'https://evil.example/' }), messages),
  claim('no service address', () => ({ serviceurl: undefined }), messages),
  claim('a list of service addresses', () => ({ serviceurl: [] }), messages),
  claim('another tenant', () => ({ tid: otherId }), api),
  claim('no tenant', () => ({ tid: undefined }), api),
  claim('a list of tenants', () => ({ tid: [tenantId] }), api),
  claim('no object id', () => ({ oid: undefined }), api),
  claim('an object id that is none', () => ({ oid: 'ada' }), api),
  claim('a list of object ids', () => ({ oid: [person] }), api),
  claim('an application', () => ({ idtyp: 'app' }), api),
];
