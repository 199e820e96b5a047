import {type Area, areaName, readArea, tidy} from './a1';

/** Which cells are selected, and what was typed into the first of them; both can be typed. */
export function FormulaBar({
  selection,
  text,
  mayEdit,
  onGoTo,
  onEdit,
  onKey,
}: {
  readonly selection: Area;
  readonly text: string;
  readonly mayEdit: boolean;
  readonly onGoTo: (area: Area) => void;
  readonly onEdit: (text: string) => void;
  readonly onKey: (event: KeyboardEvent) => void;
}) {
  const name = areaName(tidy(selection));
  return (
    <div class="formula-bar">
      <input
        class="name-box"
        aria-label="Selected cells"
        key={name}
        defaultValue={name}
        onKeyDown={event => {
          const area = readArea(event.currentTarget.value);
          if (event.key === 'Enter' && area) onGoTo(area);
        }}
      />
      <span aria-hidden="true">fx</span>
      <textarea
        class="formula"
        aria-label="Content of the cell"
        rows={Math.min(6, text.split('\n').length)}
        value={text}
        readOnly={!mayEdit}
        onFocus={() => onEdit(text)}
        onInput={event => onEdit(event.currentTarget.value)}
        onKeyDown={onKey}
      />
    </div>
  );
}
