import {askQuestion} from '../../../src/faq/actions/ask-question';
import {decideQuestion} from '../../../src/faq/actions/decide-question';
import {faqView} from '../../../src/faq/views/faq-view';
import type {Answer} from '../../../src/core/base/answer';
import {UserError} from '../../../src/core/base/user-error';
import {barriers} from '../../scenery/browser/barriers';
import {sidewaysOverflow} from '../../scenery/browser/open-page';
import {SIDEBAR} from '../../scenery/browser/views';
import {sidebars} from '../../upkeep/pages/a-sidebar';
import {CSM, LEAD} from '../../review/actions/review-stage';
import {FaqStage} from '../actions/faq-stage';

const open = sidebars();
const TWICE = 'Was anybody charged twice?';

function answer<T>(act: () => T): Answer<T> {
  try {
    return {ok: true, value: act()};
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const {what, why, remedy, fields} = error;
    return {ok: false, what, why, remedy, ...(fields ? {fields} : {})};
  }
}

/** The sidebar beside the FAQ, served by the real actions. */
async function beside() {
  const stage = new FaqStage();
  stage.workspace.now = `${new Date().toISOString().slice(0, 19)}Z`;
  stage.share(CSM);
  stage.ask();
  stage.sign('What happened?');
  askQuestion(stage.as(CSM), {
    fileId: stage.id('faq'),
    question: TWICE,
    context: 'Yearly plan.',
    operation: stage.operation(),
  });
  const fileId = stage.id('faq');
  const {incident, document} = SIDEBAR;
  if (!incident || !document) throw new Error('The example has no document.');
  const opened = await open(
    {
      incident: {
        ...incident,
        documents: [
          ...incident.documents.filter(({kind}) => kind !== 'faq'),
          {kind: 'faq', label: 'FAQ', url: '', fileId, state: 'ready'},
        ],
      },
      document: {...document, kind: 'faq', fileId},
    },
    {
      faqView: id => answer(() => faqView(stage.as(LEAD), id)),
      decideQuestion: decision =>
        answer(() =>
          faqView(stage.as(LEAD), decideQuestion(stage.as(LEAD), decision)),
        ),
    },
  );
  return {stage, ...opened};
}

describe('the group FAQ, beside the document', () => {
  it('shows where each answer stands, and adds a question to the FAQ; what is refused stands beside its field (S0-28)', async () => {
    const {stage, page, faults, shot} = await beside();
    await page.getByText('1 of 6 approved, 1 asked').waitFor();
    await shot('faq-group');
    expect(await sidewaysOverflow(page)).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', {name: 'Add to the FAQ'}).click();
    const words = page.getByLabel('As it will be in the FAQ');
    expect(await words.inputValue()).toBe(TWICE);
    await words.fill('Was Alex Kim charged twice?');
    await page.getByRole('button', {name: 'Add', exact: true}).click();
    await page.getByText('Leave out who it is about').waitFor();
    await shot('faq-group-refused');
    expect(await words.inputValue()).toBe('Was Alex Kim charged twice?');
    await words.fill(TWICE);
    await page.getByRole('button', {name: 'Add', exact: true}).dblclick();
    await page.getByText('not approved yet').waitFor();
    expect(stage.file('faq').document?.textOf().split(TWICE)).toHaveLength(2);
    expect(faults).toEqual([]);
  });

  it('declines with a reason, and not without', async () => {
    const {page} = await beside();
    await page.getByRole('button', {name: 'Decline'}).click();
    await page.getByRole('button', {name: 'Decline', exact: true}).click();
    await page.getByText('Say why: whoever asked').waitFor();
    await page.getByLabel('Why, for whoever asked').fill('Billing knows.');
    await page.getByRole('button', {name: 'Decline', exact: true}).click();
    await page.getByText('not answered').waitFor();
  });
});
