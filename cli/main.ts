import { commands } from './commands/registry.ts';

/** `node cli/main.ts <command> [arguments]`: exit code 0 good, 1 not good, 2 wrong use. */
async function main(): Promise<number> {
  const [name = '', ...rest] = process.argv.slice(2);
  const command = commands.find((one) => one.name === name);
  if (command !== undefined) return command.run(rest);
  const usage = commands.map((one) => `  ${one.usage}\n      ${one.about}`).join('\n');
  console.error(
    `${name === '' ? 'No command given.' : `There is no command "${name.slice(0, 40)}".`}\n\n${usage}`,
  );
  return 2;
}

process.exitCode = await main();
