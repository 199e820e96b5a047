// Long because the form is: one check a field, in the order of the form.
import * as v from 'valibot';
import type {FieldProblem, NewIncidentForm} from '../ui/contract';
import {cleanText, oneLine} from './clean-text';
import {isAddress, team, type Incident} from './incident';
import {parseInstant, plusMinutes} from './instant';
import type {Policy} from './policy';
import {DETECTIONS, isKey, KINDS, RAW_EVENT_DATA, REGIMES} from './vocabulary';
import {FormShape} from './form-shape';

export const LONGEST = {title: 200, text: 10_000, item: 200, list: 50} as const;

/** Clocks of two machines differ; a time a little ahead is not a mistake. */
const AHEAD_MINUTES = 5;

/** What a declaration says, checked and cleaned. Ids, state and place come later. */
export type Declaration = Omit<
  Incident,
  | 'id'
  | 'rev'
  | 'setup'
  | 'folderId'
  | 'registerId'
  | 'nextUpdateAt'
  | 'confirmedAt'
  | 'resolvedAt'
  | 'phase'
  | 'workaround'
>;

export type Checked<T> =
  | {readonly ok: true; readonly value: T}
  | {readonly ok: false; readonly problems: readonly FieldProblem[]};

/**
 * Checks a form that came over the border, whatever it is.
 *
 * A restricted incident needs one person with an account besides the declarer: nobody else could ever open it,
 * and people fall asleep.
 */
export function checkDeclaration(
  input: unknown,
  policy: Policy,
  me: string,
  now: string,
): Checked<Declaration> {
  const parsed = v.safeParse(FormShape, input);
  if (!parsed.success)
    return {ok: false, problems: shapeProblems(parsed.issues)};
  const form: NewIncidentForm = parsed.output;
  const problems: FieldProblem[] = [];
  const wrong = (field: string, message: string): void => {
    problems.push({field, message});
  };

  if (!/^[\w-]{8,64}$/.test(form.operation)) {
    wrong(
      'operation',
      'The form has lost its key. Close it and open it again.',
    );
  }
  const title = oneLine(form.title);
  if (title === '') wrong('title', 'Say in a few words what is wrong.');
  if (title.length > LONGEST.title) wrong('title', tooLong(LONGEST.title));
  const known = longText('known', form.known, wrong);
  if (!policy.levels.some(({key}) => key === form.severity)) {
    wrong('severity', 'Choose a level.');
  }
  const percentUsers = share(form.percentUsers, wrong);
  if (form.kind === '' || !isKey(KINDS, form.kind)) {
    wrong('kind', 'Choose what kind of incident it is.');
  }
  if (form.detection !== '' && !isKey(DETECTIONS, form.detection)) {
    wrong('detection', 'Choose one of the list, or none.');
  }
  const services = items('services', form.services, wrong);
  const roles = checkRoles(form.roles, me, wrong);
  const links = checkLinks(form.links, wrong);
  form.regulatory.forEach((regime, at) => {
    if (!isKey(REGIMES, regime)) wrong(`regulatory.${at}`, 'Unknown regime.');
  });
  const people = addresses(form.people, wrong);
  if (form.rawEventData !== '' && !isKey(RAW_EVENT_DATA, form.rawEventData)) {
    wrong('rawEventData', 'Choose lost, intact or not known yet.');
  }
  if (form.kind === 'data' && form.rawEventData === '') {
    wrong(
      'rawEventData',
      'Say whether raw event data is lost or intact, or that it is not known yet.',
    );
  }
  const {startedAt, detectedAt} = checkTimes(form, now, wrong);
  const reason = longText('comms.reason', form.comms.reason, wrong);
  if (form.comms.needed === null) {
    wrong('comms.needed', 'Decide whether anybody has to be told.');
  } else if (reason === '') {
    wrong(
      'comms.reason',
      'Give the reason in a sentence; it is kept with your name.',
    );
  }
  const faqReason = longText('faq.reason', form.faq.reason, wrong);
  if (form.comms.needed === true && !form.faq.needed && faqReason === '') {
    wrong('faq.reason', 'Say why no FAQ is needed.');
  }
  const declaration: Declaration = {
    operation: form.operation,
    title,
    known,
    severity: form.severity,
    percentUsers,
    kind: form.kind === '' ? 'outage' : form.kind,
    visibility: form.visibility,
    detection: isKey(DETECTIONS, form.detection) ? form.detection : '',
    services,
    rawEventData: form.rawEventData === '' ? 'unknown' : form.rawEventData,
    customerAction: longText('customerAction', form.customerAction, wrong),
    affected: longText('affected', form.affected, wrong),
    roles,
    people,
    links,
    regulatory: form.regulatory.flatMap(one =>
      isKey(REGIMES, one) ? [one] : [],
    ),
    startedAt,
    detectedAt,
    declaredAt: now,
    comms: {needed: form.comms.needed ?? true, reason, by: me},
    faq: {needed: form.faq.needed, reason: form.faq.needed ? '' : faqReason},
    technical: form.technical,
    declaredBy: me,
    updatedAt: now,
  };
  if (
    declaration.visibility === 'restricted' &&
    team(declaration).length === 0
  ) {
    wrong(
      'people',
      'Name at least one more person with an account, else nobody but you can ever open it.',
    );
  }
  return problems.length > 0
    ? {ok: false, problems}
    : {ok: true, value: declaration};
}

