import {oneLine} from '../../core/base/clean-text';
import {sealingKey} from '../../core/base/seal';
import {UserError} from '../../core/base/user-error';
import {DOCUMENTS} from '../../core/incident/vocabulary';
import {journalRow} from '../../core/register/journal';
import {explained, failedAs} from '../../world/ask/explain';
import {run} from '../../world/ask/waves';
import {writeRows} from '../../world/ask/write-rows';
import {signedIn} from '../../world/incidents/register-facts';
import type {World} from '../../world/world';
import type {WordsView} from '../contract';
import {ruleOf} from '../rules/catalogue';
import type {Finding} from '../rules/findings';
import type {Concern} from '../rules/rule';
import {ignoredRow, type Ignored} from '../rules/words-tab';
import {openWords, type OpenedWords} from '../views/words-view';
import {readIgnoreForm} from './read-input';

const NOTHING = 'Nothing was recorded.';
const OWNERS: Readonly<Record<Concern, string>> = {
  accuracy: 'engineering or the incident commander',
  tone: 'customer success or leadership',
  liability: 'legal or leadership',
};

/**
 * Records that a finding stays as it is, with the reason, in the Words tab and the journal. Only whoever answers for
 * its concern may; the words themselves are not recorded. It is void when the sentence changes. At most eight calls.
 */
export function ignoreWords(world: World, input: unknown): WordsView | null {
  const by = signedIn(world);
  const form = readIgnoreForm(input);
  const reason = oneLine(form.reason);
  if (reason === '') {
    throw new UserError(
      NOTHING,
      'A reason is missing: reviewers read it.',
      'Write one sentence.',
      [{field: 'words.reason', message: 'Write one sentence.'}],
    );
  }
  const opened = openWords(world);
  const finding = findingOf(opened, form.fileId, form.finding);
  if (!opened || !finding) {
    throw new UserError(
      NOTHING,
      'The sentence has changed or is gone, and the finding with it.',
      'Look at what is found now.',
    );
  }
  if (!opened.view.mayIgnore.includes(finding.concern)) {
    throw new UserError(
      NOTHING,
      `This finding is for ${OWNERS[finding.concern]} to leave.`,
      'Mend the sentence, or ask one of them to decide here.',
    );
  }
  record(world, opened, finding, {
    incident: opened.incidentId,
    fileId: form.fileId,
    finding: finding.key,
    reason,
    by,
    at: world.now,
  });
  return openWords(world)?.view ?? null;
}

/** The finding as it is now, so that nobody ignores what a page made up. */
export function findingOf(
  opened: OpenedWords | null,
  fileId: string,
  key: string,
): Finding | null {
  if (!opened || opened.view.fileId !== fileId) return null;
  return opened.checked.findings.find(finding => finding.key === key) ?? null;
}

function record(
  world: World,
  {home, kind}: OpenedWords,
  {rule}: Finding,
  one: Ignored,
): void {
  const cells = ignoredRow(one, sealingKey(world.secrets.keys()));
  const text = `${DOCUMENTS[kind].label}: “${ruleOf(rule)?.title ?? rule}” stays. ${one.reason}`;
  const {at, incident, by} = one;
  try {
    world.mutex.exclusive(() =>
      run(
        world.transport,
        writeRows(world.register, home.registerId, ['words'], reading => {
          const rows = reading?.tables.words?.rows ?? [];
          if (rows.some(row => row.cells.key === cells.key)) return null;
          const entry = journalRow({
            at,
            incident,
            event: 'words',
            text,
            by,
            recordedAt: at,
            key: `words:${String(cells.key)}`,
          });
          return {
            append: [
              {tab: 'words', cells},
              {tab: 'journal', cells: entry},
            ],
          };
        }),
      ),
    );
  } catch (error) {
    throw explained(
      error,
      NOTHING,
      failedAs(error, 'forbidden')
        ? 'Only people who may edit the register can record it. Ask the communications lead to add you to the writers.'
        : 'Try again in a moment; nothing happens twice.',
    );
  }
}
