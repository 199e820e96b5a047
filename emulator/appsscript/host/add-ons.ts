import type {Container, MenuEntry, RunRequest, TypedResult} from '../contracts';
import type {HostAddOn} from '../projects/manifest';
import type {Installation, Runtime} from './runtime';
import {RESULT_KIND, mayEdit} from './access';

type Run = (request: RunRequest) => TypedResult;

/** What an add-on put into the editor when a file was opened. */
export interface OpenedAddOn {
  readonly scriptId: string;
  readonly name: string;
  readonly menus: readonly MenuEntry[];
  /** Why `onOpen` failed; people see no menu then. */
  readonly error?: string;
}

/** Cards of an add-on for the panel beside an editor or Drive. */
export interface AddOnCards {
  readonly scriptId: string;
  readonly name: string;
  readonly logoUrl?: string;
  readonly cards: readonly unknown[];
  readonly error?: string;
}

export type CardHost = 'docs' | 'sheets' | 'drive';

/** Editor and card add-ons of the domain. */
export class AddOns {
  constructor(
    private readonly runtime: Runtime,
    private readonly run: Run,
  ) {}

  /**
   * Gives everybody in the domain the add-on, as an administrator does.
   * @param versionNumber the published version; left out, the head runs as a test deployment does.
   */
  install(scriptId: string, versionNumber?: number): Installation {
    return this.runtime.installed().set(scriptId, {
      scriptId,
      ...(versionNumber === undefined ? {} : {versionNumber}),
    });
  }

  uninstall(scriptId: string): void {
    this.runtime.installed().delete(scriptId);
  }

  /** The installed script to run when nobody names one. */
  first(): string | undefined {
    return this.runtime.installations()[0]?.scriptId;
  }

  /**
   * What happens when a person opens a file: `onOpen` of every add-on, for those who may edit only. A published
   * add-on nobody used in the file yet runs in mode NONE. Deviation: the event carries its `authMode` only.
   * Source: https://developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle
   */
  openFile(email: string, container: Container): readonly OpenedAddOn[] {
    if (!mayEdit(this.runtime.tenant.gate.roleOf(email, container.fileId))) {
      return [];
    }
    return this.runtime.installations().flatMap(installation => {
      const found = this.programOf(installation);
      if (!found?.functions.has('onOpen')) return [];
      const {scriptId} = installation;
      const published = installation.versionNumber !== undefined;
      const used = this.used().has(`${scriptId}/${container.fileId}`);
      const authMode = published && !used ? 'NONE' : 'LIMITED';
      const {outcome, effects} = this.run({
        scriptId,
        function: 'onOpen',
        parameters: [{authMode}],
        as: email,
        container,
        authMode,
        surface: 'simple',
      });
      const menus = effects.flatMap(effect =>
        effect.kind === 'menu' ? [effect.menu] : [],
      );
      const error = outcome.ok ? {} : {error: outcome.error.message};
      return [{scriptId, name: found.name, menus, ...error}];
    });
  }

  /** Somebody used the add-on in the file: from then on its menu is complete for all its editors. */
  enable(scriptId: string, fileId: string): void {
    this.used().set(`${scriptId}/${fileId}`, true);
  }

  /** The homepage cards of every add-on that is active in a host. */
  homepages(email: string, host: CardHost): readonly AddOnCards[] {
    return this.runtime.installations().flatMap(installation => {
      const found = this.programOf(installation);
      const addOns = found?.manifest.addOns;
      const active: HostAddOn | undefined = addOns?.[host];
      const trigger =
        active?.homepageTrigger ?? addOns?.common?.homepageTrigger;
      if (!found || !active || !trigger || trigger.enabled === false) return [];
      const {scriptId} = installation;
      const logoUrl = addOns?.common?.logoUrl;
      const event = cardEvent(host);
      const shown = this.card(email, scriptId, trigger.runFunction, event);
      return [
        {
          scriptId,
          name: found.name,
          ...(logoUrl === undefined ? {} : {logoUrl}),
          ...shown,
        },
      ];
    });
  }

  /**
   * Runs a card function with an event object. `cards` holds what it returned: cards, or one action response.
   * @param event as Google's, with `commonEventObject.parameters` and `formInputs` for actions.
   */
  card(
    email: string,
    scriptId: string,
    functionName: string,
    event: object,
  ): {readonly cards: readonly unknown[]; readonly error?: string} {
    const {outcome, kind} = this.run({
      scriptId,
      function: functionName,
      parameters: [event],
      as: email,
      surface: 'card',
    });
    if (!outcome.ok) return {cards: [], error: outcome.error.message};
    if (outcome.value === null) return {cards: []};
    if (kind !== RESULT_KIND.card) {
      return {
        cards: [],
        error:
          'The value returned from Apps Script has a type that cannot be used by the add-ons platform. Also make sure to call build on any builder before returning it.',
      };
    }
    const {value} = outcome;
    return {cards: Array.isArray(value) ? value : [value]};
  }

  private programOf({scriptId}: Installation) {
    const project = this.runtime.projects.get(scriptId);
    if (!project) return undefined;
    const program = this.runtime.programFor(project);
    const name = program.manifest.addOns?.common?.name ?? project.title;
    return {...program, name};
  }

  private used() {
    return this.runtime.tenant.ground.store.collection<true>('script.enabled');
  }
}

/** Source: https://developers.google.com/workspace/add-ons/concepts/event-objects */
export function cardEvent(
  host: CardHost,
  parameters: Readonly<Record<string, string>> = {},
  formInputs: Readonly<Record<string, readonly string[]>> = {},
): object {
  return {
    commonEventObject: {
      platform: 'WEB',
      hostApp: host.toUpperCase(),
      parameters,
      formInputs: Object.fromEntries(
        Object.entries(formInputs).map(([name, value]) => [
          name,
          {stringInputs: {value}},
        ]),
      ),
    },
    ...(host === 'drive' ? {drive: {}} : {[host]: {}}),
  };
}
