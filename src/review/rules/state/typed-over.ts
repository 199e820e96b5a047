import type {FieldProblem} from '../../../core/base/answer';
import type {Incident} from '../../../core/incident/incident';
import {isPutBack, type SealedRow} from '../../../core/incident/row-seal';
import {levelOf, type Policy} from '../../../core/policy/policy';

/**
 * What somebody typed into an incident's row that would let fewer people sign, in sentences. Raising the severity by hand
 * needs nobody's leave.
 */
export function typedOver(
  row:
    | {
        readonly incident: Incident;
        readonly problems: readonly FieldProblem[];
        readonly sealed: SealedRow | null;
      }
    | undefined,
  policy: Policy,
  kept: {readonly seq: number} | null = null,
): readonly string[] {
  if (!row) return [];
  const {incident, sealed} = row;
  if (sealed === null) {
    return [
      `The row of ${incident.id} bears no seal of the add-on: save it once in the sidebar.`,
    ];
  }
  if (isPutBack(sealed, kept)) {
    return [
      `The row of ${incident.id} is one from before its last change, put back by hand: bring the newer one back from the version history of the register, or save it in the sidebar, which is recorded.`,
    ];
  }
  const declared = levelOf(policy, sealed.severity);
  const typed = levelOf(policy, incident.severity);
  return declared && (!typed || typed.rank > declared.rank)
    ? [
        `Severity: ${declared.label} was chosen in the add-on, the cell says ${typed?.label ?? 'something else'}.`,
      ]
    : [];
}
