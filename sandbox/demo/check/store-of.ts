import { createStore, type Store, type StoreSnapshot } from '../../dataverse/store.ts';

/** A saved state to look around in. */
export function storeOf(snapshot: StoreSnapshot): Store {
  const nothing = { organizationId: '', businessUnitId: '', rows: {}, links: {}, privileges: {} };
  const store = createStore(nothing, () => new Date(0));
  store.restore(snapshot);
  return store;
}
