import {documentUrl} from '../../core/base/google-addresses';
import type {DocumentText} from '../../core/documents/document-text';
import {FIELDS, stampValues} from '../../core/documents/fields';
import {isMessage} from '../../core/documents/message-kinds';
import {previewOf} from '../../core/documents/preview';
import {
  nextNumber,
  stampSource,
  type IncidentAtHand,
} from '../../core/documents/stamp-source';
import {
  kindOfTemplate,
  templateLabel,
} from '../../core/documents/template-keys';
import {ask} from '../../world/ask/call';
import {all, run} from '../../world/ask/waves';
import {openHome, requireHome} from '../../world/incidents/incident-home';
import {installed, RegisterFacts} from '../../world/incidents/register-facts';
import type {World} from '../../world/world';
import type {PreviewView} from '../contract';
import {examples} from '../actions/examples';
import {templateInUse} from '../actions/template-in-use';
import {findingsOf} from '../rules/template-findings';

/**
 * A template filled with an incident as it would be made now, or with a made-up one; no file is made. One round trip for
 * an example, two for an incident.
 *
 * @param filledWith Id of an incident, or the key of an example.
 * @param template A `TemplateKey`, unchecked.
 */
export function previewTemplate(
  world: World,
  filledWith: unknown,
  template: unknown,
): PreviewView {
  const {key, fileId} = templateInUse(world, template);
  const [atHand, text] = read(world, String(filledWith), fileId);
  const kind = kindOfTemplate(key);
  const next = {
    incident: atHand.incident.id,
    kind,
    fileId: '',
    number: isMessage(kind) ? nextNumber(kind, atHand.documents) : 1,
    createdAt: world.now,
    writtenFor: '',
  };
  const source = {
    ...stampSource({...atHand, documents: [...atHand.documents, next]}, next),
    record: RECORD,
  };
  return {
    label: templateLabel(key),
    lines: previewOf(text, kind, stampValues(source)),
    findings: findingsOf(key, text, documentUrl(fileId)),
  };
}

/** What only the record of an incident can tell is named, not made up. */
const RECORD = Object.fromEntries(
  Object.entries(FIELDS)
    .filter(([, {fromRecord}]) => fromRecord)
    .map(([key, {label}]) => [key, `⟨${label}⟩`]),
);

function read(
  world: World,
  filledWith: string,
  fileId: string,
): readonly [IncidentAtHand, DocumentText] {
  const {now, phrases} = world;
  const installation = installed(world);
  const example = examples(world)[filledWith];
  if (!example) {
    const {facts, found, registerId} = requireHome(
      openHome(world, installation, filledWith, false),
    );
    const {incident} = found;
    const {policy, settings} = facts;
    const documents = facts.documentsOf(incident.id);
    const text = run(world.transport, ask(world.documents.read(fileId)));
    return [
      {incident, policy, settings, documents, registerId, now, phrases},
      text,
    ];
  }
  const {registerId} = installation;
  const {text, reading} = run(
    world.transport,
    all({
      text: world.documents.read(fileId),
      reading: world.register.read(registerId, ['policy', 'settings']),
    }),
  );
  const {policy, settings} = new RegisterFacts(reading);
  const [worst] = policy.levels;
  const incident = {...example.incident, severity: worst?.key ?? ''};
  return [
    {incident, policy, settings, documents: [], registerId, now, phrases},
    text,
  ];
}