type Wrong = (field: string, message: string) => void;

/** Valibot's issues at the paths of the form's fields. */
export function shapeProblems(
  issues: readonly v.BaseIssue<unknown>[],
): readonly FieldProblem[] {
  return issues.map(issue => ({
    field: v.getDotPath(issue) ?? '',
    message: `Cannot be read: ${issue.message}.`,
  }));
}

export function longText(field: string, typed: string, wrong: Wrong): string {
  const text = cleanText(typed);
  if (text.length > LONGEST.text) wrong(field, tooLong(LONGEST.text));
  return text;
}

export function share(typed: string, wrong: Wrong): number | null {
  const text = typed.trim().replace(/\s*%$/, '').replace(',', '.');
  if (text === '') return null;
  const value = /^\d{1,3}(\.\d{1,6})?$/.test(text) ? Number(text) : NaN;
  if (value >= 0 && value <= 100) return value;
  wrong('percentUsers', 'Write a number from 0 to 100, or nothing.');
  return null;
}

export function items(
  field: string,
  typed: readonly string[],
  wrong: Wrong,
): readonly string[] {
  if (typed.length > LONGEST.list) wrong(field, `At most ${LONGEST.list}.`);
  const cleaned = typed.map(oneLine);
  cleaned.forEach((item, at) => {
    if (item.length > LONGEST.item)
      wrong(`${field}.${at}`, tooLong(LONGEST.item));
  });
  return [...new Set(cleaned)].filter(item => item !== '');
}

/** Empty commander and comms lead mean the declarer. */
export function checkRoles(
  typed: NewIncidentForm['roles'],
  me: string,
  wrong: Wrong,
): Incident['roles'] {
  const person = (role: keyof Incident['roles']): string => {
    const text = oneLine(typed[role]);
    if (text.length > LONGEST.item)
      wrong(`roles.${role}`, tooLong(LONGEST.item));
    if (text.includes('@') && !isAddress(text)) {
      wrong(`roles.${role}`, 'This is not a complete mail address.');
    }
    return text;
  };
  return {
    commander: person('commander') || me,
    technicalLead: person('technicalLead'),
    commsLead: person('commsLead') || me,
    sme: person('sme'),
    scribe: person('scribe'),
  };
}

export function checkLinks(
  typed: NewIncidentForm['links'],
  wrong: Wrong,
): Incident['links'] {
  if (typed.length > LONGEST.list) wrong('links', `At most ${LONGEST.list}.`);
  return typed.flatMap((link, at) => {
    const [label, url] = [oneLine(link.label), link.url.trim()];
    if (label === '' && url === '') return [];
    if (!/^https?:\/\/[^\s/?#]+([/?#]\S*)?$/i.test(url) || url.length > 2000) {
      wrong(
        `links.${at}.url`,
        'Write an address that begins with http:// or https://.',
      );
    }
    if (label.length > LONGEST.item)
      wrong(`links.${at}.label`, tooLong(LONGEST.item));
    return [{label, url}];
  });
}

function addresses(typed: readonly string[], wrong: Wrong): readonly string[] {
  const cleaned = items('people', typed, wrong);
  cleaned.forEach((address, at) => {
    if (!isAddress(address)) {
      wrong(`people.${at}`, 'Write a complete mail address: it gets access.');
    }
  });
  return cleaned;
}

function checkTimes(
  form: Pick<NewIncidentForm, 'startedAt' | 'detectedAt'>,
  now: string,
  wrong: Wrong,
): {startedAt: string; detectedAt: string} {
  const startedAt = pastInstant('startedAt', form.startedAt, now, wrong);
  const detectedAt = pastInstant('detectedAt', form.detectedAt, now, wrong);
  if (startedAt !== '' && detectedAt !== '' && detectedAt < startedAt) {
    wrong('detectedAt', 'It cannot have been detected before it started.');
  }
  return {startedAt, detectedAt};
}

export function pastInstant(
  field: string,
  typed: string,
  now: string,
  wrong: Wrong,
): string {
  if (typed.trim() === '') return '';
  const at = parseInstant(typed);
  if (at === null) {
    wrong(field, 'This is not a date and time.');
    return '';
  }
  if (at > plusMinutes(now, AHEAD_MINUTES)) {
    wrong(field, 'This lies in the future.');
  }
  return at;
}

function tooLong(most: number): string {
  return `At most ${most.toLocaleString('en-GB')} characters.`;
}
