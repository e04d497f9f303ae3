import type { CheckCode } from '../../shared/domain/checkup.ts';

/** What only another machine, an account of Azure or a year's wait could answer: the cause alone, as it would arrive. */
export interface ByCause {
  readonly id: string;
  /** Code of Node's sockets and TLS. */
  readonly cause: string;
  readonly finds: CheckCode;
  readonly cure: string;
}

export const byCause: readonly ByCause[] = [
  {
    id: 'certificate-of-another-name',
    cause: 'ERR_TLS_CERT_ALTNAME_INVALID',
    finds: 'net_tls_name',
    cure: 'a proxy answers instead',
  },
  { id: 'certificate-over', cause: 'CERT_HAS_EXPIRED', finds: 'net_tls_expired', cure: 'Check the clock' },
  {
    id: 'certificate-not-yet',
    cause: 'CERT_NOT_YET_VALID',
    finds: 'net_tls_expired',
    cure: 'not valid today',
  },
  {
    id: 'certificate-of-a-company',
    cause: 'SELF_SIGNED_CERT_IN_CHAIN',
    finds: 'net_tls_untrusted',
    cure: 'NODE_EXTRA_CA_CERTS',
  },
  { id: 'old-tls', cause: 'ERR_SSL_UNSUPPORTED_PROTOCOL', finds: 'net_tls', cure: 'old proxy' },
  { id: 'silence', cause: 'ETIMEDOUT', finds: 'net_timeout', cure: 'HTTPS_PROXY' },
  {
    id: 'something-new',
    cause: 'E_NEVER_SEEN',
    finds: 'net_other',
    cure: 'Check address, firewall and proxy',
  },
];

/** What a storage account answers, as the Azure libraries put it. */
export interface OfStorage {
  readonly id: string;
  readonly error: object;
  readonly finds: CheckCode;
  readonly cure: string;
}

export const ofStorage: readonly OfStorage[] = [
  {
    id: 'account-misspelt',
    error: { code: 'ENOTFOUND' },
    finds: 'storage_name',
    cure: 'Check AzureWebJobsStorage__accountName',
  },
  {
    id: 'emulator-not-started',
    error: { code: 'ECONNREFUSED' },
    finds: 'storage_away',
    cure: 'Start it if it is Azurite',
  },
  {
    id: 'account-behind-an-endpoint',
    error: { code: 'ETIMEDOUT' },
    finds: 'storage_away',
    cure: 'private endpoint',
  },
  {
    id: 'account-of-another-kind',
    error: { statusCode: 405 },
    finds: 'storage_refused',
    cure: 'general purpose v2',
  },
  {
    id: 'identity-not-assigned',
    error: { name: 'CredentialUnavailableError' },
    finds: 'storage_role',
    cure: 'Storage Queue Data Contributor',
  },
];
