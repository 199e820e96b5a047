import {Field, type FieldText} from './field';
import {fromLocalInput, toLocalInput, utcTime} from './time';

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
        </div>
      )}
    />
  );
}

/** The current time, cut to the minute like the input shows it. */
export function thisMinute(): string {
  return fromLocalInput(toLocalInput(new Date().toISOString()));
}
