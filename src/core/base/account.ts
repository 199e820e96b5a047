/** What a directory says of an address. */
export interface Account {
  /** Stays when the person's address changes. */
  readonly id: string;
  readonly name: string;
  /** The address in use now, lower case. */
  readonly email: string;
  readonly kind: 'person' | 'group';
}
