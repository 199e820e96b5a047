import {ask} from '../../world/ask/call';
import type {SetupForm, SetupView} from '../contract';
import type {StepView} from '../../core/base/answer';
import {folderUrl, spreadsheetUrl} from '../../core/base/google-addresses';
import {PRESETS} from '../../core/policy/presets/all';
import type {Settings} from '../../core/register/settings';
import type {Installation, World} from '../../world/world';
import {failedAs} from '../../world/ask/explain';
import {RegisterFacts} from '../../world/incidents/register-facts';
import {run} from '../../world/ask/waves';

/** What set-up has done and would start from. */
export function setupView(world: World): SetupView {
  const installation = world.installation.load();
  if (installation === null) return shownSetup(null, proposal(world), []);
  const {registerId, restrictedPlace} = installation;
  const settings = settingsOf(world, registerId);
  // Where things lie is not for those who may not read them.
  if (settings === null) {
    const shown = shownSetup(installation, proposal(world), []);
    return {...shown, registerUrl: '', folderUrl: ''};
  }
  return shownSetup(
    installation,
    {
      ...formFrom(settings),
      place: '',
      restrictedPlace: restrictedPlace ? folderUrl(restrictedPlace) : '',
    },
    [],
  );
}

export function shownSetup(
  installation: Installation | null,
  form: SetupForm,
  steps: readonly StepView[],
): SetupView {
  return {
    installed: installation !== null,
    form,
    presets: PRESETS.map(({key, name, hint}) => ({
      value: key,
      label: name,
      hint,
    })),
    steps,
    registerUrl:
      installation === null ? '' : spreadsheetUrl(installation.registerId),
    folderUrl: installation === null ? '' : folderUrl(installation.folderId),
  };
}

function proposal({me}: World): SetupForm {
  return {
    preset: PRESETS[0].key,
    writers: me.email === '' ? [] : [me.email],
    domainReads: true,
    idPrefix: 'INC',
    place: '',
    restrictedPlace: '',
  };
}

function formFrom(settings: Settings): SetupForm {
  const {preset, writers, domainReads, idPrefix} = settings;
  return {preset: preset || PRESETS[0].key, writers, domainReads, idPrefix};
}

/** Null when the register has gone, or is not for this person: then set-up offers to start. */
function settingsOf(world: World, registerId: string): Settings | null {
  try {
    return new RegisterFacts(
      run(world.transport, ask(world.register.read(registerId, ['settings']))),
    ).settings;
  } catch (error) {
    if (failedAs(error, 'notFound', 'forbidden', 'refused')) return null;
    throw error;
  }
}
