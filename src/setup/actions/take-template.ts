import * as v from 'valibot';
import {shaped} from '../../core/base/shaped';
import {UserError} from '../../core/base/user-error';
import {ask, type Strand} from '../../world/ask/call';
import {explained} from '../../world/ask/explain';
import {makeOnce} from '../../world/ask/make-once';
import {all, run} from '../../world/ask/waves';
import type {TemplateSource} from '../../world/capability';
import {installed} from '../../world/incidents/register-facts';
import {requireOwner} from '../../world/owners';
import type {World} from '../../world/world';
import type {TakenTemplate} from '../contract';
import {
  linesHash,
  linesOfDocument,
  linesOfMarkdown,
} from '../rules/template-lines';
import {templatesView} from '../views/templates-view';
import {ATTEMPTS, findOrMakeFolder, setupMark} from './find-or-make';
import {templateInUse} from './template-in-use';

const NOTHING = 'No template was changed.';

const Shape = v.object({
  template: v.pipe(v.string(), v.maxLength(60)),
  seen: v.pipe(v.string(), v.maxLength(20)),
});

/**
 * Takes the template the product brings into use, as a document of its own. The one in use so far is not touched but for
 * its name, and stays in its folder. Four round trips.
 *
 * @param input A `TakeTemplateForm`, unchecked.
 */
export function takeTemplate(
  world: World,
  input: unknown,
  shipped: readonly TemplateSource[],
): TakenTemplate {
  requireOwner(world, NOTHING);
  const form = shaped(Shape, input, NOTHING);
  const {key, fileId} = templateInUse(world, form.template);
  const source = shipped.find(one => one.key === key);
  if (!source) throw notShipped();
  const detail = world.setupMutex.exclusive(() => {
    try {
      return run(world.transport, taken(world, source, fileId, form.seen));
    } catch (error) {
      throw explained(error, NOTHING, 'Try again in a moment.');
    }
  });
  return {detail, templates: templatesView(world, shipped)};
}

function* taken(
  world: World,
  {key, name, markdown}: TemplateSource,
  fileId: string,
  seen: string,
): Strand<string> {
  const {files} = world;
  const {text, facts} = yield* all({
    text: world.documents.read(fileId),
    facts: files.facts(fileId),
  });
  if (linesHash(linesOfDocument(text)) !== seen) throw changedMeanwhile();
  const folder = yield* findOrMakeFolder(
    world,
    undefined,
    'Templates',
    'setup-templates',
    installed(world).folderId,
  );
  const mark = setupMark(
    'template',
    `setup-${key}-${linesHash(linesOfMarkdown(markdown))}`,
  );
  const {kind, operation} = mark;
  const id = yield* makeOnce(
    files.importDocument({name, parent: folder.value, markdown, mark}),
    files.find({kind, operation}),
    () => {},
    ATTEMPTS,
  );
  const before = `${facts.name} – until ${world.now.slice(0, 10)}`;
  yield* ask(files.rename(fileId, before));
  world.mutex.exclusive(() => {
    const installation = installed(world);
    world.installation.save({
      ...installation,
      templates: {...installation.templates, [key]: id},
    });
  });
  return `The next incident uses the new template. Yours stays in the folder as “${before}”.`;
}

function changedMeanwhile(): UserError {
  return new UserError(
    NOTHING,
    'Somebody has changed the template since you looked.',
    'Look at the difference again.',
  );
}

function notShipped(): UserError {
  return new UserError(
    NOTHING,
    'The product brings no such template.',
    'Close the page and open it again.',
  );
}
