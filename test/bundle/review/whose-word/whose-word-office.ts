import {type Office} from '../../../scenery/bundle/office';
import {
  ask,
  fileId,
  officeAfter,
  valueIn,
  view,
} from '../../../scenery/bundle/review-office';

/** Two texts under review, so that a reply can be carried from one to the other. */
export function asked(): Office {
  return officeAfter(
    'two asked',
    office => {
      valueIn(ask(office));
      valueIn(ask(office, {fileId: fileId(office, 'technical')}));
      office.later(1);
    },
    {technical: true},
  );
}

export function standing(office: Office, lane: string): string | undefined {
  return view(office).lanes.find(({key}) => key === lane)?.standing;
}

export function sweeps(office: Office): void {
  for (let times = 0; times < 2; times++) {
    office.later(3);
    const {outcome} = office.sweep();
    if (!outcome.ok) throw new Error(outcome.error.message);
  }
}
