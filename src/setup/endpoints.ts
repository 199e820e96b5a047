/** What pages call to install the product and to check it. */
import {googleReviewWorld, googleWorld} from '../composition';
import {newSecret} from '../google/script/alerting-secret';
import {ScriptHealth} from '../google/script/health';
import {keptTemplates} from '../google/script/kept-texts';
import {MORE_TEMPLATES, TAB_CHECKS} from '../product';
import {answer} from '../surfaces/answer';
import {SCOPES} from '../surfaces/scopes';
import {checkDocuments as tryDocuments} from './actions/check-documents';
import {checkInstallation as lookAtInstallation} from './actions/check-installation';
import {checkPolicy as findPolicyMistakes} from './actions/check-policy';
import {checkTemplates as findTemplateMistakes} from './actions/check-templates';
import {runSetup as install} from './actions/install';
import {takeTemplate as take} from './actions/take-template';
import type {SetupForm, SetupFunctions, TakeTemplateForm} from './contract';
import {TEMPLATES} from './templates';
import {setupProgress as readProgress} from './views/installation-progress';
import {previewTemplate as preview} from './views/preview-template';
import {setupView as readSetup} from './views/setup-view';
import {templateChange as compare} from './views/template-change';
import {templatesView as readTemplates} from './views/templates-view';
import {visitorView as readVisitor} from './views/visitor-view';

type Answered<N extends keyof SetupFunctions> = ReturnType<SetupFunctions[N]>;

export function visitorView(): Answered<'visitorView'> {
  return answer(() => readVisitor(googleWorld()));
}

export function setupView(): Answered<'setupView'> {
  return answer(() => readSetup(googleWorld()));
}

export function runSetup(form: SetupForm): Answered<'runSetup'> {
  return answer(() => install(googleWorld(), form, shipped()), {
    world: googleWorld,
    what: 'Nothing was set up.',
  });
}

export function setupProgress(operation: string): Answered<'setupProgress'> {
  return answer(() => readProgress(googleWorld(), operation));
}

export function checkTemplates(): Answered<'checkTemplates'> {
  return answer(() => findTemplateMistakes(googleWorld()));
}

export function checkInstallation(): Answered<'checkInstallation'> {
  return answer(() =>
    lookAtInstallation({
      ...googleReviewWorld(),
      health: new ScriptHealth(SCOPES),
    }),
  );
}

export function checkDocuments(): Answered<'checkDocuments'> {
  return answer(() => tryDocuments(googleReviewWorld()));
}

export function checkPolicy(): Answered<'checkPolicy'> {
  return answer(() => findPolicyMistakes(googleWorld(), TAB_CHECKS));
}

export function templatesView(): Answered<'templatesView'> {
  return answer(() => readTemplates(googleWorld(), shipped()));
}

export function previewTemplate(
  filledWith: string,
  template: string,
): Answered<'previewTemplate'> {
  return answer(() => preview(googleWorld(), filledWith, template));
}

export function templateChange(template: string): Answered<'templateChange'> {
  return answer(() => compare(googleWorld(), template, shipped()));
}

export function takeTemplate(form: TakeTemplateForm): Answered<'takeTemplate'> {
  return answer(() => take(googleWorld(), form, shipped()), {
    world: googleWorld,
    what: 'No template was changed.',
  });
}

/** An owner gives what it answers to the alerting tool; the one before counts no more. Nothing else ever shows it. */
export function newAlertingSecret(): Answered<'newAlertingSecret'> {
  return answer(newSecret, {world: googleWorld, what: 'No secret was made.'});
}

function shipped() {
  return keptTemplates([...TEMPLATES, ...MORE_TEMPLATES]);
}
