import type {Settings} from '../register/settings';

/** Whether messages may give an estimated end (S1-13 and S2-27 want one, S4-15 warns of it). */
export const ESTIMATES = ['never', 'with owner', 'free'] as const;
export type EstimatePolicy = (typeof ESTIMATES)[number];

/** Whether messages to customers are letters or the protocol's exact forms (S2-26 … S2-28). */
export const LAYOUTS = ['letter', 'protocol'] as const;
export type MessageLayout = (typeof LAYOUTS)[number];

/** Who we are in messages; what the Settings tab says. '' while not set. */
export interface Organisation {
  readonly name: string;
  readonly sender: string;
  readonly support: string;
  readonly statusPage: string;
  /** Chat, call and the like, one a line. */
  readonly meet: string;
  /** Runbooks, recovery, contact lists (S1-23, S2-36, S4-31, S4-37), one a line. */
  readonly links: string;
  readonly estimates: EstimatePolicy;
  readonly layout: MessageLayout;
}

/** Rows nobody has filled in, or with something impossible, count as the careful choice. */
export function organisationIn({brought}: Settings): Organisation {
  const value = (key: string): string => brought[key] ?? '';
  const typed = (key: string): string => value(key).toLowerCase();
  return {
    name: value('organisation'),
    sender: value('sender'),
    support: value('support'),
    statusPage: value('statusPage'),
    meet: value('meet'),
    links: value('relatedLinks'),
    estimates:
      ESTIMATES.find(one => one === typed('estimates')) ?? 'with owner',
    layout: LAYOUTS.find(one => one === typed('layout')) ?? 'letter',
  };
}
