import type { Plugin } from 'esbuild';

interface LeftOut {
  /** End of the path of the file that is replaced. */
  readonly file: string;
  /** What stands there instead; what is gone throws when it is used, naming this file. */
  readonly contents: string;
}

const gone = "const gone=()=>{throw new Error('not in this bundle: see build/left-out.ts')};";

/**
 * Parts of packages that this product never reaches: 0.4 MB of the function zip, and half of what the first page that is read loads.
 * The files are named one by one, so that a new version that has them elsewhere is noticed (`test/supply/left-out.test.ts`).
 */
export const leftOut: readonly LeftOut[] = [
  // Of the Bot Framework SDK only the adapter of today and the roster are asked for.
  {
    file: 'node_modules/botbuilder/lib/index.js',
    contents:
      "Object.assign(exports,require('botbuilder-core'),{CloudAdapter:require('./cloudAdapter').CloudAdapter,TeamsInfo:require('./teamsInfo').TeamsInfo});",
  },
  // Its adapter of yesterday, which today's asks for the name it gives itself on a socket.
  { file: 'node_modules/botbuilder/lib/botFrameworkAdapter.js', contents: "exports.USER_AGENT='';" },
  { file: 'node_modules/botbuilder/lib/streaming/index.js', contents: '' },
  // Sockets and named pipes: Functions answers each request by itself.
  {
    file: 'node_modules/botframework-streaming/lib/index.js',
    contents: `${gone}exports.RequestHandler=class{constructor(){gone()}};`,
  },
  // Posts to other bots (skills).
  {
    file: 'node_modules/axios/dist/node/axios.cjs',
    contents: `${gone}exports.__esModule=true;exports.default={create:()=>({post:gone})};`,
  },
  // Checksums of blobs, in WebAssembly; queues have none.
  {
    file: 'node_modules/@azure/storage-common/dist/esm/crc64.js',
    contents: `${gone}export default gone;`,
  },
  // undici beside its requests: fetch, sockets, caches, mocks. Its parser of answers is there twice, one for newer processors.
  {
    file: 'node_modules/undici/index.js',
    contents:
      "exports.Agent=require('./lib/dispatcher/agent');require('./lib/dispatcher/dispatcher').prototype.request=require('./lib/api/api-request');",
  },
  { file: 'node_modules/undici/lib/web/fetch/body.js', contents: `${gone}exports.extractBody=gone;` },
  {
    file: 'node_modules/undici/lib/llhttp/llhttp_simd-wasm.js',
    contents: `${gone}gone();`,
  },
  // Asks which Node this is; package.json wants one that can all of it.
  ...['asymmetricKeyDetailsSupported', 'rsaPssKeyDetailsSupported', 'psSupported'].map((name) => ({
    file: `node_modules/jsonwebtoken/lib/${name}.js`,
    contents: 'module.exports=true;',
  })),
];

/** @param path of a file, with `/` */
export const isLeftOut = (path: string): boolean => leftOut.some(({ file }) => path.endsWith(file));

export const leavingOut: Plugin = {
  name: 'leaving-out',
  setup({ onLoad }) {
    for (const { file, contents } of leftOut) {
      const end = file.replaceAll('.', '\\.').replaceAll('/', '[\\\\/]');
      onLoad({ filter: new RegExp(`${end}$`) }, () => ({ contents }));
    }
  },
};
