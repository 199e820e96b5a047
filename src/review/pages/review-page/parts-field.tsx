import type {PageLane, PagePart} from '../../contract';
import {CheckListField} from '../../../kit/choice-field';
import type {AnswerDraft} from './use-answer';

/** The answers of an FAQ, to be approved one by one (S0-38): an edit of one leaves the approvals of the others standing. */
export function PartsField({
  parts,
  lane,
  draft,
  busy,
}: {
  readonly parts: readonly PagePart[];
  readonly lane: PageLane;
  readonly draft: AnswerDraft;
  readonly busy: boolean;
}) {
  const signed = new Set(
    lane.answers
      .filter(({mine}) => mine)
      .flatMap(({parts: approved = []}) => approved),
  );
  const titles = parts.map(({title}) => title);
  return (
    <fieldset class="plain" disabled={busy}>
      <CheckListField
        path="parts"
        label="Approve only these answers"
        hint="Tick none to approve the whole text."
        values={draft.parts}
        choices={parts.map(({hash, title}, at) => ({
          value: hash,
          label: [
            title,
            // Two headings may say the same.
            ...(titles.indexOf(title) < at ? ['(again)'] : []),
            ...(signed.has(hash) ? ['· approved by you'] : []),
          ].join(' '),
        }))}
        onInput={draft.choose}
      />
    </fieldset>
  );
}
