import * as v from 'valibot';
import {oneLine} from '../../core/base/clean-text';
import type {FieldProblem} from '../../core/base/answer';
import type {NewIncidentForm} from '../contract';
import {isAddress, team, type Incident} from '../../core/incident/incident';
import type {Policy} from '../../core/policy/policy';
import {
  DETECTIONS,
  isKey,
  KINDS,
  RAW_EVENT_DATA,
  REGIMES,
} from '../../core/incident/vocabulary';
import {NO_FACTS} from '../../core/incident/facts';
import {FormShape} from '../../core/base/form-shape';
import {OPERATION} from '../../core/base/operation';
import {
  checkFacts,
  items,
  checkLinks,
  checkRoles,
  longText,
  pastInstant,
  shapeProblems,
  share,
  tooLong,
  type Checked,
  type Wrong,
} from '../../core/incident/form-checks';
import {LONGEST} from '../../core/incident/longest';

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

  if (!OPERATION.test(form.operation)) {
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
  const messageFacts = checkFacts(form.facts ?? {}, NO_FACTS, now, wrong);
  const {symptom} = messageFacts;
  const reason = longText('comms.reason', form.comms.reason, wrong);
  if (form.comms.needed === null) {
    wrong('comms.needed', 'Decide whether anybody has to be told.');
  } else if (reason === '' && !(form.comms.needed && symptom !== '')) {
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
    facts: messageFacts,
    roles,
    people,
    links,
    regulatory: form.regulatory.flatMap(one =>
      isKey(REGIMES, one) ? [one] : [],
    ),
    startedAt,
    detectedAt,
    declaredAt: now,
    comms: {
      needed: form.comms.needed ?? true,
      // What customers notice is a reason to tell them.
      reason: reason || `Customers notice: ${symptom}`,
      by: me,
    },
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
