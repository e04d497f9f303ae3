/**
 * The control: applies changes as one would without ids of one's own, without a journal and without reading back.
 * What is not answered is sent again; a new process starts at the beginning.
 */
interface NaiveChange {
  readonly kind: string;
  readonly table?: string;
  readonly id?: string;
  readonly columns?: { readonly [column: string]: unknown };
}

const { DATAVERSE = '', TOKEN = '', CHANGES = '[]' } = process.env;
const changes: readonly NaiveChange[] = JSON.parse(CHANGES);
const refusedToCreate = new Set(['statecode', 'statuscode', 'ismanaged']);
process.on('disconnect', () => process.exit(0));
process.channel?.unref();

async function create({ table, id, columns = {} }: NaiveChange): Promise<boolean> {
  const own = Object.entries(columns).filter(
    ([name, value]) =>
      !refusedToCreate.has(name) && value !== id && !name.startsWith('_') && !name.endsWith('_uniquename'),
  );
  const uniqueName = `contoso_${Math.random().toString(36).slice(2)}`;
  const answer = await fetch(`${DATAVERSE}/api/data/v9.2/${table}s`, {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify({ ...Object.fromEntries(own), msdyn_uniquename: uniqueName }),
  }).catch(() => undefined);
  await answer?.text();
  return answer?.ok === true;
}

process.stdout.write('ready 0\n');
for (const change of changes.filter((one) => one.kind === 'create'))
  for (let tries = 0; tries < 5 && !(await create(change)); tries++);
process.stdout.write('done\n');
