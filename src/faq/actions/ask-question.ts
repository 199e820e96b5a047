import {ask} from '../../world/ask/call';
import type {FieldProblem} from '../../core/base/answer';
import {cleanText} from '../../core/base/clean-text';
import {UserError} from '../../core/base/user-error';
import {explained} from '../../world/ask/explain';
import {all, orNull, run} from '../../world/ask/waves';
import type {FileFacts} from '../../world/files';
import {
  installed,
  RegisterFacts,
  signedIn,
} from '../../world/incidents/register-facts';
import type {ReviewWorld} from '../../world/review-world';
import type {QuestionForm} from '../contract';
import {
  LONGEST_QUESTION,
  MOST_OPEN,
  MOST_OPEN_OF_ONE,
  type AskedQuestion,
} from '../rules/questions';
import {keepQuestion, readDesk} from './desk-shelf';
import {knownFrom, personalDataIn} from './personal-data';
import {readQuestionForm} from './read-input';

const NOT_ASKED = 'The question was not sent.';

/**
 * Takes a question from somebody who may read the FAQ and nothing else; the same operation asks once. It waits where only the
 * product writes until a run that may write the register puts it there. Of a restricted incident nothing is kept outside its
 * own folder, so there it is refused. One round trip.
 *
 * @param input A `QuestionForm`, unchecked.
 */
export function askQuestion(world: ReviewWorld, input: unknown): QuestionForm {
  const me = signedIn(world).toLowerCase();
  const form = readQuestionForm(input);
  const question = cleanText(form.question);
  const context = cleanText(form.context);
  const {file, register} = look(world, form.fileId);
  if (file.mark?.register !== installed(world).registerId) {
    throw new UserError(
      NOT_ASKED,
      'The incident is restricted, and questions are kept where more people could read them.',
      'Ask the communications lead directly.',
    );
  }
  const fields = problems(world, {question, context}, register);
  if (fields.length > 0) {
    throw new UserError(
      NOT_ASKED,
      fields[0].message,
      'Correct it below.',
      fields,
    );
  }
  const open = (readDesk(world.shelf).questions.get(form.fileId) ?? []).filter(
    ({state}) => state === 'asked',
  );
  if (open.some(({id}) => id === form.operation)) return form;
  refuseTooMany(open, me);
  keepQuestion(world.shelf, form.fileId, {
    id: form.operation,
    question,
    context,
    by: me,
    at: world.now,
    state: 'asked',
    answer: '',
    reason: '',
    decidedBy: '',
    decidedAt: '',
    recorded: '',
  });
  return form;
}

/** The file is the proof that the person may ask; the register tells names, to those who may read it. */
function look(
  world: ReviewWorld,
  fileId: string,
): {readonly file: FileFacts; readonly register: RegisterFacts | null} {
  const {registerId} = installed(world);
  let seen;
  try {
    seen = run(
      world.transport,
      all({
        file: ask(world.files.facts(fileId)),
        reading: orNull(
          world.register.read(registerId, ['settings', 'people', 'policy']),
          'forbidden',
          'notFound',
          'refused',
        ),
      }),
    );
  } catch (error) {
    throw explained(
      error,
      NOT_ASKED,
      'Ask the communications lead whether the FAQ is shared with you.',
    );
  }
  const {file, reading} = seen;
  if (file.mark?.kind !== 'faq' || file.mark.incident === '' || file.trashed) {
    throw new UserError(
      NOT_ASKED,
      'This file is no FAQ of an incident.',
      'Open the desk again from the link you were given.',
    );
  }
  return {file, register: reading && new RegisterFacts(reading)};
}

function problems(
  world: ReviewWorld,
  typed: Readonly<Record<'question' | 'context', string>>,
  register: RegisterFacts | null,
): readonly FieldProblem[] {
  const known = knownFrom(register);
  return (['question', 'context'] as const).flatMap(
    (field): readonly FieldProblem[] => {
      const words = typed[field];
      if (field === 'question' && words === '') {
        return [{field, message: 'Write what the customer asked.'}];
      }
      if (words.length > LONGEST_QUESTION) {
        return [
          {
            field,
            message: `At most ${LONGEST_QUESTION} characters; these are ${words.length}.`,
          },
        ];
      }
      const [found] = personalDataIn(world, words.split('\n'), known);
      return found === undefined
        ? []
        : [
            {
              field,
              message: `Leave out who it is about. Found: ${found}.`,
            },
          ];
    },
  );
}

function refuseTooMany(open: readonly AskedQuestion[], me: string): void {
  const mine = open.filter(({by}) => by === me).length;
  if (mine < MOST_OPEN_OF_ONE && open.length < MOST_OPEN) return;
  throw new UserError(
    NOT_ASKED,
    mine < MOST_OPEN_OF_ONE
      ? `${open.length} questions wait already.`
      : `${mine} of your questions wait already.`,
    'Look whether one of them is the same; the communications lead sees them all.',
  );
}
