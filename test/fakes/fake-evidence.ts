import { environmentOf } from '../../shared/domain/ids.ts';
import type { EvidenceStore, LookRequest } from '../../shared/engine/observer-ports.ts';
import { parseEvidence } from '../../shared/tables/evidence-schema.ts';

/** Evidence in maps, by copy; what the real store's parser refuses does not pass here. */
export function fakeEvidence(): EvidenceStore {
  const rows = new Map<string, string>();
  const pictures = new Map<string, Uint8Array>();
  const requests = new Map<string, LookRequest & { readonly holder?: string }>();
  return {
    async put(run, evidence, given = {}) {
      rows.set(`${run} ${evidence.id}`, JSON.stringify(parseEvidence(JSON.parse(JSON.stringify(evidence)))));
      for (const [name, bytes] of Object.entries(given)) pictures.set(`${run} ${evidence.id} ${name}`, bytes);
    },
    list: async (run) =>
      [...rows]
        .filter(([key]) => key.startsWith(`${run} `))
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, json]) => JSON.parse(json)),
    picture: async (run, evidence, name) => pictures.get(`${run} ${evidence} ${name}`),
    askToLook: async (request) => void requests.set(request.nonce, request),
    async findRequest(nonce) {
      const found = requests.get(nonce);
      return found?.holder === undefined ? found : undefined;
    },
    async takeRequest(environment, nonce, by) {
      const { holder = by, ...request } = requests.get(nonce) ?? {};
      if (!('run' in request) || environmentOf(request.run) !== environment || holder !== by)
        return undefined;
      requests.set(nonce, { ...request, holder });
      return request;
    },
  };
}
