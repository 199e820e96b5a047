import {heldEntries, type LedgerEntry} from '../../core/register/ledger';
import type {Stage} from './duty';
import type {Told} from './obligation';

const STAGES: readonly string[] = [
  'first',
  'update',
  'resolution',
  'summary',
  'analysis',
  'report',
] satisfies readonly Stage[];

/** What the audiences have heard. Handing a text to CS is no word to customers. */
export function toldIn(entries: readonly LedgerEntry[]): readonly Told[] {
  return heldEntries(entries).map(
    ({key, audience, channel, stage, sentAt, sentBy}) => {
      const [word, ...step] = stage.split(': ');
      return {
        key,
        audience: audience === 'Customers' ? 'customers' : audience,
        channel,
        stage: (STAGES.includes(word) ? word : '') as Told['stage'],
        step: step.join(': '),
        at: sentAt,
        by: sentBy,
      };
    },
  );
}
