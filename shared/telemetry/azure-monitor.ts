import type { TokenCredential } from '@azure/identity';
import { AzureMonitorMetricExporter, AzureMonitorTraceExporter } from '@azure/monitor-opentelemetry-exporter';
import { PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import { BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { openTelemetry } from './open-telemetry.ts';
import type { Sink } from './sink.ts';

/** Sends to Application Insights as the app's own identity: keys alone are not enough where local authentication is off. */
export function azureMonitor(connectionString: string, credential: TokenCredential): Sink {
  const options = { connectionString, credential, disableOfflineStorage: true };
  return openTelemetry(
    new BatchSpanProcessor(new AzureMonitorTraceExporter(options)),
    new PeriodicExportingMetricReader({ exporter: new AzureMonitorMetricExporter(options) }),
  );
}
