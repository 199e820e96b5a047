import type {SeverityView} from '../../../core/incident/views';
import {Button} from '../../../kit/button';
import {RadioField} from '../../../kit/choice-field';
import {levelTitle} from '../../../core/policy/level-title';
import {Notice} from '../../../kit/notice';
import {type Proposal, tickKey} from './severity-proposal';

/** Tick what applies; a level is proposed with its reason, never set by itself. */
export function DecisionAid({
  levels,
  proposal,
  chosen,
  ticked,
  border,
  onTick,
  onBorder,
  onUse,
}: {
  readonly levels: readonly SeverityView[];
  readonly proposal: Proposal;
  readonly chosen: string;
  readonly ticked: readonly string[];
  readonly border: string;
  readonly onTick: (ticked: readonly string[]) => void;
  readonly onBorder: (key: string) => void;
  readonly onUse: (key: string) => void;
}) {
  const {ask, level, reasons} = proposal;
  return (
    <div class="aid">
      {ask && (
        <RadioField
          path="border"
          label={`Exactly ${ask.percent} % is the border of ${ask.levels
            .map(levelTitle)
            .join(' and ')}. Which fits better?`}
          hint="If you cannot tell, take the worse one."
          layout="inline"
          value={border}
          choices={ask.levels.map(one => ({
            value: one.key,
            label: levelTitle(one),
          }))}
          onInput={onBorder}
        />
      )}
      <details class="aid-signs">
        <summary>Not sure? Tick what applies and get a proposal</summary>
        <div class="columns">
          {levels.map(one => (
            <fieldset class="field" key={one.key}>
              <legend>{levelTitle(one)}</legend>
              <div class="choices">
                {one.characteristics.map((text, index) => {
                  const key = tickKey(one, index);
                  return (
                    <label class="choice" key={key}>
                      <input
                        type="checkbox"
                        checked={ticked.includes(key)}
                        onChange={event =>
                          onTick(
                            event.currentTarget.checked
                              ? [...ticked, key]
                              : ticked.filter(other => other !== key),
                          )
                        }
                      />
                      <span>{text}</span>
                    </label>
                  );
                })}
              </div>
            </fieldset>
          ))}
        </div>
      </details>
      <div role="status">
        {level && level.key !== chosen && (
          <Notice kind="info" title={`Proposed: ${levelTitle(level)}`}>
            <p>{reasons.join(' ')}</p>
            <Button onClick={() => onUse(level.key)}>
              Use {levelTitle(level)}
            </Button>
          </Notice>
        )}
        {level && level.key === chosen && (
          <p class="hint">
            Your choice matches your answers. {reasons.join(' ')}
          </p>
        )}
      </div>
    </div>
  );
}
