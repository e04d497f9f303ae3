import { afterAll, beforeAll, describe } from 'vitest';
import type { Ledger } from '../../shared/engine/ports.ts';
import { ledgerAnnouncing } from './ledger-announcing.ts';
import { ledgerCards } from './ledger-cards.ts';
import { ledgerCommits } from './ledger-commits.ts';
import { ledgerDrift } from './ledger-drift.ts';
import { ledgerFleet } from './ledger-fleet.ts';
import { ledgerPlans } from './ledger-plans.ts';
import { ledgerRows } from './ledger-rows.ts';

export interface LedgerUnderTest {
  readonly ledger: Ledger;
  readonly close?: () => Promise<void>;
}

/** What every implementation of `Ledger` does. */
export function describeLedger(name: string, make: () => Promise<LedgerUnderTest>): void {
  describe(name, () => {
    let made: LedgerUnderTest | undefined;
    const ledger = (): Ledger => {
      if (made === undefined) throw new Error('the ledger under test was not made');
      return made.ledger;
    };
    beforeAll(async () => {
      made = await make();
    });
    afterAll(() => made?.close?.());

    describe('commits', () => ledgerCommits(ledger));
    describe('rows', () => ledgerRows(ledger));
    describe('plans', () => ledgerPlans(ledger));
    describe('baseline and drift', () => ledgerDrift(ledger));
    describe('schedules, episodes and subscriptions', () => ledgerAnnouncing(ledger));
    describe('fleets and glances', () => ledgerFleet(ledger));
    describe('cards', () => ledgerCards(ledger));
  });
}
