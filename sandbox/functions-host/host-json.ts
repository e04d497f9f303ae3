import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The settings of host.json that this host obeys. Durations in milliseconds. */
export interface HostJson {
  /** Whether it names an extension bundle: the host of an app without one knows no queues. */
  readonly hasBundle: boolean;
  readonly routePrefix: string;
  readonly queues: {
    readonly batchSize: number;
    readonly newBatchThreshold: number;
    readonly maxDequeueCount: number;
    /** Wait before a failed message is tried again. */
    readonly visibilityTimeout: number;
    readonly maxPollingInterval: number;
  };
}

export interface RawHostJson {
  readonly extensionBundle?: { readonly id?: string; readonly version?: string };
  readonly extensions?: {
    readonly http?: { readonly routePrefix?: string };
    readonly queues?: { readonly [name: string]: unknown };
  };
}

/** https://learn.microsoft.com/azure/azure-functions/extension-bundles */
export function namesBundle({ extensionBundle }: RawHostJson): boolean {
  return extensionBundle?.id === 'Microsoft.Azure.Functions.ExtensionBundle';
}

/** Milliseconds of `hh:mm:ss`. */
export function parseTimeSpan(text: string): number {
  const parts = /^(\d\d):(\d\d):(\d\d)$/.exec(text);
  if (parts === null) throw new Error(`not hh:mm:ss: ${text}`);
  return (Number(parts[1]) * 3600 + Number(parts[2]) * 60 + Number(parts[3])) * 1000;
}

/** Reads `host.json` of the folder; the defaults are those of the Azure host. */
export function readHostJson(root: string): HostJson {
  const path = join(root, 'host.json');
  const raw = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as RawHostJson) : {};
  const queues = raw.extensions?.queues ?? {};
  const encoding = queues.messageEncoding ?? 'base64';
  if (encoding !== 'base64') throw new Error(`messageEncoding ${String(encoding)} is not supported here`);
  const batchSize = Number(queues.batchSize ?? 16);
  return {
    hasBundle: namesBundle(raw),
    routePrefix: raw.extensions?.http?.routePrefix ?? 'api',
    queues: {
      batchSize,
      newBatchThreshold: Number(queues.newBatchThreshold ?? batchSize / 2),
      maxDequeueCount: Number(queues.maxDequeueCount ?? 5),
      visibilityTimeout: parseTimeSpan(String(queues.visibilityTimeout ?? '00:00:00')),
      maxPollingInterval: parseTimeSpan(String(queues.maxPollingInterval ?? '00:01:00')),
    },
  };
}
