import { startSandbox } from '../../../sandbox/start-sandbox.ts';
import { withProviders } from '../../e2e/bad-input/organisation.ts';
import { answerTo, doubleOf, room } from '../../e2e/bad-input/room.ts';
import { leaked, type PlantedPlace, rowsWith } from './planted.ts';
import { type Stored, stored } from './stored.ts';

const key = 'secret-env';
const audience = '5d0b6f3e-2c41-4f0a-9b7e-1a6c8d3f4e02';

export interface Course {
  readonly seen: { readonly [where: string]: readonly string[] };
  readonly plans: Stored['plans'];
  /** Secrets of the installation itself, by name. */
  readonly own: { readonly [name: string]: string };
}

/** Standard error goes the way of the log: what a package writes there counts as well. */
const loud = 'data:text/javascript,process.stderr.write=process.stdout.write.bind(process.stdout)';
/** A package that does not know what it holds, in the same process as the product. */
const careless = (secret: string): string =>
  `data:text/javascript,setInterval(()=>process.stderr.write('{"note":"${secret}"}\\n'),200).unref()`;
const commandWith = (secret: string): readonly string[] => [
  ...['tsx', loud, careless(secret)].flatMap((one) => ['--import', one]),
  'sandbox/functions-host/main.ts',
  '--entry',
  'functions/main.ts',
];

/** Migrate, errors, approve, apply, verify, history, HTTP and the door, all with secrets in them. */
export async function course(secret: (place: PlantedPlace) => string): Promise<Course> {
  const fixture = () => withProviders(key, rowsWith(secret));
  const environments = [{ key, name: 'Secret env', fixture }];
  const command = commandWith(secret(leaked));
  const sandbox = await startSandbox({ throttle: false, environments, command });
  const log: string[] = [];
  const http: string[] = [];
  sandbox.host.onLine((line) => log.push(line));
  try {
    const { teams, env, host, issuer } = sandbox;
    const double = doubleOf(sandbox, key);
    const refuse = (place: PlantedPlace, status: number) =>
      ({ kind: 'refuse', status, code: '0x80040216', message: `No: ${secret(place)}` }) as const;
    const says = async (line: string, ...titles: readonly string[]) => answerTo(teams, line, titles);

    double.faults.push({
      part: { path: /appmodules/ },
      times: 1,
      do: refuse('error message of a refused read', 400),
    });
    await says(`migrate env ${key}`, 'Not possible');
    await approvedWith('error message of a refused write', 'associate', 'Stopped half way');
    await approvedWith(
      'error message of a refused person',
      undefined,
      'Applied, not all proven',
      'checks failed',
      'Nothing to change',
      'A check still fails',
    );
    for (const line of [`validate ${key}`, `plan ${key}`, `history ${key}`, `status ${key}`])
      await says(line, 'Validation', 'only to look at', 'Secret env');
    await says(`my password is ${secret('words in a chat message')}`, ' ');

    async function approvedWith(
      place: PlantedPlace,
      kind: 'associate' | undefined,
      ...titles: readonly string[]
    ) {
      const path =
        kind === undefined ? /msdyn_appconfiguration_systemuser/ : /msdyn_appconfig_msdyn_channelprovider/;
      const card = await says(
        `migrate env ${key}`,
        'Waiting for approval',
        'Answers needed',
        'Nothing to change',
        'A check still fails',
      );
      if (/Nothing to change|A check still fails/.test(JSON.stringify(card.cards))) return;
      if (JSON.stringify(card.cards).includes('Answers needed')) {
        await teams.press('ada', room, card.id, 'Send answers');
        await teams.until(
          room,
          (one) => one.id === card.id && JSON.stringify(one.cards).includes('Waiting for approval'),
        );
      }
      const fault = refuse(place, 403);
      double.faults.push({ match: { method: 'POST', path }, times: 1, do: fault });
      double.faults.push({ part: { method: 'POST', path }, times: 1, do: fault });
      await teams.press('bruno', room, card.id, 'Approve');
      await teams.until(
        room,
        (one) => one.id === card.id && titles.some((title) => JSON.stringify(one.cards).includes(title)),
      );
      if (double.faults.every(({ times }) => times > 0)) throw new Error(`nothing said the ${place}`);
      double.faults.length = 0;
    }

    const ask = async (path: string, init: RequestInit) => {
      const answer = await fetch(host.url() + path, init);
      http.push(`${answer.status} ${JSON.stringify([...answer.headers])} ${await answer.text()}`);
    };
    const functionKey = env.HOST_FUNCTION_KEY ?? '';
    const exp = Math.floor(Date.now() / 1000) + 600;
    const oid = 'a1d0c5e2-0001-4a7b-9c3d-5e6f70819203';
    const token = await issuer.sign({ aud: audience, oid, name: 'Ada Vogt', exp });
    const runs = `/api/environments/${key}/runs`;
    const withKey = (authorization: string) => ({ 'x-functions-key': functionKey, authorization });
    await ask(runs, { headers: withKey(`Bearer ${token}`) });
    await ask(runs, { headers: withKey(`Bearer eyJh.${secret('bearer token of the HTTP API')}.sig`) });
    await ask(runs, { headers: withKey(`Basic ${secret('basic credentials of the HTTP API')}`) });
    await ask(runs, { headers: { 'x-functions-key': secret('function key that is wrong') } });
    await ask(`${runs}?token=${secret('query of an HTTP request')}`, { headers: withKey(`Bearer ${token}`) });
    const body = `{"p":"${secret('body of an HTTP request')}","client_assertion":"${secret('client assertion in a body')}"}`;
    await ask(runs, { method: 'POST', headers: withKey('Bearer none'), body });
    const authorization = `Bearer eyJh.${secret('bearer token at the door')}.sig`;
    const text = secret('text of an activity at the door');
    const value = { verb: secret('value of a card that nobody made') };
    await ask('/api/messages', {
      method: 'POST',
      headers: { authorization },
      body: JSON.stringify({ type: 'message', text, value }),
    });

    const { rows, plans } = await stored(env.AzureWebJobsStorage ?? '');
    // What people themselves said is theirs; only what the bot sent is looked at.
    const cards = ['cutover-admins', 'ada', 'bruno'].flatMap((where) =>
      teams
        .transcript(where)
        .filter(({ from }) => from === 'bot')
        .map((one) => JSON.stringify(one)),
    );
    const accountKey = /AccountKey=([^;]+)/.exec(env.AzureWebJobsStorage ?? '')?.[1] ?? 'none';
    const own = {
      'storage key': accountKey,
      'function key': functionKey,
      'identity header': env.IDENTITY_HEADER ?? 'none',
    };
    return { seen: { 'log lines': log, cards, 'HTTP answers': http, 'rows and messages': rows }, plans, own };
  } finally {
    await sandbox.stop();
  }
}
