/**
 * Small texts where only the product writes, so that people who may read one document and nothing else can leave and find
 * something: they have no register.
 */
export interface Shelf {
  /** By what is after the prefix in their names. */
  read(prefix: string): ReadonlyMap<string, string>;
  /** @param text At most 8,000 characters; null takes it away. @throws UserError when it cannot be kept. */
  put(name: string, text: string | null): void;
}
