/** Every server function answers with one of these; none throws at a page. */
export type Answer<T> = (
  {readonly ok: true; readonly value: T} | ({readonly ok: false} & Problem)
) & {
  /** The server’s time when it answered, ISO: the page’s own clock may be wrong. */
  readonly made?: string;
};

/** What happened, why, and what to do about it. */
export interface Problem {
  readonly what: string;
  readonly why: string;
  readonly remedy: string;
  /** Mistakes in a form, each to be shown beside its field. */
  readonly fields?: readonly FieldProblem[];
  /** For bugs: what the person reads out to the admin; the log has the details under it. */
  readonly reference?: string;
  /** Where it is mended. */
  readonly link?: Link;
}

export interface Link {
  readonly label: string;
  readonly url: string;
}

export interface FieldProblem {
  /** Path of the form field: `title`, `roles.commander`, `links.0.url`. */
  readonly field: string;
  readonly message: string;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

/** One thing that has to be true after "new incident", and whether it is. */
export interface StepView {
  readonly key: string;
  readonly label: string;
  readonly state: 'waiting' | 'done' | 'failed';
  readonly detail?: string;
  /** Where it is mended. */
  readonly link?: Link;
}

export interface ProgressView {
  readonly steps: readonly StepView[];
}
