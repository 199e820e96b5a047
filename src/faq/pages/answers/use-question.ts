import {useState} from 'preact/hooks';
import type {Problem} from '../../../core/base/answer';
import {draftStore} from '../../../kit/draft-store';
import {NOTHING_SENT} from '../../../kit/operation';
import {useOperation} from '../../../kit/use-operation';
import {goToField} from '../../../kit/problems';
import {shapedLike} from '../../../kit/shaped-like';
import {textStorage} from '../../../kit/text-storage';
import {tiedTo} from '../../../kit/tied';
import {useAction} from '../../../kit/use-action';
import {call} from '../server';
import type {Desk} from './use-desk';

const EMPTY = {question: '', context: '', sending: NOTHING_SENT};

/** A question as it is typed and sent: what is typed outlives a reload, and the same question pressed twice is asked once. */
export function useQuestion(fileId: string, desk: Desk) {
  const [store] = useState(() =>
    draftStore<typeof EMPTY>(
      'question',
      textStorage(),
      stored => shapedLike(EMPTY, stored),
      Date.now,
    ),
  );
  const [typed, setTyped] = useState(
    () => store.all().find(({key}) => key === fileId)?.content ?? EMPTY,
  );
  const [problem, setProblem] = useState<Problem | null>(null);
  const [asked, setAsked] = useState(false);
  const put = (patch: Partial<typeof EMPTY>) => {
    const content = {...typed, ...patch};
    setTyped(content);
    setAsked(false);
    const savedAt = new Date().toISOString();
    store.save({key: fileId, savedAt, sentAt: '', content});
  };
  const tied = tiedTo(typed, put);
  const operation = useOperation([typed.sending, sending => put({sending})]);
  const {question, context} = typed;
  const [ask, asking] = useAction(async () => {
    setProblem(null);
    const wrong = desk.take(
      await operation.send({question, context}, operation =>
        call('askQuestion', {fileId, question, context, operation}),
      ),
    );
    if (wrong) {
      setProblem(wrong);
      if (wrong.fields?.length) goToField(wrong.fields[0].field);
      return;
    }
    store.remove(fileId);
    setTyped(EMPTY);
    setAsked(true);
  });
  return {
    tied,
    ask,
    asking,
    problem,
    /** Whether the last question has just been sent. */
    asked,
    /** Whether an earlier attempt may have arrived with other words. */
    doubtful: operation.doubtful({question, context}),
  };
}
