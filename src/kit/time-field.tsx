import {now} from './clock';
import {Field, type FieldText} from './field';
import {
  fromLocalInput,
  instantsOf,
  toLocalInput,
  toTheMinute,
  utcTime,
} from './time';

/** A time in the person's zone, with UTC shown beside it. */
export function TimeField({
  value,
  onInput,
  ...text
}: FieldText & {
  /** ISO time or ''. */
  readonly value: string;
  readonly onInput: (iso: string) => void;
}) {
  return (
    <Field
      {...text}
      control={attributes => (
        <div class="time-row">
          <input
            {...attributes}
            type="datetime-local"
            value={toLocalInput(value)}
            onInput={event =>
              onInput(fromLocalInput(event.currentTarget.value))
            }
          />
          <button
            type="button"
            class="button quiet"
            aria-label={`${text.label}: now`}
            onClick={() => onInput(thisMinute())}
          >
            Now
          </button>
          <span class="utc">{utcTime(value)}</span>
          <ClockChange value={value} label={text.label} onInput={onInput} />
        </div>
      )}
    />
  );
}

/** Asks which of two instants is meant, in the hour that clocks show twice. */
function ClockChange({
  value,
  label,
  onInput,
}: {
  readonly value: string;
  readonly label: string;
  readonly onInput: (iso: string) => void;
}) {
  const other = instantsOf(toLocalInput(value)).find(
    iso => iso !== toTheMinute(Date.parse(value)),
  );
  if (other === undefined) return null;
  return (
    <button
      type="button"
      class="button quiet"
      aria-label={`${label}: clocks show this time twice; use ${utcTime(other)}`}
      onClick={() => onInput(other)}
    >
      Clocks show it twice: use {utcTime(other)}
    </button>
  );
}

/** The current time, cut to the minute like the input shows it. */
export function thisMinute(): string {
  return toTheMinute(now());
}
