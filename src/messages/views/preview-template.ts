import {UserError} from '../../core/base/user-error';
import {stampValues} from '../../core/documents/fields';
import {previewOf} from '../../core/documents/preview';
import {nextNumber, stampSource} from '../../core/documents/stamp-source';
import {isMessage} from '../../core/documents/message-kinds';
import {
  kindOfTemplate,
  TEMPLATE_KEYS,
  templateLabel,
} from '../../core/documents/template-keys';
import {ask} from '../../world/ask/call';
import {run} from '../../world/ask/waves';
import {openHome, requireHome} from '../../world/incidents/incident-home';
import {installed} from '../../world/incidents/register-facts';
import type {World} from '../../world/world';
import type {PreviewView} from '../contract';

/** A template filled with an incident as it would be made now; no file is made. Two round trips. */
export function previewTemplate(
  world: World,
  incidentId: string,
  template: unknown,
): PreviewView {
  const installation = installed(world);
  const key = TEMPLATE_KEYS.find(one => one === template);
  const fileId = key === undefined ? '' : (installation.templates[key] ?? '');
  if (key === undefined || fileId === '') {
    throw new UserError(
      'There is nothing to show.',
      'There is no such template.',
      'Run set-up; it makes what is missing and nothing else.',
    );
  }
  const {facts, found, registerId} = requireHome(
    openHome(world, installation, incidentId, false),
  );
  const kind = kindOfTemplate(key);
  const documents = facts.documentsOf(found.incident.id);
  const next = {
    incident: found.incident.id,
    kind,
    fileId: '',
    number: isMessage(kind) ? nextNumber(kind, documents) : 1,
    createdAt: world.now,
  };
  const source = stampSource(
    {
      incident: found.incident,
      policy: facts.policy,
      settings: facts.settings,
      documents: [...documents, next],
      registerId,
      now: world.now,
    },
    next,
  );
  const text = run(world.transport, ask(world.documents.read(fileId)));
  return {
    label: templateLabel(key),
    lines: previewOf(text, kind, stampValues(source)).map(
      ({text: line, heading, bullet}) => ({text: line, heading, bullet}),
    ),
  };
}
