import type {KnownPerson} from '../../../core/incident/words';
import {RadioField} from '../../../kit/choice-field';
import {addressesOf} from '../../../kit/lines';
import {ListField} from '../../../kit/list-field';
import {personChoices} from '../../../kit/people';
import {NameHint} from '../../../kit/person-field';
import {TextField} from '../../../kit/text-field';
import {spanInWords} from '../../../kit/time';
import type {AskProposal} from '../../contract';
import type {LaneDraft} from './ask-draft';

/** Whom to ask in one lane; a conditional lane may be left out with a reason (S0-33). */
export function AskLane({
  lane,
  draft,
  people,
  onInput,
}: {
  readonly lane: AskProposal['lanes'][number];
  readonly draft: LaneDraft;
  readonly people: readonly KnownPerson[];
  readonly onInput: (changed: LaneDraft) => void;
}) {
  const {key, label, conditional, ladder} = lane;
  return (
    <>
      {conditional && (
        <RadioField
          path={`needed.${key}`}
          label={`Is ${label} needed?`}
          required
          value={draft.needed}
          choices={[
            {value: 'yes', label: `Ask ${label}`},
            {value: 'no', label: 'Not needed, because …'},
          ]}
          onInput={value =>
            onInput({...draft, needed: value === 'yes' ? 'yes' : 'no'})
          }
        />
      )}
      {draft.needed === 'no' && (
        <TextField
          path={`notNeeded.${key}`}
          label={`Why ${label} is not needed`}
          required
          value={draft.because}
          onInput={because => onInput({...draft, because})}
        />
      )}
      {draft.needed === 'yes' && (
        <>
          <ListField
            path={`people.${key}`}
            label={label}
            hint={aboutLane(lane)}
            noun="reviewer"
            within={`for ${label}`}
            values={draft.people}
            suggestions={personChoices(people)}
            split={addressesOf}
            onInput={typed => onInput({...draft, people: typed})}
          />
          {draft.people.map((typed, index) => (
            <NameHint
              key={index}
              typed={typed}
              people={people}
              onUse={email =>
                onInput({
                  ...draft,
                  people: draft.people.map((one, at) =>
                    at === index ? email : one,
                  ),
                })
              }
            />
          ))}
          {ladder.length > 0 && (
            <p class="hint ladder">
              Next, if nobody answers: {ladder.slice(0, 3).join(', ')}
              {ladder.length > 3 && ` and ${ladder.length - 3} more`}.
            </p>
          )}
        </>
      )}
    </>
  );
}

function aboutLane({
  answersFor,
  minutes,
  quorum,
}: AskProposal['lanes'][number]): string {
  const who = quorum === 'all' ? 'All of them sign' : 'One signature is enough';
  return `Checks ${answersFor}. ${who}, within ${spanInWords(minutes * 60_000)}.`;
}
