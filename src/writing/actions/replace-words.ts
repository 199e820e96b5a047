import {UserError} from '../../core/base/user-error';
import {ask} from '../../world/ask/call';
import {explained} from '../../world/ask/explain';
import {run} from '../../world/ask/waves';
import {signedIn} from '../../world/incidents/register-facts';
import type {World} from '../../world/world';
import type {WordsView} from '../contract';
import {spanOf} from '../rules/of-document';
import {openWords} from '../views/words-view';
import {findingOf} from './ignore-words';
import {readReplaceForm} from './read-input';

const NOTHING = 'Nothing was replaced.';

/** Puts a rule's own better wording in the place of what it found, if the text still says it. At most seven calls. */
export function replaceWords(world: World, input: unknown): WordsView | null {
  signedIn(world);
  const form = readReplaceForm(input);
  const opened = openWords(world);
  const finding = findingOf(opened, form.fileId, form.finding);
  const at =
    opened && finding && finding.replacement !== null
      ? spanOf(opened.document, finding.block, finding.replaced)
      : null;
  if (!opened || !at || !finding || finding.replacement === null) {
    throw new UserError(
      NOTHING,
      'The sentence has changed or is gone.',
      'Look at what is found now.',
    );
  }
  const {document} = opened;
  try {
    run(
      world.transport,
      ask(
        world.documents.edit(document.fileId, document.revision, [
          {kind: 'replace', at, text: finding.replacement, name: null},
        ]),
      ),
    );
  } catch (error) {
    throw explained(
      error,
      NOTHING,
      'Somebody else may be editing the same document. Try again in a moment.',
    );
  }
  return openWords(world)?.view ?? null;
}
