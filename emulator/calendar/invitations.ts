import type {ApiCall} from '../kernel/contracts';
import {iso} from './moments';
import type {CalendarDesk, EventRecord} from './records';
import {refused} from './refusals';

type Occasion =
  | {readonly kind: 'invited' | 'changed' | 'cancelled'}
  | {readonly kind: 'answered'; readonly answer: string};

const SUBJECTS = {
  invited: 'Invitation',
  changed: 'Updated invitation',
  cancelled: 'Cancelled event',
  answered: 'Answer',
} as const;

/** Whom the call wants told; nobody unless it says so. */
export function updatesAsked({
  params,
}: ApiCall): 'all' | 'externalOnly' | 'none' {
  const asked = params.sendUpdates;
  if (asked === 'all' || asked === 'externalOnly' || asked === 'none') {
    return asked;
  }
  if (asked !== undefined) {
    throw refused('Invalid Value', 'invalid', 'sendUpdates');
  }
  return params.sendNotifications === true ? 'all' : 'none';
}

function whenOf({start, end}: EventRecord): string {
  return start.date === undefined
    ? `${iso(start.ms)} to ${iso(end.ms)}`
    : start.date;
}

/**
 * Puts one mail a person into the outbox. Subjects and texts are not Google's words.
 *
 * @param to addresses of those concerned; the one who acts gets none.
 */
export function tell(
  {ground, directory}: CalendarDesk,
  call: ApiCall,
  event: EventRecord,
  to: readonly string[],
  occasion: Occasion,
): void {
  const asked = updatesAsked(call);
  if (asked === 'none') return;
  const outbox = ground.store.collection<object>('mail.outbox');
  const title = event.shared.summary ?? '(No title)';
  const word =
    occasion.kind === 'answered' ? occasion.answer : SUBJECTS[occasion.kind];
  for (const address of to) {
    if (address === call.caller.email) continue;
    if (asked === 'externalOnly' && directory.person(address)) continue;
    const id = `c${ground.ids.text(15)}`;
    const meeting = event.conference?.entryPoints?.[0]?.uri;
    outbox.set(id, {
      id,
      at: new Date(ground.clock.now()).toISOString(),
      from: call.caller.email,
      to: [address],
      subject: `${word}: ${title} @ ${whenOf(event)}`,
      text: [title, whenOf(event), event.shared.description, meeting]
        .filter(Boolean)
        .join('\n\n'),
      kind: 'calendar',
    });
  }
}
