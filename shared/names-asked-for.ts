import { readConfig } from './config.ts';

/** Read by what opens pages, by the app that opens them for us, and by the host. */
const beside = [
  'CUTOVER_BROWSER_PATH',
  'CUTOVER_BROWSER_ENDPOINT',
  'CUTOVER_BROWSER_URL',
  'CUTOVER_BROWSER_AUDIENCE',
  'CUTOVER_BROWSER_CALLERS',
  'AzureWebJobsStorage__blobServiceUri',
  'AzureWebJobsStorage__credential',
  'AzureWebJobsStorage__clientId',
];

let names: readonly string[] | undefined;

/** Every variable that is asked for while the configuration is read: no list of them to forget one in. */
export function namesAskedFor(): readonly string[] {
  if (names !== undefined) return names;
  const read = new Set(beside);
  const nothing: { readonly [name: string]: string | undefined } = {};
  readConfig(
    new Proxy(nothing, {
      get: (_nothing, name) => {
        read.add(String(name));
        return undefined;
      },
    }),
  );
  names = [...read];
  return names;
}
