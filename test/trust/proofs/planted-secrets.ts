import type { Proof } from '../proof.ts';
import { course } from '../secrets/course.ts';
import { leaked, plant } from '../secrets/planted.ts';

/** Places a plan must hold byte for byte, for they are written as they were. */
const inPlans = /channel URL|second value|custom parameters|trusted domain/;

export const plantedSecrets: Proof = {
  id: 'planted-secrets',
  claim: 'No secret reaches a log line, a card, an answer or a row, except the plan that must write it.',
  few: 1,
  run: async ({ print }) => {
    const planted = plant();
    const { seen, plans, own } = await course((place) => planted.get(place) ?? '');
    const secrets = new Map<string, string>([...planted, ...Object.entries(own)]);
    const failures: string[] = [];
    for (const [where, texts] of Object.entries(seen)) {
      if (texts.length === 0) failures.push(`nothing was looked at: no ${where}`);
      for (const [place, secret] of secrets) {
        const at = texts.find((text) => holds(text, secret));
        if (place === leaked && where === 'log lines') {
          if (at === undefined) failures.push('the look at log lines does not find what a package prints');
          else print('what a package printed on purpose, past the log, was found among the log lines');
        } else if (at !== undefined) failures.push(`${place} is in ${where}: ${at.slice(0, 160)}`);
      }
      if (where !== 'HTTP answers' && texts.some((text) => text.includes('eyJ')))
        failures.push(`a token is in ${where}`);
    }
    const kept = [...secrets].filter(([, secret]) => plans.some((text) => holds(text, secret)));
    for (const [place] of kept) if (!inPlans.test(place)) failures.push(`${place} is in a plan`);
    // The control: what must be there is found by the same look.
    if (kept.length === 0) failures.push('no plan holds an address as it is: the look finds nothing at all');
    print(`${plans.length} plans, unpacked, hold ${kept.length} that must be written byte for byte`);
    const looked = Object.entries(seen).map(([where, texts]) => `${texts.length} ${where}`);
    return {
      figure: `${secrets.size - 1} secrets; ${looked.join(', ')}: ${failures.length} found`,
      failures,
    };
  },
};

/** As it is, in base64, or escaped for a URL or JSON. */
function holds(text: string, secret: string): boolean {
  const forms = [
    secret,
    Buffer.from(secret).toString('base64').replace(/=+$/, ''),
    encodeURIComponent(secret),
  ];
  return forms.some((form) => text.includes(form));
}
