import type {Role} from '../../kernel/contracts';

/** Names of the façade's classes whose instances may leave the realm; see realm/invoke.ts. */
export const RESULT_KIND = {
  card: 'Finished',
  page: 'HtmlOutput',
  text: 'TextOutput',
} as const;

/** Editors get add-ons; people who may only view or comment do not. */
export function mayEdit(role: Role | null): boolean {
  return role !== null && role !== 'reader' && role !== 'commenter';
}

export function domainOf(email: string): string {
  return email.slice(email.indexOf('@') + 1);
}

/** Whether a person may use what an owner offers with this access. Anonymous visitors have no address. */
export function admits(
  access: 'MYSELF' | 'DOMAIN' | 'ANYONE' | 'ANYONE_ANONYMOUS' | undefined,
  owner: string,
  visitor: string | undefined,
): boolean {
  switch (access) {
    case 'ANYONE_ANONYMOUS':
      return true;
    case 'ANYONE':
      return visitor !== undefined;
    case 'DOMAIN':
      return visitor !== undefined && domainOf(visitor) === domainOf(owner);
    default:
      return visitor === owner;
  }
}
