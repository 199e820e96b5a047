import type {DocumentKind} from './words';
import type {StepView} from '../base/answer';
import {wantedDocuments, type Incident} from './incident';
import type {Settings} from '../register/settings';
import {DOCUMENTS} from './vocabulary';

export type StepKey =
  | 'register'
  | 'folder'
  | 'own-register'
  | `copy:${DocumentKind}`
  | `stamp:${DocumentKind}`
  | 'documents'
  | 'share'
  | 'share:internal'
  | 'ready';

/** Everything that has to be true after "new incident", in the order it usually becomes so. */
export function stepsFor(
  incident: Incident,
  settings: Pick<Settings, 'domainReads' | 'domain'>,
): readonly StepKey[] {
  const kinds = wantedDocuments(incident);
  const restricted = incident.visibility === 'restricted';
  if (kinds.length === 0 && !restricted) return ['register'];
  const opened = !restricted && opensInternal(settings) && kinds.length > 0;
  return [
    'register',
    'folder',
    ...(restricted ? (['own-register'] as const) : []),
    ...kinds.map(kind => `copy:${kind}` as const),
    ...(kinds.length > 0 && !restricted ? (['documents'] as const) : []),
    ...kinds.map(kind => `stamp:${kind}` as const),
    'share',
    ...(opened ? (['share:internal'] as const) : []),
    'ready',
  ];
}

export function opensInternal(
  settings: Pick<Settings, 'domainReads' | 'domain'>,
): boolean {
  return settings.domainReads && settings.domain !== '';
}

/** No word of the incident in it: it is shown while work goes on, and kept in a cache. */
export function stepLabel(key: string): string {
  const [what, kind] = key.split(':');
  const document = Object.entries(DOCUMENTS).find(([one]) => one === kind);
  const label = document?.[1].label ?? '';
  switch (what) {
    case 'register':
      return 'Row in the register';
    case 'folder':
      return 'Incident folder';
    case 'own-register':
      return 'Register of its own';
    case 'copy':
      return `${label} made from its template`;
    case 'stamp':
      return `${label} filled in`;
    case 'documents':
      return 'Documents entered in the register';
    case 'share':
      return label === ''
        ? 'Access for the team'
        : `${label} opened to everybody`;
    default:
      return 'Everything recorded';
  }
}

/** How one run stands. */
export class StepBoard {
  private readonly states = new Map<
    string,
    {state: StepView['state']; detail: string}
  >();

  constructor(private readonly keys: readonly StepKey[]) {
    for (const key of keys)
      this.states.set(key, {state: 'waiting', detail: ''});
  }

  done(key: StepKey): void {
    if (this.states.has(key)) this.states.set(key, {state: 'done', detail: ''});
  }

  failed(key: StepKey, detail: string): void {
    if (this.states.has(key)) this.states.set(key, {state: 'failed', detail});
  }

  hasFailed(key: StepKey): boolean {
    return this.states.get(key)?.state === 'failed';
  }

  /** All but the last step, which records that the others are done. */
  readyToRecord(): boolean {
    return this.keys.every(
      key => key === 'ready' || this.states.get(key)?.state === 'done',
    );
  }

  /** Whether everything is there but access for some of the people. */
  lacksOnlyAccess(): boolean {
    return this.keys.every(
      key =>
        key === 'ready' ||
        key === 'share' ||
        this.states.get(key)?.state === 'done',
    );
  }

  view(): readonly StepView[] {
    return this.keys.map(key => {
      const {state, detail} = this.states.get(key) ?? {
        state: 'waiting',
        detail: '',
      };
      return {
        key,
        label: stepLabel(key),
        state,
        ...(detail === '' ? {} : {detail}),
      };
    });
  }
}
