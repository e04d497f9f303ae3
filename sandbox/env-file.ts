/**
 * App settings as a file for `node --env-file`. A terminal beside a running sandbox gets the same settings as the
 * functions in it. Throws where a value could not be read back as it is.
 */
export function envFile(env: { readonly [name: string]: string }): string {
  const lines = Object.entries(env).map(([name, value]) => {
    if (/['\n\r]/.test(value)) throw new Error(`${name} cannot stand in a file of settings`);
    return `${name}='${value}'`;
  });
  return `${lines.join('\n')}\n`;
}
