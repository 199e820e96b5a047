import {keysOf} from '../base/keys';
import {plusMinutes} from '../base/instant';
import {type FactKey, facts, factWords} from './facts';
import type {Incident} from './incident';
import {ending, madeUp, next, STAGES, type Story} from './made-up';
import {KINDS} from './vocabulary';

/** Everything known, of every kind, early and late, with and without something to do: a line none of these shows, none will. */
export function everyCase(now: string): readonly Incident[] {
  const times = {
    ...next(now),
    ...ending(now),
    mitigatedAt: plusMinutes(now, -65),
    estimateAt: plusMinutes(now, 60),
  };
  return keysOf(KINDS).flatMap(kind =>
    STAGES.flatMap(stage =>
      ['yes', 'no', ''].map((actionNeeded): Incident => {
        const one = madeUp(ALL_KNOWN, stage, now);
        return {
          ...one,
          kind,
          customerAction: actionNeeded === 'yes' ? KNOWN : '',
          workaround: KNOWN,
          regulatory: ['gdpr'],
          facts: {...one.facts, ...times, actionNeeded},
        };
      }),
    ),
  );
}

const KNOWN = 'Known.';

const ALL_KNOWN: Story = {
  kind: 'data',
  about: {
    title: KNOWN,
    known: KNOWN,
    services: [KNOWN],
    affected: KNOWN,
    rawEventData: 'intact',
  },
  facts: facts(known),
  over: {},
};

/** What was chosen last says most: “Sure”, “may be shared”. Times are those of the incident. */
function known(key: FactKey): string {
  const {holds, choices = {}} = factWords(key);
  if (holds === 'instant') return '';
  return holds === 'choice' ? (Object.keys(choices).pop() ?? '') : KNOWN;
}
