import type {Page} from 'playwright-core';
import type {NewIncidentForm} from '../../../src/declare/contract';
import type {StepView} from '../../../src/core/base/answer';
import type {Answers} from '../../scenery/browser/fake-server';
import type {OpenPage} from '../../scenery/browser/open-page';
import {type Opener, pages} from '../../scenery/browser/pages';
import {INCIDENT, NEW_INCIDENT} from '../../scenery/browser/views';

export const DIALOG = {width: 720, height: 640};

/** Of a declaration that has just begun. */
export const STEPS: readonly StepView[] = [
  {key: 'row', label: 'Register row', state: 'done'},
  {key: 'folder', label: 'Incident folder', state: 'waiting'},
  {key: 'documents', label: 'Documents', state: 'waiting'},
];

/** Opens the dialog on a server where everything works, but for `answers`. */
export function dialogs(): (
  answers?: Answers,
  options?: Parameters<Opener>[2],
) => Promise<OpenPage> {
  const open = pages();
  return (answers = {}, options = DIALOG) =>
    open(
      'new-incident',
      {
        newIncidentView: () => ({ok: true, value: NEW_INCIDENT}),
        declarationProgress: () => ({ok: true, value: {steps: STEPS}}),
        declareIncident: () => ({ok: true, value: INCIDENT}),
        ...answers,
      },
      options,
    );
}

/** Everything that is required. */
export async function fill(
  page: Page,
  title = 'Exports stop half-way',
): Promise<void> {
  await page.getByLabel('Title').fill(title);
  await page.getByLabel('Kind of incident').selectOption('outage');
  await page.getByRole('radio', {name: /Level 2/}).check();
  await page.getByRole('radio', {name: /Yes, make/}).check();
  await page.getByLabel(/Why it is needed/).fill('Customers notice');
  await page
    .getByRole('combobox', {name: 'Incident commander'})
    .fill('Ada Long');
}

export const declareButton = (page: Page) =>
  page.getByRole('button', {name: 'Declare incident'});

/** The form a call of declareIncident was made with. */
export const formOf = (args: readonly unknown[]) => args[0] as NewIncidentForm;
