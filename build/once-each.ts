import type { Plugin } from 'esbuild';

/**
 * Packages that reach the bundle twice, as CommonJS from the Bot Framework SDK and as ESM from everything else. All its
 * `require`s are given the ESM form, of which there is one copy.
 */
const twice = /^@azure\/(?:identity|msal-node|core-[\w-]+|abort-controller|logger)$/;

/**
 * The SDK asks for an older `@azure/msal-node` for bots with a password or a certificate, which this product has none
 * of: managed identities go through `@azure/identity`, and its copy serves both.
 */
const besideIdentity = '@azure/msal-node';

export const onceEach: Plugin = {
  name: 'once-each',
  setup({ onResolve, resolve, initialOptions }) {
    onResolve({ filter: twice }, async ({ path, kind, pluginData, resolveDir, importer }) => {
      if (pluginData === 'asked') return undefined;
      const from =
        path === besideIdentity ? `${initialOptions.absWorkingDir}/node_modules/@azure/identity` : resolveDir;
      return resolve(path, {
        resolveDir: from,
        importer,
        kind: kind === 'require-call' ? 'import-statement' : kind,
        pluginData: 'asked',
      });
    });
  },
};

/** The packages of the Bot Framework SDK bring the same older zod each. */
export const zodOfBots: Plugin = {
  name: 'zod-of-bots',
  setup({ onResolve, resolve, initialOptions }) {
    onResolve({ filter: /^zod$/ }, ({ path, kind, importer, pluginData }) => {
      if (pluginData === 'asked' || !/node_modules[\\/]bot(?:builder|framework)/.test(importer))
        return undefined;
      const resolveDir = `${initialOptions.absWorkingDir}/node_modules/botbuilder-core`;
      return resolve(path, { resolveDir, importer, kind, pluginData: 'asked' });
    });
  },
};

/** `node-fetch` brings a table of all host names in Unicode for a URL class that Node has by itself. */
export const urlOfNode: Plugin = {
  name: 'url-of-node',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]whatwg-url[\\/]lib[\\/]public-api\.js$/ }, () => ({
      contents: "exports.URL = require('node:url').URL;",
    }));
  },
};
