import { stableId } from './stable-id.ts';
import type { Store } from './store.ts';

/** Values of `action` of the table `audit`, as its public reference lists them. */
export const auditActions = { delete: 3, associate: 33, disassociate: 34 } as const;

export interface Audited {
  readonly action: keyof typeof auditActions;
  readonly objects: readonly { readonly table: string; readonly id: string }[];
  /** systemuser id */
  readonly by: string;
}

/** Whether anything is audited is a switch of the organisation; without its row it is off. */
export function noteAudit(store: Store, { action, objects, by }: Audited): void {
  if (!store.rows('organization').some((row) => row.isauditenabled === true)) return;
  for (const { table, id } of objects) {
    const number = store.rows('audit').length;
    store.put(
      'audit',
      {
        auditid: stableId('audit', id, String(number)),
        action: auditActions[action],
        objecttypecode: table,
        _objectid_value: id,
        _userid_value: by,
      },
      by,
    );
  }
}
