/**
 * What one person has typed and not sent, as one text; nobody else can read it.
 * It may be forgotten after six hours, or earlier: a help, not a store.
 */
export interface Drafts {
  /** '' when there is none. */
  read(): string;
  write(text: string): void;
}
