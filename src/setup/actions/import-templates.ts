import {ask, type Strand} from '../../world/ask/call';
import {failedAs} from '../../world/ask/explain';
import {makeOnce} from '../../world/ask/make-once';
import {run, runAll} from '../../world/ask/waves';
import type {TemplateSource} from '../../world/capability';
import type {FileFacts} from '../../world/files';
import type {World} from '../../world/world';
import {ATTEMPTS, setupMark, type Place} from './find-or-make';
import type {StepBoard} from './step-board';

/**
 * Every template that is not there yet, side by side: three round trips, however many there are. What is there is
 * left as it is.
 *
 * @returns ids by key, of those that are there now.
 */
export function importTemplates(
  world: World,
  board: StepBoard,
  templates: readonly TemplateSource[],
  known: Readonly<Record<string, string>>,
  parent: string,
): Readonly<Record<string, string>> {
  const ids: Record<string, string> = {};
  let marked: readonly FileFacts[];
  try {
    marked = run(world.transport, ask(world.files.find({kind: 'template'})));
  } catch (error) {
    for (const {key} of templates) board.failed(`template:${key}`, error);
    return ids;
  }
  runAll(
    world.transport,
    templates.map(template =>
      showEnd(board, template, function* () {
        const place = yield* importTemplate(
          world,
          template,
          known,
          marked,
          parent,
        );
        ids[template.key] = place.value;
        return place;
      }),
    ),
  );
  return ids;
}

/** A step on the board as soon as it has ended, whatever the others do. */
function* showEnd(
  board: StepBoard,
  {key}: TemplateSource,
  work: () => Strand<Place>,
): Strand<void> {
  try {
    const {detail} = yield* work();
    board.done(`template:${key}`, detail);
  } catch (error) {
    board.failed(`template:${key}`, error);
  }
}

function* importTemplate(
  world: World,
  {key, name, markdown}: TemplateSource,
  known: Readonly<Record<string, string>>,
  marked: readonly FileFacts[],
  parent: string,
): Strand<Place> {
  const {files} = world;
  const mark = setupMark('template', `setup-${key}`);
  const {operation} = mark;
  const there =
    marked.find(({id}) => id === known[key])?.id ??
    (yield* stillThere(world, known[key])) ??
    marked.find(file => file.mark?.operation === operation)?.id;
  if (there !== undefined) {
    return {value: there, detail: 'Was there already; left as it is.'};
  }
  const value = yield* makeOnce(
    files.importDocument({name, parent, markdown, mark}),
    files.find({kind: 'template', operation}),
    () => {},
    ATTEMPTS,
  );
  return {value, detail: `“${name}” imported.`};
}

/** Search does not show everything: a file somebody else made in a shared drive, or one made a moment ago. */
function* stillThere(
  {files}: World,
  known: string | undefined,
): Strand<string | undefined> {
  if (known === undefined || known === '') return undefined;
  try {
    return (yield* ask(files.facts(known))).trashed ? undefined : known;
  } catch (error) {
    if (failedAs(error, 'notFound')) return undefined;
    throw error;
  }
}
