import {requireOwner} from '../../world/owners';
import type {TemplateSource} from '../../world/capability';
import type {Installation, World} from '../../world/world';
import {lines} from '../../core/policy/policy-columns';
import {UserError} from '../../core/base/user-error';
import type {Strand} from '../../world/ask/call';
import {allOf, run} from '../../world/ask/waves';
import type {SetupForm, SetupView} from '../contract';
import {placeIn} from '../rules/place';
import {shownSetup} from '../views/setup-view';
import {checkedForm} from './checked-form';
import {presets} from './presets';
import {fillRegister} from './fill-register';
import {
  findOrMakeFolder,
  findOrMakeRegister,
  usablePlace,
} from './find-or-make';
import {giveAccess} from './give-access';
import {importTemplates} from './import-templates';
import {layOutRegister} from './lay-out-register';
import {ownersOf, protectTabs} from './protect-tabs';
import {StepBoard} from './step-board';

/**
 * Makes what the product needs and says what it did. Again: finds everything by its marks, makes only what is
 * missing, overwrites no template, no policy and nobody's settings but those of the form. Whoever does it first owns the
 * installation; afterwards it is for its owners.
 *
 * @param input A `SetupForm`, unchecked.
 */
export function runSetup(
  world: World,
  input: unknown,
  templates: readonly TemplateSource[],
): SetupView {
  requireOwner(world, 'Nothing was set up.');
  const form = checkedForm(input, presets(world));
  return world.setupMutex.exclusive(() => setUp(world, form, templates));
}

function setUp(
  world: World,
  form: SetupForm,
  templates: readonly TemplateSource[],
): SetupView {
  const board = new StepBoard(world, form.operation ?? '');
  const before = world.installation.load();
  const call = <T>(strand: Strand<T>): T => run(world.transport, strand);
  const places = board.take('folder', () =>
    call(incidentPlaces(world, form, before)),
  );
  if (places === null) return shownSetup(world, before, form, board.steps);
  const {folderId, restrictedPlace} = places;
  const templateFolder = board.take('template-folder', () =>
    call(
      findOrMakeFolder(
        world,
        undefined,
        'Templates',
        'setup-templates',
        folderId,
      ),
    ),
  );
  const registerId = board.take('register', () =>
    call(findOrMakeRegister(world, before?.registerId, folderId)),
  );
  const ids =
    templateFolder === null
      ? {}
      : importTemplates(
          world,
          board,
          templates,
          before?.templates ?? {},
          templateFolder,
        );
  if (registerId === null) return shownSetup(world, before, form, board.steps);

  board.take('tabs', () => ({
    value: true,
    detail: call(layOutRegister(world, registerId)),
  }));
  const settings = board.take('policy', () => {
    const {detail, settings} = call(fillRegister(world, form, registerId));
    return {value: settings, detail};
  });
  const owners = ownersOf(world, lines(settings?.brought.owners ?? ''), before);
  if (settings !== null) {
    board.take('protection', () => ({
      value: true,
      detail: call(protectTabs(world, registerId, owners)),
    }));
  }
  const reviewPage = settings?.reviewPage ?? '';
  board.take('reviews', () => ({
    value: true,
    detail: readyForReviews(world, reviewPage),
  }));
  // Where it is not known, the longer way is right everywhere.
  const sharedDrive =
    board.take('access', () => {
      const value = call(inSharedDrive(world, [folderId, restrictedPlace]));
      const detail = call(
        giveAccess(world, form, folderId, registerId, Object.values(ids)),
      );
      return {value, detail};
    }) ?? true;
  if (settings === null || templates.some(({key}) => !ids[key])) {
    return shownSetup(world, before, form, board.steps);
  }
  const installation: Installation = {
    folderId,
    registerId,
    templates: ids,
    owners,
    sweepers: form.writers.map(one => one.toLowerCase()),
    ...(sharedDrive ? {sharedDrive} : {}),
    ...(restrictedPlace === '' ? {} : {restrictedPlace}),
    ...(reviewPage === '' ? {} : {reviewPage}),
  };
  world.mutex.exclusive(() => world.installation.save(installation));
  return shownSetup(world, installation, form, board.steps);
}

/**
 * Where the form says, or in the person's own My Drive; one that is there stays where it is. A shortcut stands for the
 * folder it leads to: nothing can be put into the shortcut.
 */
function* incidentPlaces(
  world: World,
  form: SetupForm,
  before: Installation | null,
): Strand<{
  readonly value: {readonly folderId: string; readonly restrictedPlace: string};
  readonly detail: string;
}> {
  const typed = (field: string | undefined): string =>
    placeIn(field ?? '') ?? '';
  const usable = function* (id: string): Strand<string> {
    return id === '' ? '' : (yield* usablePlace(world, id)).id;
  };
  const restrictedPlace = yield* usable(typed(form.restrictedPlace));
  if (restrictedPlace !== '' && restrictedPlace === before?.folderId) {
    throw sharedPlace();
  }
  const place = yield* usable(typed(form.place));
  const {value, detail} = yield* findOrMakeFolder(
    world,
    before?.folderId,
    'Incidents',
    'setup',
    place || null,
  );
  return {value: {folderId: value, restrictedPlace}, detail};
}

function* inSharedDrive(
  {files}: World,
  ids: readonly string[],
): Strand<boolean> {
  const facts = yield* allOf(
    ids.filter(id => id !== '').map(id => files.facts(id)),
  );
  return facts.some(({sharedDrive}) => sharedDrive !== '');
}

function sharedPlace(): UserError {
  return new UserError(
    'Nothing was set up.',
    'Restricted incidents would be kept in the folder everybody of the team sees.',
    'Name another place for them, or leave it empty.',
  );
}

function readyForReviews({reviewSetup}: World, entered: string): string {
  const made = reviewSetup.ensureKey();
  const reviewPage = entered || reviewSetup.webApp();
  return [
    made ? 'Key for signatures made.' : 'The key was there already.',
    reviewPage === ''
      ? 'The review page has no address yet: open the web app once (script editor: Deploy, Manage deployments). Until then mails to reviewers lead to the document.'
      : `Review page: ${reviewPage}`,
    ...(reviewSetup.lastSweep() === ''
      ? [
          'The sweep has not run yet: it reminds reviewers and takes up their answers. Check installation switches it on.',
        ]
      : []),
  ].join(' ');
}
