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
  const wrong: Wrong = (field, message) => {
    problems.push({field, message});
  };
  if (!OPERATION.test(form.operation)) {
    wrong(
      'operation',
      'The form has lost its key. Close it and open it again.',
    );
  }
  const title = checkTitle(form, wrong);
  const facts = checkFacts(form.facts ?? {}, NO_FACTS, now, wrong);
  // In the order of the fields: mistakes are listed in it.
  const declaration: Declaration = {
    operation: form.operation,
    title,
    facts,
    known: longText('known', form.known, wrong),
    kind: checkKind(form, wrong),
    percentUsers: share(form.percentUsers, wrong),
    rawEventData: checkData(form, wrong),
    customerAction: longText('customerAction', form.customerAction, wrong),
    affected: longText('affected', form.affected, wrong),
    severity: checkSeverity(form, policy, wrong),
    comms: {...checkComms(form, facts.symptom, wrong), by: me},
    roles: checkRoles(form.roles, me, wrong),
    services: items('services', form.services, wrong),
    detection: checkDetection(form, wrong),
    ...checkTimes(form, now, wrong),
    declaredAt: now,
    links: checkLinks(form.links, wrong),
    regulatory: checkRegimes(form, wrong),
    visibility: form.visibility,
    people: addresses(form.people, wrong),
    faq: checkFaq(form, wrong),
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

function checkTitle(form: NewIncidentForm, wrong: Wrong): string {
  const title = oneLine(form.title);
  if (title === '') wrong('title', 'Say in a few words what is wrong.');
  if (title.length > LONGEST.title) wrong('title', tooLong(LONGEST.title));
  return title;
}

function checkKind({kind}: NewIncidentForm, wrong: Wrong): Incident['kind'] {
  if (kind !== '' && isKey(KINDS, kind)) return kind;
  wrong('kind', 'Choose what kind of incident it is.');
  return 'outage';
}

function checkData(
  {kind, rawEventData}: NewIncidentForm,
  wrong: Wrong,
): Incident['rawEventData'] {
  if (isKey(RAW_EVENT_DATA, rawEventData)) return rawEventData;
  if (rawEventData !== '') {
    wrong('rawEventData', 'Choose lost, intact or not known yet.');
  } else if (kind === 'data') {
    wrong(
      'rawEventData',
      'Say whether raw event data is lost or intact, or that it is not known yet.',
    );
  }
  return 'unknown';
}

function checkSeverity(
  {severity}: NewIncidentForm,
  {levels}: Policy,
  wrong: Wrong,
): string {
  if (!levels.some(({key}) => key === severity)) {
    wrong('severity', 'Choose a level.');
  }
  return severity;
}

function checkDetection(
  {detection}: NewIncidentForm,
  wrong: Wrong,
): Incident['detection'] {
  if (isKey(DETECTIONS, detection)) return detection;
  if (detection !== '') {
    wrong('detection', 'Choose one of the list, or none.');
  }
  return '';
}

function checkRegimes(
  {regulatory}: NewIncidentForm,
  wrong: Wrong,
): Incident['regulatory'] {
  return regulatory.flatMap((regime, at) => {
    if (isKey(REGIMES, regime)) return [regime];
    wrong(`regulatory.${at}`, 'Unknown regime.');
    return [];
  });
}

/** @param symptom What customers notice is a reason to tell them. */
function checkComms(
  {comms}: NewIncidentForm,
  symptom: string,
  wrong: Wrong,
): Omit<Incident['comms'], 'by'> {
  const reason = longText('comms.reason', comms.reason, wrong);
  if (comms.needed === null) {
    wrong('comms.needed', 'Decide whether anybody has to be told.');
  } else if (reason === '' && !(comms.needed && symptom !== '')) {
    wrong(
      'comms.reason',
      'Give the reason in a sentence; it is kept with your name.',
    );
  }
  return {
    needed: comms.needed ?? true,
    reason: reason || `Customers notice: ${symptom}`,
  };
}

function checkFaq(
  {faq, comms}: NewIncidentForm,
  wrong: Wrong,
): Incident['faq'] {
  const reason = longText('faq.reason', faq.reason, wrong);
  if (comms.needed === true && !faq.needed && reason === '') {
    wrong('faq.reason', 'Say why no FAQ is needed.');
  }
  return {needed: faq.needed, reason: faq.needed ? '' : reason};
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
