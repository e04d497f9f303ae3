export interface DriftTally {
  found: number;
  /** Of those whose row says who changed it. */
  named: number;
  silent: number;
  snoozed: number;
  solved: number;
  accepted: number;
  together: number;
  harmless: number;
  untouched: number;
  /** Checks of those that told something. */
  alarms: number;
  readonly failures: string[];
}

export type Fail = (what: string) => void;

export const noDriftYet = (): DriftTally => ({
  found: 0,
  named: 0,
  silent: 0,
  snoozed: 0,
  solved: 0,
  accepted: 0,
  together: 0,
  harmless: 0,
  untouched: 0,
  alarms: 0,
  failures: [],
});
