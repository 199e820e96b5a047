/** The product: its capabilities in the order people meet them, and what they bring together. */
import {declare} from './declare/brings';
import {review} from './review/brings';
import type {Capability} from './world/capability';

const CAPABILITIES: readonly Capability[] = [declare, review];

export const TAB_CHECKS = CAPABILITIES.flatMap(({tabChecks = []}) => tabChecks);
export const SWEEP_PARTS = CAPABILITIES.flatMap(
  ({sweepParts = []}) => sweepParts,
);
