import type {PageAnswer} from '../../contract';
import {cleanText} from '../../../core/base/clean-text';
import type {LaneThread} from '../../rules/lanes/lane-thread';
import {isPrompt} from '../../rules/answers/prompts';
import type {SealKey} from '../../../core/base/seal';
import {looksSigned, verifyReply} from '../../rules/answers/signature';
import {partsNamed, partTitles} from '../../rules/parts/part-code';
import type {CommentThread} from '../../../world/comments';

/** An answer with the hash of the text it was given on; '' for what is not signed. */
export interface ReadAnswer extends PageAnswer {
  readonly said: string;
}

/**
 * What is in a lane's thread, oldest first, the add-on's own prompts left out. Only a signature that holds shows
 * as a verdict, under the address that signed: a display name may be anybody's. Whether it counts is for the
 * register to say.
 */
export function answersIn(
  {replies}: CommentThread,
  {fileId, lane, round}: LaneThread,
  keys: readonly SealKey[],
): readonly ReadAnswer[] {
  const used = new Set<string>();
  return replies
    .filter(({content}) => content.trim() !== '' && !isPrompt(content))
    .map(({content, authorName, at, mine}): ReadAnswer => {
      const read = verifyReply(content, {
        fileId,
        lane,
        round,
        postedAt: at,
        keys,
        knowsText: () => true,
        nonceUsed: ({nonce, person}) => used.has(`${person} ${nonce}`),
      });
      if (read.kind !== 'valid') {
        return {
          name: authorName,
          at,
          verdict: 'words',
          words: looksSigned(content)
            ? 'A signature that does not hold.'
            : cleanText(content),
          mine,
          said: '',
        };
      }
      const {person, verdict, words, textHash, nonce} = read.said;
      used.add(`${person} ${nonce}`);
      const answer = {name: person, at, mine, said: textHash};
      const parts = verdict === 'approve' ? partsNamed(words) : null;
      if (parts !== null) {
        // Of these words alone: about the text as a whole it says nothing.
        return {
          ...answer,
          verdict: 'approve',
          words: partTitles(words),
          parts,
          said: '',
        };
      }
      return verdict === 'override'
        ? {...answer, verdict: 'words', words: `Overrides: ${words}`, said: ''}
        : {...answer, verdict, words};
    });
}
