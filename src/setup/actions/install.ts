import * as v from 'valibot';
import type {SetupForm, SetupView} from '../contract';
import type {StepView} from '../../core/base/answer';
import {SetupShape} from '../../core/base/form-shape';
import {isAddress} from '../../core/incident/incident';
import {ID_PREFIX} from '../../core/incident/incident-id';
import {policyRows} from '../../core/policy/policy-tab';
import {PRESETS} from '../../core/policy/presets/all';
import {
  LEFT_TO_PEOPLE,
  settingsFrom,
  settingsRows,
} from '../../core/register/settings';
import {lines} from '../../core/policy/policy-columns';
import {unprotected} from '../rules/protected-tabs';
import {type SetupStepKey, setupStepLabel} from '../rules/installation-steps';
import {UserError} from '../../core/base/user-error';
import {ask, type Strand} from '../../world/ask/call';
import type {TemplateSource} from '../../world/capability';
import type {Mark} from '../../world/files';
import type {Changes} from '../../world/register';
import type {Installation, World} from '../../world/world';
import {because, failedAs} from '../../world/ask/explain';
import {makeOnce} from '../../world/ask/make-once';
import {requireOwner} from '../../world/owners';
import {RegisterFacts} from '../../world/incidents/register-facts';
import {noteSetup} from '../views/installation-progress';
import {shownSetup} from '../views/setup-view';
import {run} from '../../world/ask/waves';
import {writeRows} from '../../world/ask/write-rows';

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
  const form = checkedForm(input);
  return world.setupMutex.exclusive(() =>
    new SetUp(world, form, templates).run(),
  );
}

/** A file that may be there is not made again at once: when set-up is started again, search has caught up and finds it. */
const ATTEMPTS = 1;

class SetUp {
  private readonly steps: StepView[] = [];
  /** What the Settings tab says. */
  private enteredPage = '';
  private enteredOwners: readonly string[] = [];

  constructor(
    private readonly world: World,
    private readonly form: SetupForm,
    private readonly templates: readonly TemplateSource[],
  ) {}

  run(): SetupView {
    this.note();
    const before = this.world.installation.load();
    const folderId = this.step('folder', () =>
      this.folder(before?.folderId, 'Incidents', 'setup', null),
    );
    const templateFolder =
      folderId === null
        ? null
        : this.step('template-folder', () =>
            this.folder(undefined, 'Templates', 'setup-templates', folderId),
          );
    const registerId =
      folderId === null
        ? null
        : this.step('register', () =>
            this.register(before?.registerId, folderId),
          );
    const imported = this.templates.map(
      template =>
        [
          template.key,
          templateFolder === null
            ? null
            : this.step(`template:${template.key}`, () =>
                this.template(
                  before?.templates[template.key],
                  template,
                  templateFolder,
                ),
              ),
        ] as const,
    );
    let filled: true | null = null;
    if (registerId !== null) {
      this.step('tabs', () => this.tabs(registerId));
      filled =
        this.step('policy', () => this.rows(registerId)) === null ? null : true;
    }
    const owners = this.owners(before);
    if (registerId !== null && filled !== null) {
      this.step('protection', () => this.protection(registerId, owners));
    }
    this.step('reviews', () => [this.enteredPage, this.reviews()]);
    if (folderId !== null && registerId !== null) {
      this.step('access', () => this.access(folderId, registerId));
    }
    const ids = imported.flatMap(([key, id]) =>
      id === null ? [] : [[key, id] as const],
    );
    if (
      folderId === null ||
      registerId === null ||
      filled === null ||
      ids.length < imported.length
    ) {
      return shownSetup(before, this.form, this.steps);
    }
    const installation: Installation = {
      folderId,
      registerId,
      templates: Object.fromEntries(ids),
      owners,
      sweepers: this.form.writers.map(one => one.toLowerCase()),
      ...(this.enteredPage === '' ? {} : {reviewPage: this.enteredPage}),
    };
    this.world.mutex.exclusive(() =>
      this.world.installation.save(installation),
    );
    return shownSetup(installation, this.form, this.steps);
  }

  /** Null when it failed; the others go on as far as they can without it. */
  private step(
    key: SetupStepKey,
    work: () => readonly [id: string, detail: string],
  ): string | null {
    const label = setupStepLabel(key);
    try {
      const [id, detail] = work();
      this.taken({key, label, state: 'done', detail});
      return id;
    } catch (error) {
      const detail = failedAs(error, 'unknown')
        ? `${because(error)} Start set-up again in a minute: it looks first.`
        : because(error);
      this.taken({key, label, state: 'failed', detail});
      return null;
    }
  }

  private taken(step: StepView): void {
    this.steps.push(step);
    this.note();
  }

  private note(): void {
    const {operation = ''} = this.form;
    if (operation !== '') noteSetup(this.world, operation, this.steps);
  }

  private mark(kind: Mark['kind'], operation: string): Mark {
    return {incident: '', kind, operation, register: ''};
  }

