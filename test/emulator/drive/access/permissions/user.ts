import {at} from '../../drive-desk';

/** A permission for a person. */
export const user = (role: string, name: string) => ({
  type: 'user',
  role,
  emailAddress: at(name),
});
