import {leftAs} from '../../core/documents/text-find';
import {oneLine} from '../../core/base/clean-text';
import {sealingKey} from '../../core/base/seal';
import {UserError} from '../../core/base/user-error';
import {DOCUMENTS} from '../../core/incident/vocabulary';
import {journalRow} from '../../core/register/journal';
import {explained, failedAs} from '../../world/ask/explain';
import {run} from '../../world/ask/waves';
import {writeRows} from '../../world/ask/write-rows';
import {signedIn} from '../../world/incidents/register-facts';
import {
  leaveAct,
  takenUpWords,
  type TakenUp,
} from '../../world/incidents/waiting-acts';
import type {World} from '../../world/world';
import type {IgnoreForm, WordsView} from '../contract';
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
 * What somebody decides who may not write the register waits for a run that may.
 *
 * @param taken Of a decision that was left and is taken up.
 */
export function ignoreWords(
  world: World,
  input: unknown,
  taken: TakenUp | null = null,
): WordsView | null {
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
  const one: Ignored = {
    incident: opened.incidentId,
    fileId: form.fileId,
    finding: finding.key,
    reason,
    by,
    at: world.now,
  };
  try {
    record(world, opened, finding, one, taken);
  } catch (error) {
    const open = opened.home.found?.incident.visibility === 'open';
    if (taken !== null || !open || !failedAs(error, 'forbidden')) {
      throw notRecorded(error);
    }
    leave(world, one, finding);
  }
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

/** Under the finding: deciding once more says it anew. */
function leave(world: World, one: Ignored, {rule, key}: Finding): void {
  const {incident, fileId, reason} = one;
  leaveAct(world, {
    kind: 'words',
    incidentId: incident,
    operation: leftAs(fileId, key),
    words: `“${titleOf(rule)}” stays. ${reason}`,
    input: {fileId, finding: key, reason} satisfies IgnoreForm,
  });
}

function titleOf(rule: string): string {
  return ruleOf(rule)?.title ?? rule;
}

function record(
  world: World,
  {home, kind}: OpenedWords,
  {rule}: Finding,
  one: Ignored,
  taken: TakenUp | null,
): void {
  const cells = ignoredRow(one, sealingKey(world.secrets.keys()));
  const text = `${DOCUMENTS[kind].label}: “${titleOf(rule)}” stays. ${one.reason}${takenUpWords(taken)}`;
  const {at, incident, by} = one;
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
}

function notRecorded(error: unknown): unknown {
  return explained(
    error,
    NOTHING,
    failedAs(error, 'forbidden')
      ? 'Only people who may edit the register can record it. Ask the communications lead to add you to the writers.'
      : 'Try again in a moment; nothing happens twice.',
  );
}
