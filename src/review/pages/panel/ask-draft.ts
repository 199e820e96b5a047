import type {FieldProblem} from '../../../core/base/answer';
import type {AskForm, AskProposal} from '../../contract';

/** One lane of the form, as typed. */
export interface LaneDraft {
  readonly lane: string;
  readonly people: readonly string[];
  /** Whether a conditional lane is asked; '' while nobody has said. */
  readonly needed: 'yes' | 'no' | '';
  readonly because: string;
}

type Lane = AskProposal['lanes'][number];

/** The lanes that are asked now, with what was typed before laid over the proposal. */
export function laneDrafts(
  {lanes}: AskProposal,
  typed: readonly LaneDraft[],
): readonly LaneDraft[] {
  return lanes
    .filter(({settled}) => !settled)
    .map(
      lane => typed.find(one => one.lane === lane.key) ?? proposedDraft(lane),
    );
}

function proposedDraft({key, asked, conditional}: Lane): LaneDraft {
  return {
    lane: key,
    people: asked,
    needed: conditional ? '' : 'yes',
    because: '',
  };
}

/** What the server gets; reasons only where a lane is left out. */
export function askForm(
  fileId: string,
  drafts: readonly LaneDraft[],
  asIs: boolean,
): AskForm {
  const asked = drafts.filter(({needed}) => needed === 'yes');
  const left = drafts.filter(({needed}) => needed === 'no');
  return {
    fileId,
    people: Object.fromEntries(
      asked.map(({lane, people}) => [lane, addresses(people)]),
    ),
    notNeeded: Object.fromEntries(
      left.map(({lane, because}) => [lane, because]),
    ),
    ...(asIs ? {asIs} : {}),
    mailLater: true,
  };
}

/** What can be seen to be missing before anything is sent (S0-33). */
export function missingIn(
  drafts: readonly LaneDraft[],
): readonly FieldProblem[] {
  return drafts.flatMap(({lane, needed, because, people}) =>
    needed === ''
      ? [{field: `needed.${lane}`, message: 'Say whether it is needed.'}]
      : needed === 'no' && because.trim() === ''
        ? [
            {
              field: `notNeeded.${lane}`,
              message: 'Say why it is not needed; it is recorded.',
            },
          ]
        : needed === 'yes' && addresses(people).length === 0
          ? [{field: `people.${lane}`, message: 'Name somebody to ask.'}]
          : [],
  );
}

/** What pressing the button brings about, before it is pressed. */
export function whatHappens(drafts: readonly LaneDraft[]): string {
  const asked = drafts.filter(({needed}) => needed === 'yes');
  const people = new Set(asked.flatMap(({people: typed}) => addresses(typed)));
  const lanes = asked.length;
  if (drafts.length === 0) return 'Nobody has to be asked now.';
  if (people.size === 0) return 'Nobody is asked yet.';
  const one = people.size === 1;
  return (
    `Lets ${one ? '1 person' : `${people.size} people`} comment on the ` +
    `document, opens ${lanes === 1 ? 'one comment thread' : `${lanes} comment threads`} ` +
    `in it and writes one mail to ${one ? 'them' : 'each'}.`
  );
}

function addresses(people: readonly string[]): readonly string[] {
  return people.map(one => one.trim()).filter(one => one !== '');
}
