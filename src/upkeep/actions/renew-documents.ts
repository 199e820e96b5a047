import {isMessage} from '../../core/documents/message-kinds';
import type {RestampPlan} from '../../core/documents/restamp';
import {stampSource} from '../../core/documents/stamp-source';
import type {HandEdit} from '../../core/documents/views';
import type {Incident, IncidentDocument} from '../../core/incident/incident';
import {DOCUMENTS} from '../../core/incident/vocabulary';
import type {Strand} from '../../world/ask/call';
import {because, failedAs} from '../../world/ask/explain';
import {runAll, type Settled} from '../../world/ask/waves';
import type {DocumentText} from '../../world/documents';
import type {RegisterFacts} from '../../world/incidents/register-facts';
import {stampDocument} from '../../world/incidents/stamp-document';
import type {World} from '../../world/world';
import type {MetadataChange, RestampView} from '../contract';
import {followPeople} from './follow-people';
import {followTitle} from './follow-title';

/** A change that is in the register. */
export interface WrittenChange {
  readonly facts: RegisterFacts;
  readonly registerId: string;
  readonly before: Incident;
  readonly saved: Incident;
  /** Every document of the incident, and those of them no newer one has replaced. */
  readonly all: readonly IncidentDocument[];
  readonly documents: readonly IncidentDocument[];
  /** By file id, as far as they could be read. */
  readonly texts: ReadonlyMap<string, DocumentText>;
}

/** Renews the values in all documents and lets access and names follow, in one round trip; what fails is told and stops nothing else. */
export function renewDocuments(
  world: World,
  written: WrittenChange,
  decisions: MetadataChange['decisions'],
): Pick<RestampView, 'handEdits' | 'done' | 'failed'> {
  const {before, saved, all, documents, texts, facts, registerId} = written;
  const atHand = {
    incident: saved,
    policy: facts.policy,
    settings: facts.settings,
    documents: all,
    registerId,
    now: world.now,
    phrases: world.phrases,
  };
  const left: string[] = [];
  const following = [
    followPeople(world, before, saved, all),
    followTitle(world, before, saved, documents),
  ].map((strand): Strand<null> =>
    (function* () {
      left.push(...(yield* strand));
      return null;
    })(),
  );
  const settled = runAll<RestampPlan | null>(world.transport, [
    ...following,
    ...documents.map(document =>
      stampDocument(
        world.documents,
        document.fileId,
        document.kind,
        stampSource(atHand, document),
        decisions,
        texts.get(document.fileId),
      ),
    ),
  ]);
  for (const one of settled.slice(0, following.length)) {
    if (!one.ok) left.push(`Access and names: ${because(one.error)}`);
  }
  const outcomes = documents.map((document, at): Outcome => ({
    document,
    plan: settled[following.length + at],
  }));
  return {
    handEdits: outcomes.flatMap(handEditsOf),
    done: outcomes.flatMap(doneTo),
    failed: [...left, ...outcomes.flatMap(failedAt)],
  };
}

interface Outcome {
  readonly document: IncidentDocument;
  readonly plan: Settled<RestampPlan | null>;
}

function handEditsOf({document, plan}: Outcome): readonly HandEdit[] {
  if (!plan.ok || !plan.value) return [];
  const {kind} = document;
  return plan.value.handEdits.map(
    ({rangeId, field, label, found, wouldWrite}) => ({
      document: kind,
      documentLabel: DOCUMENTS[kind].label,
      rangeId,
      field,
      fieldLabel: label,
      found,
      wouldWrite,
    }),
  );
}

function doneTo({document, plan}: Outcome): readonly string[] {
  if (!plan.ok || !plan.value || plan.value.renewed === 0) return [];
  const {renewed} = plan.value;
  const values = renewed === 1 ? 'value' : 'values';
  return [`${DOCUMENTS[document.kind].label}: ${renewed} ${values} renewed`];
}

function failedAt({document, plan}: Outcome): readonly string[] {
  if (plan.ok) return [];
  return [`${DOCUMENTS[document.kind].label}: ${whyNot(document, plan.error)}`];
}

/** A released text is locked, and that is the usual reason. */
function whyNot({kind}: IncidentDocument, error: unknown): string {
  const readBefore = kind === 'faq' || kind === 'technical' || isMessage(kind);
  return readBefore && failedAs(error, 'forbidden')
    ? 'It stays as it is: it is released and locked, or you may not edit it. To change it, unlock it beside the document; for what is new, make the next message.'
    : because(error);
}
