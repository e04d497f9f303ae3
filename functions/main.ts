/**
 * Entry of the Functions app: each file registers one function. Nothing else may happen here: if this file throws,
 * Azure shows "no functions", and whatever it imports is paid for at every cold start.
 */
import './advance-run.ts';
import './check-drift.ts';
import './drift-read.ts';
import './evidence-read.ts';
import './fleet-read.ts';
import './given-up.ts';
import './health.ts';
import './list-read.ts';
import './messages.ts';
import './runs-list.ts';
import './runs-read.ts';
import './runs-report.ts';
import './runs-start.ts';
import './sweep.ts';