  /**
   * The id that is known, if its file is still there, else the oldest file with that mark. A known file that cannot be
   * seen may be there all the same: another in its place would split the installation.
   */
  private present(
    known: string | undefined,
    mark: Mark,
    replaceable = false,
  ): string | null {
    if (known !== undefined && known !== '') {
      try {
        const facts = this.call(ask(this.world.files.facts(known)));
        if (!facts.trashed) return known;
      } catch (error) {
        if (!failedAs(error, 'notFound')) throw error;
        if (!replaceable) throw unseen();
      }
    }
    const {kind, operation} = mark;
    return (
      this.call(ask(this.world.files.find({kind, operation})))[0]?.id ?? null
    );
  }

  private folder(
    known: string | undefined,
    name: string,
    operation: string,
    parent: string | null,
  ): readonly [string, string] {
    const mark = this.mark('folder', operation);
    const present = this.present(known, mark);
    if (present !== null) return [present, 'Was there already.'];
    const [id] = this.call(ask(this.world.files.newFolderIds(1)));
    this.call(ask(this.world.files.createFolder({id, name, parent, mark})));
    return [id, `Folder “${name}” made.`];
  }

  private register(
    known: string | undefined,
    parent: string,
  ): readonly [string, string] {
    const mark = this.mark('register', 'setup');
    const present = this.present(known, mark);
    if (present !== null) return [present, 'Was there already.'];
    const {kind, operation} = mark;
    const id = this.call(
      makeOnce(
        this.world.files.createSpreadsheet({
          name: 'Incident register',
          parent,
          mark,
        }),
        this.world.files.find({kind, operation}),
        () => {},
        ATTEMPTS,
      ),
    );
    return [id, 'Spreadsheet “Incident register” made.'];
  }

  private template(
    known: string | undefined,
    {key, name, markdown}: TemplateSource,
    parent: string,
  ): readonly [string, string] {
    const mark = this.mark('template', `setup-${key}`);
    const present = this.present(known, mark, true);
    if (present !== null) return [present, 'Was there already; left as it is.'];
    const {operation} = mark;
    const id = this.call(
      makeOnce(
        this.world.files.importDocument({name, parent, markdown, mark}),
        this.world.files.find({kind: 'template', operation}),
        () => {},
        ATTEMPTS,
      ),
    );
    return [id, `“${name}” imported.`];
  }

  private tabs(registerId: string): readonly [string, string] {
    const {register, plan} = this.world;
    const present = this.call(ask(register.tabs(registerId)));
    if (present.length === plan.tabs.length) {
      return [registerId, 'All were there already.'];
    }
    const done = this.call(this.layOut(registerId, present));
    return [registerId, done.join(' ')];
  }

  private *layOut(
    registerId: string,
    present: readonly string[],
  ): Strand<readonly string[]> {
    const {register, plan} = this.world;
    try {
      return yield* ask(register.layOut(registerId, plan.tabs, present));
    } catch (error) {
      if (!failedAs(error, 'unknown')) throw error;
      const now = yield* ask(register.tabs(registerId));
      if (now.length === plan.tabs.length) return ['Tabs made.'];
      return yield* ask(register.layOut(registerId, plan.tabs, now));
    }
  }

  private rows(registerId: string): readonly [string, string] {
    const preset = PRESETS.find(({key}) => key === this.form.preset);
    if (!preset) throw new Error(`No preset "${this.form.preset}".`);
    const {register, me} = this.world;
    const done: string[] = [];
    const leftToPeople = new Set<string>([
      ...LEFT_TO_PEOPLE,
      ...this.world.plan.settings.map(({key}) => key),
    ]);
    this.call(
      writeRows(
        register,
        registerId,
        ['policy', 'people', 'settings'],
        reading => {
          if (reading === null) return null;
          const facts = new RegisterFacts(reading);
          this.enteredPage = facts.settings.reviewPage;
          this.enteredOwners = lines(facts.settings.brought.owners ?? '');
          const append: NonNullable<Changes['append']>[number][] = [];
          const set: NonNullable<Changes['set']>[number][] = [];
          const policyIsTheirs = facts.rows('policy').length > 0;
          if (!policyIsTheirs) {
            append.push(
              ...policyRows(preset).map(cells => ({tab: 'policy', cells})),
            );
            done.push(`Policy filled with “${preset.name}”.`);
          }
          if (facts.rows('people').length === 0) {
            append.push({
              tab: 'people',
              cells: {name: '', email: me.email, team: 'Admin', lanes: ''},
            });
            done.push('You were entered in People.');
          }
          const wanted = settingsRows(
            settingsFrom(
              // A policy that is there keeps its name: the form's preset was not used.
              policyIsTheirs
                ? {...this.form, preset: facts.settings.preset}
                : this.form,
              policyIsTheirs ? facts.settings.policyName : preset.name,
              me.domain,
              facts.settings,
            ),
            this.world.plan.settings,
          );
          for (const row of wanted) {
            const there = facts
              .rows('settings')
              .find(({cells}) => cells.key === row.key);
            if (!there) append.push({tab: 'settings', cells: row});
            else if (
              there.cells.value !== row.value &&
              !leftToPeople.has(String(row.key))
            ) {
              set.push({
                tab: 'settings',
                position: there.position,
                cells: {value: row.value},
              });
            }
          }
          if (append.length + set.length === 0) return null;
          done.push('Settings written.');
          return {append, set};
        },
      ),
    );
    return [
      registerId,
      done.length === 0 ? 'Nothing to change.' : [...new Set(done)].join(' '),
    ];
  }

