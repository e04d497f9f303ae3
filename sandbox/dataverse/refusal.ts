/** What Dataverse answers when it does not do what it was asked. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** Codes as public documentation and issue threads show them; the messages in this folder are our own words. */
export const codes = {
  badQuery: '0x80060888',
  badPayload: '0x80048d19',
  noSet: '0x8006088a',
  noEntity: '0x80060888',
  noRow: '0x80040217',
  tooLong: '0x80044331',
  outOfRange: '0x8004432f',
  badChoice: '0x8004431a',
  missingValue: '0x80040203',
  disabledOwner: '0x80040225',
  badState: '0x80048408',
  managed: '0x8004f026',
  noPrivilege: '0x80040220',
  disabledOrganization: '0x8004a104',
  noRoles: '0x80042f09',
  notMember: '0x80072560',
  duplicateKey: '0x80040237',
  rowChanged: '0x80060882',
  tooManyToAggregate: '0x8004e023',
  notImitated: '0x80060000',
  unexpected: '0x80040216',
} as const;

const mark: unique symbol = Symbol('refusal');

/**
 * Ends the handling of one request. Thrown, so that a change set can roll back on its way out; `refusalOf` turns it
 * into an answer in exactly one place (`dispatch.ts`).
 */
export function refuse(status: number, code: string, message: string): never {
  const refusal: Refusal = { status, code, message };
  throw Object.assign(new Error(message), { [mark]: refusal });
}

export function refusalOf(error: unknown): Refusal | undefined {
  return error instanceof Error && mark in error ? (error[mark] as Refusal) : undefined;
}
