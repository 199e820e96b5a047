import type {Scenario} from '../scenario';
import {BREACH} from './breach';
import {DATA_LOSS} from './data-loss';
import {OUTAGE} from './outage';
import {SUPPLIER_FAILURE} from './supplier-failure';
import {VULNERABILITY} from './vulnerability';
import {WRONG_MESSAGE} from './wrong-message';

/** The scenarios that ship, in the order they are offered. */
export const SCENARIOS: readonly Scenario[] = [
  OUTAGE,
  DATA_LOSS,
  BREACH,
  SUPPLIER_FAILURE,
  VULNERABILITY,
  WRONG_MESSAGE,
];
