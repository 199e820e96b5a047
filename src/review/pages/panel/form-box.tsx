import type {ComponentChildren} from 'preact';
import {useEffect, useRef} from 'preact/hooks';
import {Button, type ButtonProps} from '../../../kit/button';
import {formButtonId, type Review} from './use-review';

interface OfForm {
  /** Names the form among those of the review; one is open at a time. */
  readonly form: string;
  readonly review: Pick<Review, 'form' | 'openForm' | 'closeForm'>;
  readonly children: ComponentChildren;
}

/** Opens and closes a form below it. */
export function FormButton({
  form,
  review,
  ...button
}: OfForm & Pick<ButtonProps, 'kind' | 'name'>) {
  const open = review.form === form;
  return (
    <Button
      {...button}
      id={formButtonId(form)}
      expanded={open}
      onClick={() => (open ? review.closeForm() : review.openForm(form))}
    />
  );
}

/** The form itself: takes the focus, Escape closes it. What was typed is kept by whoever is inside. */
export function FormBox({
  form,
  review,
  title,
  children,
}: OfForm & {readonly title: string}) {
  const open = review.form === form;
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!open) return;
    box.current?.focus();
    box.current?.scrollIntoView({block: 'nearest'});
  }, [open]);
  if (!open) return null;
  return (
    <section
      class="review-form"
      aria-label={title}
      tabIndex={-1}
      ref={box}
      onKeyDown={event => {
        if (event.key === 'Escape' && !event.isComposing) review.closeForm();
      }}
    >
      <p class="form-title">{title}</p>
      {children}
    </section>
  );
}