  /** Who runs set-up stays an owner: nobody can shut themselves out. */
  private owners(before: Installation | null): readonly string[] {
    const me = this.world.me.email.toLowerCase();
    const entered = this.enteredOwners
      .map(one => one.toLowerCase())
      .filter(isAddress);
    return entered.length === 0
      ? (before?.owners ?? [me])
      : [...new Set([me, ...entered])];
  }

  /** Google itself refuses everybody else in the tabs that decide who signs and who gets what. */
  private protection(
    registerId: string,
    owners: readonly string[],
  ): readonly [string, string] {
    const {register, plan} = this.world;
    const wanted = plan.tabs.flatMap(({key, ownersOnly}) =>
      ownersOnly === true ? [key] : [],
    );
    const present = this.call(ask(register.protections(registerId)));
    const wrong = unprotected(wanted, present, owners);
    if (wrong.length > 0) {
      const replaced = present.filter(({tab}) => wrong.includes(tab));
      this.call(ask(register.protect(registerId, wrong, owners, replaced)));
    }
    return [
      registerId,
      `Policy, People, Contracts and Settings can be edited by ${owners.join(', ')} only.`,
    ];
  }

  private reviews(): string {
    const {reviewSetup} = this.world;
    const made = reviewSetup.ensureKey();
    const reviewPage = this.enteredPage || reviewSetup.webApp();
    return [
      made ? 'Key for signatures made.' : 'The key was there already.',
      reviewPage === ''
        ? 'The review page has no address yet: open the web app once (script editor: Deploy, Manage deployments). Until then mails to reviewers lead to the document.'
        : `Review page: ${reviewPage}`,
      ...(reviewSetup.lastSweep() === ''
        ? [
            'The sweep has not run yet: it reminds reviewers and takes up their answers. Run installSweep once from the script editor.',
          ]
        : []),
    ].join(' ');
  }

  /** One grant after the other: Drive loses one of two that come together on a file. */
  private access(
    folderId: string,
    registerId: string,
  ): readonly [string, string] {
    const {files, me} = this.world;
    const others = this.form.writers.filter(
      writer => writer.toLowerCase() !== me.email.toLowerCase(),
    );
    for (const email of others) this.call(this.shareWith(folderId, email));
    const opened = this.form.domainReads && me.domain !== '';
    if (opened) {
      this.call(
        ask(
          files.share(registerId, {
            who: {type: 'domain', domain: me.domain},
            role: 'reader',
          }),
        ),
      );
    }
    return [
      folderId,
      [
        others.length === 0
          ? 'Nobody but you writes in the folder.'
          : `${others.join(', ')} can write in the folder.`,
        opened
          ? `Everybody at ${me.domain} can read the register.`
          : 'The register was not opened to everybody. (What was opened before stays open until somebody closes it in Drive.)',
      ].join(' '),
    ];
  }

  /** Whether an address is a group cannot be seen from outside; Drive says so when it is not a person's. */
  private *shareWith(fileId: string, email: string): Strand<void> {
    const {files} = this.world;
    try {
      yield* ask(
        files.share(fileId, {who: {type: 'user', email}, role: 'writer'}),
      );
    } catch (error) {
      if (!failedAs(error, 'refused', 'notFound')) throw error;
      yield* ask(
        files.share(fileId, {who: {type: 'group', email}, role: 'writer'}),
      );
    }
  }

  private call<T>(strand: Strand<T>): T {
    return run(this.world.transport, strand);
  }
}

function unseen(): UserError {
  return new UserError(
    'It cannot be seen.',
    'The installation has it already, and your account does not see it.',
    'Ask whoever owns it for access, or take it out of the bin.',
  );
}

function checkedForm(input: unknown): SetupForm {
  const parsed = v.safeParse(SetupShape, input);
  const problems: {field: string; message: string}[] = [];
  if (!parsed.success) {
    problems.push({field: 'preset', message: 'The form cannot be read.'});
  } else {
    const {preset, writers, idPrefix} = parsed.output;
    if (!PRESETS.some(({key}) => key === preset)) {
      problems.push({field: 'preset', message: 'Choose a preset.'});
    }
    writers.forEach((writer, at) => {
      if (!isAddress(writer.trim())) {
        problems.push({
          field: `writers.${at}`,
          message: 'Write a complete mail address.',
        });
      }
    });
    if (!ID_PREFIX.test(idPrefix)) {
      problems.push({
        field: 'idPrefix',
        message: 'Two to ten capital letters or digits, a letter first.',
      });
    }
    if (problems.length === 0) {
      return {...parsed.output, writers: writers.map(one => one.trim())};
    }
  }
  throw new UserError(
    'Nothing was set up yet.',
    'The form needs another look.',
    'Correct what is marked and start again.',
    problems,
  );
}
