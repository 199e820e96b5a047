import {ask, CallFailure} from '../../world/ask/call';
import type {SetupForm, SetupView} from '../contract';
import type {StepView} from '../../core/base/answer';
import {folderUrl, spreadsheetUrl} from '../../core/base/google-addresses';
import type {Settings} from '../../core/register/settings';
import type {Installation, World} from '../../world/world';
import {failedAs} from '../../world/ask/explain';
import {RegisterFacts} from '../../world/incidents/register-facts';
import {run} from '../../world/ask/waves';
import {presets} from '../actions/presets';

/** What set-up has done and would start from. */
export function setupView(world: World): SetupView {
  const installation = world.installation.load();
  if (installation === null)
    return shownSetup(world, null, proposal(world), []);
  const {registerId, restrictedPlace} = installation;
  const settings = settingsOf(world, registerId);
  // Where things lie is not for those who may not read them.
  if (settings === null) {
    const shown = shownSetup(world, installation, proposal(world), []);
    return {...shown, registerUrl: '', folderUrl: ''};
  }
  return shownSetup(
    world,
    installation,
    {
      ...formFrom(settings, proposal(world)),
      place: '',
      restrictedPlace: restrictedPlace ? folderUrl(restrictedPlace) : '',
    },
    [],
  );
}

export function shownSetup(
  world: World,
  installation: Installation | null,
  form: SetupForm,
  steps: readonly StepView[],
): SetupView {
  return {
    installed: installation !== null,
    form,
    presets: presets(world).map(({key, name, hint}) => ({
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

function proposal(world: World): SetupForm {
  const {me} = world;
  return {
    preset: presets(world)[0].key,
    writers: me.email === '' ? [] : [me.email],
    domainReads: true,
    idPrefix: 'INC',
    place: '',
    restrictedPlace: '',
  };
}

function formFrom(settings: Settings, proposed: SetupForm): SetupForm {
  const {writers, domainReads, idPrefix} = settings;
  const preset = settings.preset || proposed.preset;
  return {preset, writers, domainReads, idPrefix};
}

/** Null when the register has gone, or is not for this person: then set-up offers to start. */
function settingsOf(world: World, registerId: string): Settings | null {
  try {
    return new RegisterFacts(
      run(world.transport, ask(world.register.read(registerId, ['settings']))),
    ).settings;
  } catch (error) {
    if (failedAs(error, 'notFound', 'forbidden', 'refused')) return null;
    // Set-up is what makes a lost tab again.
    if (error instanceof CallFailure && error.reason?.is === 'tab-gone') {
      return null;
    }
    throw error;
  }
}
