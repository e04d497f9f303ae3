import { describe, expect, it } from 'vitest';
import { commandButton, nextSteps } from '../../../bot/cards/actions.ts';
import { shortLine, shortLines } from '../../../bot/cards/short-line.ts';

describe('a command line on a button', () => {
  it.each([
    ['check drift contoso-dev', 'check drift contoso-dev'],
    ['migrate contoso-dev --pilot 5', 'migrate contoso-dev --pilot 5'],
    ['migrate contoso-dev --window "Sat 22:00-02:00 Europe/Berlin"', 'migrate contoso-dev, Sat 22:00'],
    ['migrate contoso-dev --window "Sat 22:00-02:00 UTC"', 'migrate contoso-dev, Sat 22:00'],
    ['migrate dev --window "Sat 22:00-02:00 Europe/Berlin"', 'migrate dev, Sat 22:00-02:00'],
    ['migrate dev --window "2026-03-07 22:00-02:00"', 'migrate dev, 2026-03-07 22:00'],
    ['migrate dev-eu --window "2026-03-07 22:00-02:00"', 'migrate dev-eu, 03-07 22:00'],
    ['migrate contoso-dev --pilot 5 --window "Sat 22:00-02:00"', 'migrate contoso-dev, pilot 5…'],
    ['migrate contoso-dev --pilot anna.hamburg@contoso.example', 'migrate contoso-dev, anna.…burg'],
    ['schedule contoso-dev weekly mon 06:00 Europe/Berlin', 'schedule contoso-dev, mon 06:00'],
    ['validate contoso-customer-service-production', 'validate contoso-cus…production'],
    ['validate contoso-customer-service-test', 'validate contoso-cus…rvice-test'],
    ['migrate contoso-test --pilot ada@contoso.com,bruno@contoso.com', 'migrate contoso-test, ada +1'],
    [
      'plan all --only contoso-test,contoso-prod,fabrikam-eu',
      'plan all --only contoso-test,contoso-prod,fabrikam-eu',
    ],
  ])('%s is told as %s', (line, title) => {
    expect(shortLine(line)).toBe(title);
  });

  it('is never that of another one beside it', () => {
    const keys = ['contoso-customerservice-west-europe-prod', 'contoso-customerservice-north-europe-prod'];
    expect(shortLines(keys.map((key) => `migrate ${key}`))).toEqual([
      'migrate …rvice-west-europe-prod',
      'migrate …vice-north-europe-prod',
    ]);
    const inTheMiddle = [
      'contoso-customer-east-service-production-of-the-north-island',
      'contoso-customer-west-service-production-of-the-north-island',
    ];
    expect(shortLines(inTheMiddle)).toEqual(inTheMiddle);
    const two = nextSteps(
      'en',
      keys.map((key) => `migrate ${key}`),
    );
    expect(JSON.stringify(two)).toContain('migrate …vice-north-europe-prod');
  });

  it('says all of it where a pointer rests, and sends all of it', () => {
    const line = 'migrate contoso-dev --window "Sat 22:00-02:00 Europe/Berlin"';
    expect(commandButton('en', line)).toMatchObject({ tooltip: line, data: { line } });
    expect(commandButton('en', 'plan contoso-dev')).not.toHaveProperty('tooltip');
  });
});
