import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/**
 * What `npm pack` makes of what was built, unpacked into an empty folder without one package beside it, and typed there.
 *
 * @param {string} root
 * @param {(name: string, holds: boolean, seen?: unknown) => void} check
 */
export async function checkPacked(root, check) {
  const folder = mkdtempSync(join(tmpdir(), 'cutover-packed-'));
  try {
    // Built already, so without the script that builds.
    const asked = ['pack', '--ignore-scripts', '--pack-destination', folder];
    await run(npm, asked, { cwd: root, shell: process.platform === 'win32' });
    const [tarball = ''] = readdirSync(folder);
    await run('tar', ['-xzf', tarball], { cwd: folder });
    await checkTyped(folder, check);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function checkTyped(folder, check) {
  const typed = async (args, env = {}) => {
    const { PATH, HOME, SystemRoot } = process.env;
    const entry = join(folder, 'package', 'cli', 'cutover.mjs');
    const options = { cwd: folder, env: { PATH, HOME, SystemRoot, ...env } };
    return run(process.execPath, [entry, ...args], options).then(
      ({ stdout, stderr }) => ({ exit: 0, out: stdout, err: stderr }),
      ({ code, stdout, stderr }) => ({ exit: code, out: stdout, err: stderr }),
    );
  };
  const says = (name, { exit, out, err }, wanted, pattern) =>
    check(`packed: ${name}`, exit === wanted && pattern.test(out + err) && !/\n\s+at /.test(err), {
      exit,
      out,
      err,
    });

  says('--version tells which', await typed(['--version']), 0, /^\d+\.\d+\.\d+/);
  says(
    '--help speaks Japanese',
    await typed(['plan', '--help', '--language', 'ja']),
    0,
    /使い方: cutover plan/,
  );
  says(
    'plan without settings says which, and where to learn more',
    await typed(['plan', 'contoso-dev']),
    2,
    /CUTOVER_SETTINGS.*"npx cutover doctor" says what/,
  );
  const wrong = { CUTOVER_SETTINGS: '{"environments":[}' };
  const doctor = await typed(['doctor', '--json'], wrong);
  says(
    'doctor names a wrong setting as JSON',
    doctor,
    1,
    /^\{"checks":\[\{"status":"problem".*CUTOVER_SETTINGS/,
  );
  const validate = await typed(['validate', 'contoso-dev', '--json'], wrong);
  says('validate --json is one value', validate, 2, /"code": "not_configured"/);
  writeFileSync(join(folder, 'panel.html'), '<script>Microsoft.CIFramework.setMode(1)</script>');
  const widget = await typed(['widget', 'panel.html', '--language', 'de'], wrong);
  says('widget reads a page in its thread', widget, 1, /Panel: .*\n/);
}
