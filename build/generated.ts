import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';

/**
 * `npm run generated`: writes every committed file that is made from code or data, and says which were old. Ends with 1
 * if one was, so that a CI finds what somebody forgot.
 */
const writers = ['openapi', 'links', 'roles', 'diagrams', 'bench:pages'];
const folders = ['docs', 'infra'];

const contents = (): ReadonlyMap<string, string> =>
  new Map(
    folders
      .flatMap((folder) =>
        readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
      )
      .filter((path) => statSync(path).isFile())
      .map((path) => [path, readFileSync(path, 'base64')]),
  );

const before = contents();
const broken = writers.filter(
  (script) => spawnSync(`npm run ${script}`, { shell: true, stdio: 'inherit' }).status !== 0,
);
const old = [...contents()].flatMap(([path, content]) => (before.get(path) === content ? [] : [path]));
for (const script of broken) console.error(`npm run ${script} failed`);
for (const path of old) console.error(`${path} was old: commit what is written now`);
console.log(`${writers.length} kinds of generated files, ${old.length} files were old`);
process.exitCode = broken.length + old.length === 0 ? 0 : 1;
