import type {MetadataForm} from '../contract';
import type {RoleKey} from '../../core/incident/words';

/** A value that two people changed at the same time. */
export interface Conflict {
  /** Path of the field, as in a FieldProblem. */
  readonly field: string;
  readonly theirs: string;
}

export interface Merged {
  readonly form: MetadataForm;
  readonly conflicts: readonly Conflict[];
}

/**
 * What a person typed on top of what the incident is now: fields they did not
 * touch follow the incident, fields they touched stay as typed. Where both
 * changed the same field, the typed value stays and the other is named.
 *
 * @param base what the form held before typing began.
 */
export function mergeEdit(
  base: MetadataForm,
  mine: MetadataForm,
  theirs: MetadataForm,
): Merged {
  const conflicts: Conflict[] = [];
  const pick = <T>(field: string, was: T, typed: T, is: T): T => {
    if (same(was, typed) || same(typed, is)) return is;
    if (!same(was, is)) conflicts.push({field, theirs: inWords(is)});
    return typed;
  };
  const part = <K extends Exclude<keyof MetadataForm, 'roles'>>(key: K) =>
    pick(key, base[key], mine[key], theirs[key]);
  const role = (key: RoleKey) =>
    pick(`roles.${key}`, base.roles[key], mine.roles[key], theirs.roles[key]);
  const form: MetadataForm = {
    title: part('title'),
    severity: part('severity'),
    phase: part('phase'),
    percentUsers: part('percentUsers'),
    services: part('services'),
    roles: {
      commander: role('commander'),
      technicalLead: role('technicalLead'),
      commsLead: role('commsLead'),
      sme: role('sme'),
      scribe: role('scribe'),
    },
    startedAt: part('startedAt'),
    detectedAt: part('detectedAt'),
    confirmedAt: part('confirmedAt'),
    resolvedAt: part('resolvedAt'),
    nextUpdateAt: part('nextUpdateAt'),
    rawEventData: part('rawEventData'),
    workaround: part('workaround'),
    links: part('links'),
    ...(theirs.facts
      ? {
          facts: Object.fromEntries(
            Object.keys(theirs.facts ?? {}).map(key => [
              key,
              pick(
                `facts.${key}`,
                base.facts?.[key] ?? '',
                mine.facts?.[key] ?? '',
                theirs.facts?.[key] ?? '',
              ),
            ]),
          ),
        }
      : {}),
    known: part('known'),
    kind: part('kind'),
    detection: part('detection'),
    affected: part('affected'),
    customerAction: part('customerAction'),
  };
  return {form, conflicts};
}

export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function inWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(inWords).join(', ') || 'nothing';
  if (typeof value === 'object' && value !== null)
    return Object.values(value).join(' ');
  return String(value ?? '') || 'nothing';
}
