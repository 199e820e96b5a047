import {useRef} from 'preact/hooks';
import type {Button, Card, OnClick, Widget} from './card';
import {Rich} from './rich-text';

/** What a click in a card hands on: the action and the values of the inputs. */
export type CardClick = (
  click: OnClick,
  inputs: Readonly<Record<string, readonly string[]>>,
) => void;

export function CardView({
  card,
  onClick,
}: {
  readonly card: Card;
  readonly onClick: CardClick;
}) {
  const form = useRef<HTMLFormElement>(null);
  const act = (click: OnClick | undefined): void => {
    if (!click) return;
    const fields = new FormData(form.current ?? undefined);
    const inputs = Object.fromEntries(
      [...new Set(fields.keys())].map(name => [
        name,
        fields.getAll(name).map(String),
      ]),
    );
    onClick(click, inputs);
  };
  return (
    <form ref={form} class="card" onSubmit={event => event.preventDefault()}>
      {card.header && (
        <header>
          <h3>{card.header.title}</h3>
          {card.header.subtitle && <p>{card.header.subtitle}</p>}
        </header>
      )}
      {(card.sections ?? []).map((section, at) => (
        <section key={at}>
          {section.header && (
            <h4>
              <Rich text={section.header} />
            </h4>
          )}
          {(section.widgets ?? []).map((widget, w) => (
            <WidgetView key={w} widget={widget} act={act} />
          ))}
        </section>
      ))}
    </form>
  );
}

function WidgetView({
  widget,
  act,
}: {
  readonly widget: Widget;
  readonly act: (click: OnClick | undefined) => void;
}) {
  const {textInput, selectionInput, image} = widget;
  const decorated =
    widget.decoratedText ??
    (widget.keyValue && {
      ...widget.keyValue,
      text: widget.keyValue.content,
    });
  const buttons =
    widget.buttonList?.buttons ??
    widget.buttons?.flatMap(({textButton}) => (textButton ? [textButton] : []));
  if (widget.textParagraph) {
    return (
      <p class="prose">
        <Rich text={widget.textParagraph.text ?? ''} />
      </p>
    );
  }
  if (decorated) {
    const words = (
      <span>
        {decorated.topLabel && <small>{decorated.topLabel}</small>}
        <span>
          <Rich text={decorated.text ?? ''} />
        </span>
        {decorated.bottomLabel && <small>{decorated.bottomLabel}</small>}
      </span>
    );
    return (
      <div class="decorated">
        {decorated.onClick ? (
          <button type="button" onClick={() => act(decorated.onClick)}>
            {words}
          </button>
        ) : (
          words
        )}
        {decorated.button && <CardButton button={decorated.button} act={act} />}
      </div>
    );
  }
  if (buttons) {
    return (
      <div class="card-buttons">
        {buttons.map((button, at) => (
          <CardButton key={at} button={button} act={act} />
        ))}
      </div>
    );
  }
  if (textInput) {
    return (
      <label class="labelled">
        {textInput.label}
        <input
          class="field"
          name={textInput.name}
          defaultValue={textInput.value}
        />
        {textInput.hintText && <small>{textInput.hintText}</small>}
      </label>
    );
  }
  if (selectionInput) {
    return (
      <label class="labelled">
        {selectionInput.label}
        <select name={selectionInput.name}>
          {(selectionInput.items ?? []).map(({text, value, selected}) => (
            <option key={value} value={value} selected={selected}>
              {text}
            </option>
          ))}
        </select>
      </label>
    );
  }
  if (image) return <img src={image.imageUrl} alt={image.altText ?? ''} />;
  if (widget.divider) return <hr />;
  return (
    <p class="problem">
      The emulator does not show the widget {Object.keys(widget).join(', ')}.
    </p>
  );
}

function CardButton({
  button,
  act,
}: {
  readonly button: Button;
  readonly act: (click: OnClick | undefined) => void;
}) {
  return (
    <button
      type="button"
      class="card-button"
      disabled={button.disabled}
      onClick={() => act(button.onClick)}
    >
      {button.text}
    </button>
  );
}
