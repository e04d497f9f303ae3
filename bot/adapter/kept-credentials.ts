import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import { type BotIdentity, sdkSettings } from './bot-identity.ts';

type Credentials = ReturnType<ConfigurationServiceClientCredentialFactory['createCredentials']>;

/**
 * The SDK makes credentials anew for every turn, with a whole chain of identities behind each: a fifth of the processor
 * time of a short turn. They keep and renew their token themselves, so one for each place they are for is enough.
 */
export class KeptCredentials extends ConfigurationServiceClientCredentialFactory {
  readonly #kept = new Map<string, Credentials>();

  constructor(identity: BotIdentity) {
    super(sdkSettings(identity));
  }

  override createCredentials(
    appId: string,
    audience: string,
    loginEndpoint: string,
    validateAuthority: boolean,
  ): Credentials {
    const place = JSON.stringify([appId, audience, loginEndpoint, validateAuthority]);
    const kept =
      this.#kept.get(place) ?? super.createCredentials(appId, audience, loginEndpoint, validateAuthority);
    this.#kept.set(place, kept);
    // What could not be made is made again the next time.
    kept.catch(() => this.#kept.delete(place));
    return kept;
  }
}
