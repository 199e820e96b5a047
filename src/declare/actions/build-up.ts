import type {DocumentKind} from '../../core/incident/words';
import type {Incident, Setup} from '../../core/incident/incident';
import type {Declaration} from '../rules/declaration';
import {facts, type Facts} from '../../core/incident/facts';
import {nextFacts, nextUpdateDue} from '../../core/incident/next-update';
import {plusMinutes} from '../../core/base/instant';
import {levelOf, type Policy} from '../../core/policy/policy';
import type {Settings} from '../../core/register/settings';
import {setupCell} from '../../core/incident/setup-cell';
import {StepBoard, stepsFor} from '../../core/incident/steps';
import type {Strand} from '../../world/ask/call';
import type {DocumentText} from '../../world/documents';
import type {Mark} from '../../world/files';
import type {Layout} from '../../world/register';
import type {Installation, World} from '../../world/world';
import {runAll, type Settled} from '../../world/ask/waves';
import {ownRegisterOf} from '../../core/incident/where-kept';

/** Google ends a run after six minutes, so a run that has not ended by then never will. */
const LEASE_MINUTES = 7;

export function leaseFrom(now: string): string {
  return plusMinutes(now, LEASE_MINUTES);
}

/** Of a run that has one round trip left, and is taken up again by whoever started it. */
export function soonFrom(now: string): string {
  return plusMinutes(now, 1);
}

/** When the first word is due; '' when policy sets nothing, or nobody is told. */
export function firstDue(policy: Policy, declaration: Declaration): string {
  const level = levelOf(policy, declaration.severity);
  if (!level || !declaration.comms.needed) return '';
  const times = {...declaration, confirmedAt: '', resolvedAt: ''};
  return nextUpdateDue(level, times)?.at ?? '';
}

/** The declared facts with the times policy gives; typed ones stay. */
export function firstFacts(policy: Policy, declaration: Declaration): Facts {
  const level = levelOf(policy, declaration.severity);
  if (!level || !declaration.comms.needed) return declaration.facts;
  const times = {...declaration, confirmedAt: '', resolvedAt: ''};
  const given = nextFacts(level, times);
  return facts(key => declaration.facts[key] || (given[key] ?? ''));
}

/** What one run of "make everything there is to this incident" starts from. */
export interface SetUpStart {
  readonly world: World;
  readonly installation: Installation;
  readonly settings: Settings;
  readonly policy: Policy;
  readonly incident: Incident;
  /** Of the main register. */
  readonly layout: Layout;
  /** The row was made by this very run, so nothing else can be there yet. */
  readonly fresh: boolean;
  readonly documents: Readonly<Partial<Record<DocumentKind, string>>>;
  /** Whether somebody typed other people into the row: nobody is let in then. */
  readonly peopleTyped: boolean;
  /** Whether to answer as soon as the documents can be used; whoever asked goes on with the rest at once. */
  readonly early?: boolean;
}

/** One run; what it finds and makes is collected here, for the strands that work side by side. */
export class SetUpRun {
  readonly board: StepBoard;
  readonly documents: Partial<Record<DocumentKind, string>>;
  /** A copy may have been made twice: the sweep looks again when search has caught up. */
  mayHaveTwins = false;
  /** Whether every document made stands in the register. */
  recorded = false;
  registerId: string;
  /** What the copies are made from, as it was read just before. */
  readonly templates: Partial<Record<DocumentKind, DocumentText>> = {};
  /** How far the row says things are. */
  setup: Setup;
  /** People the folder may not be shared with by this person: they get its files. */
  readonly outsideFolder: string[] = [];
  /** Addresses Google refused to let in: most are nobody's. */
  readonly notLetIn: string[] = [];

  constructor(readonly start: SetUpStart) {
    const {incident, settings, installation} = start;
    this.board = new StepBoard(stepsFor(incident, settings));
    this.board.done('register');
    this.documents = {...start.documents};
    this.setup = incident.setup;
    this.registerId =
      incident.visibility === 'open'
        ? installation.registerId
        : ownRegisterOf(incident);
  }

  get restricted(): boolean {
    return this.start.incident.visibility === 'restricted';
  }

  mark(kind: Mark['kind']): Mark {
    const {incident} = this.start;
    return {
      incident: incident.id,
      kind,
      operation: incident.operation,
      // The own register is made before it can be named.
      register: kind === 'register' || kind === 'folder' ? '' : this.registerId,
    };
  }

  /** What tells that file from all others; more would only make search miss it. */
  wanted(kind: Mark['kind']): Partial<Mark> {
    const {incident, operation} = this.mark(kind);
    return {incident, kind, operation};
  }

  /** The cell as this run left it; whoever holds it may swap it. */
  leasedCell(): string {
    const {incident} = this.start;
    return setupCell(this.setup, incident.operation);
  }

  /** Whether the rest is left to the next call: never a failure or a doubt, which that call would not know of. */
  goesOn(): boolean {
    return (
      this.start.early === true &&
      this.recorded &&
      !this.mayHaveTwins &&
      this.board.view().every(({state}) => state !== 'failed')
    );
  }

  /** @param told Whether people are told before how far it is. */
  wave<T>(strands: readonly Strand<T>[], told = true): readonly Settled<T>[] {
    const {world, incident} = this.start;
    return runAll(world.transport, strands, labels => {
      // A note costs nearly 100 ms, a fifth of a single call: people are told before the rounds that take long.
      if (!told || labels.length === 1) return;
      world.progress.note(
        incident.operation,
        this.board.view().map(({key, state}) => `${state} ${key}`),
      );
    });
  }
}
