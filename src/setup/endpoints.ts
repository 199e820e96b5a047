/** What pages call to install the product and to check it. */
import {googleReviewWorld, googleWorld} from '../composition';
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
import type {SetupForm, SetupFunctions} from './contract';
import {TEMPLATES} from './templates';
import {setupProgress as readProgress} from './views/installation-progress';
import {setupView as readSetup} from './views/setup-view';
import {visitorView as readVisitor} from './views/visitor-view';

type Answered<N extends keyof SetupFunctions> = ReturnType<SetupFunctions[N]>;

export function visitorView(): Answered<'visitorView'> {
  return answer(() => readVisitor(googleWorld()));
}

export function setupView(): Answered<'setupView'> {
  return answer(() => readSetup(googleWorld()));
}

export function runSetup(form: SetupForm): Answered<'runSetup'> {
  return answer(
    () =>
      install(
        googleWorld(),
        form,
        keptTemplates([...TEMPLATES, ...MORE_TEMPLATES]),
      ),
    {world: googleWorld, what: 'Nothing was set up.'},
  );
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
      health: new ScriptHealth(Object.keys(SCOPES)),
    }),
  );
}

export function checkDocuments(): Answered<'checkDocuments'> {
  return answer(() => tryDocuments(googleReviewWorld()));
}

export function checkPolicy(): Answered<'checkPolicy'> {
  return answer(() => findPolicyMistakes(googleWorld(), TAB_CHECKS));
}
