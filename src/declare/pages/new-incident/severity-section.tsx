import {RadioField} from '../../../kit/choice-field';
import {levelTitle} from '../../../core/policy/level-title';
import {DecisionAid} from './decision-aid';
import type {FormDraft} from './form-draft';
import type {SectionProps} from './section';
import {proposedLevel} from './severity-proposal';

/** The level, chosen by a person, with an aid that proposes one. */
export function SeveritySection({
  view,
  form,
  change,
  tied,
  draft,
  changeAid,
}: SectionProps & {
  readonly draft: FormDraft;
  readonly changeAid: (
    patch: Partial<Pick<FormDraft, 'ticked' | 'border'>>,
  ) => void;
}) {
  const {levels, name} = view.scale;
  const proposal = proposedLevel(levels, {
    ticked: draft.ticked,
    percentUsers: form.percentUsers,
    border: draft.border,
  });
  const chosen = levels.find(({key}) => key === form.severity);
  const hint = chosen
    ? `${levelTitle(chosen)}: first response ${chosen.firstResponse}; updates ${chosen.updates}.`
    : `Scale: ${name}. It can be changed later; between two, take the worse.`;
  return (
    <>
      <RadioField
        {...tied('severity')}
        label="Severity"
        hint={hint}
        required
        layout="columns"
        choices={levels.map(level => ({
          value: level.key,
          label: levelTitle(level),
          hint: level.impact,
        }))}
      />
      <DecisionAid
        levels={levels}
        proposal={proposal}
        chosen={form.severity}
        ticked={draft.ticked}
        border={draft.border}
        onTick={ticked => changeAid({ticked})}
        onBorder={border => changeAid({border})}
        onUse={severity => change({severity})}
      />
    </>
  );
}
