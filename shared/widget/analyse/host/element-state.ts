import type { PageElement } from '../read/page-nodes.ts';
import type { Site } from '../read/source.ts';
import { isObj, type Obj, type Value } from '../run/values.ts';
import type { Heard } from './world.ts';

/** What is known of an element of the page. */
export interface ElementState {
  readonly name: string;
  readonly attributes: Map<string, Value>;
  readonly onLoad: Heard[];
  readonly dataset: Obj;
  addressSite?: Site;
  /** As sent with the page: what is not there is known not to be. */
  written?: PageElement | undefined;
  isInserted: boolean;
  isStarted: boolean;
  /** Attributes whose names come from data. */
  fromData: boolean;
}

export const elementState = (value: Value): ElementState | undefined =>
  isObj(value) && value.tag === 'Element' ? (value.host as ElementState) : undefined;
