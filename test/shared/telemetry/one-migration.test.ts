import {
  AggregationTemporality,
  InMemoryMetricExporter,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import { InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { expect, it } from 'vitest';
import { makeBot } from '../../../bot/bot.ts';
import { startDataverse } from '../../../sandbox/dataverse/start-dataverse.ts';
import { plainOrganisation } from '../../../sandbox/fixtures/contoso-dev.ts';
import { withTwoIdentities } from '../../../sandbox/fixtures/two-identities.ts';
import { makeDataverse } from '../../../shared/dataverse/make-dataverse.ts';
import { guid } from '../../../shared/domain/guid.ts';
import { advance } from '../../../shared/engine/advance.ts';
import type { Ports } from '../../../shared/engine/ports.ts';
import { sweep } from '../../../shared/engine/sweep.ts';
import { makeTelemetry, traceOf } from '../../../shared/telemetry/make-telemetry.ts';
import { observedLedger, observedWakeUps } from '../../../shared/telemetry/observed-ports.ts';
import { openTelemetry } from '../../../shared/telemetry/open-telemetry.ts';
import { watchFor } from '../../../shared/telemetry/watch-requests.ts';
import { authorizeBoth, bothCredentials } from '../../builders/both-identities.ts';
import { ada, bruno, contosoDev, world } from '../../builders/world.ts';
import { recordedSleep } from '../dataverse/parts.ts';

/** A migration over HTTP, asked for and approved by chat, with everything that OpenTelemetry was told of it. */
async function migrated() {
  const bare = await world();
  const fixture = withTwoIdentities(plainOrganisation('contoso-dev'));
  const double = await startDataverse({
    fixture,
    clock: bare.clock.now,
    authorize: authorizeBoth,
  });
  const environment = { ...contosoDev, url: double.url, organizationId: guid(fixture.organizationId) };
  const spans = new InMemorySpanExporter();
  const metrics = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
  const reader = new PeriodicExportingMetricReader({ exporter: metrics, exportIntervalMillis: 2 ** 30 });
  const telemetry = makeTelemetry(
    openTelemetry(new SimpleSpanProcessor(spans), reader),
    bare.clock,
    bare.ports.ids,
  );
  const dataverse = makeDataverse({
    environment,
    ...bothCredentials,
    clock: bare.clock,
    sleep: recordedSleep().sleep,
    watch: watchFor(environment.key, telemetry),
  });
  const ports: Ports = {
    ...bare.ports,
    settings: { ...bare.ports.settings, environments: [environment] },
    dataverse: () => dataverse,
    ledger: observedLedger(bare.ports.ledger, telemetry),
    wakeUps: observedWakeUps(bare.ports.wakeUps, telemetry),
    telemetry,
  };
  const work = async (): Promise<void> => {
    for (let next = bare.wakeUps.take(); next !== undefined; next = bare.wakeUps.take()) {
      bare.clock.advance(1000 + next.delaySeconds * 1000);
      await advance(ports, next.id);
    }
  };
  const conversation = 'here' as never;
  const bot = makeBot(ports);
  await bot.onMessage({
    kind: 'text',
    text: 'migrate contoso-dev',
    from: ada,
    conversation,
    language: 'en',
  });
  await work();
  const { head } = await ports.ledger.readHead(environment.key);
  const run = head.openRun === undefined ? undefined : await ports.ledger.run(head.openRun);
  if (run?.status !== 'awaiting_approval') throw new Error(`run is ${run?.status}`);
  bare.clock.advance(60_000);
  const { decide } = await import('../../../shared/engine/decide.ts');
  await telemetry.span('button', {}, () =>
    decide(ports, { run: run.id, approvalId: run.approvalId, verdict: 'approve', by: bruno }),
  );
  await work();
  await sweep(ports);
  const outcome = (await ports.ledger.run(run.id))?.status;
  await reader.forceFlush();
  await double.stop();
  const values = metrics
    .getMetrics()
    .flatMap(({ scopeMetrics }) =>
      scopeMetrics.flatMap((scope) =>
        scope.metrics.flatMap(({ descriptor, dataPoints }) =>
          dataPoints.map(({ value, attributes }) => ({ name: descriptor.name, value, attributes })),
        ),
      ),
    );
  return { run: run.id, outcome, spans: spans.getFinishedSpans(), values, requests: double.requests.length };
}

it('of one migration everything is one trace, from the chat turn to each request', async () => {
  const { run, spans, values } = await migrated();
  const own = spans.filter((span) => span.spanContext().traceId === traceOf(run));
  const named = (name: string) => own.filter((span) => span.name === name);
  const [root] = named('run');
  expect(root?.parentSpanContext).toBeUndefined();
  const rootId = root?.spanContext().spanId;
  for (const name of ['chat turn', 'button', 'slice'])
    expect(named(name).map((span) => span.parentSpanContext?.spanId)).toContain(rootId);
  const slices = named('slice').map((span) => span.spanContext().spanId);
  const requests = named('dataverse request');
  expect(requests.length).toBeGreaterThan(10);
  expect(requests.every((span) => slices.includes(span.parentSpanContext?.spanId ?? ''))).toBe(true);
  const sent = values.filter(({ name }) => name === 'cutover.dataverse.requests');
  expect(sent.reduce((sum, { value }) => sum + Number(value), 0)).toBe(requests.length);
});

it('the end of a run is counted with its outcome and how long it took from its approval', async () => {
  const { values, outcome } = await migrated();
  expect(['succeeded', 'unproven']).toContain(outcome);
  const about = { outcome, kind: 'migrate', environment: 'contoso-dev' };
  expect(values).toContainEqual({ name: 'cutover.runs', value: 1, attributes: about });
  expect(values).toContainEqual(expect.objectContaining({ name: 'cutover.run.duration', attributes: about }));
});

it('nothing that people are called or write is told', async () => {
  const { spans, values } = await migrated();
  const told = JSON.stringify([spans.map(({ name, attributes }) => [name, attributes]), values]);
  for (const word of [ada.name, bruno.name, 'García', 'softphone', 'token-1', 'http'])
    expect(told).not.toContain(word);
});
