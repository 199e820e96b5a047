import * as v from 'valibot';
import {sameText, sha256Hex} from '../../core/base/digest';
import {UserError} from '../../core/base/user-error';
import {isAddress} from '../../core/incident/incident';

const AlertShape = v.object({
  secret: v.string(),
  form: v.record(v.string(), v.unknown()),
});
/** What of the form is looked at here. */
const NamedShape = v.object({
  people: v.array(v.string()),
  roles: v.record(v.string(), v.string()),
});

/**
 * The form in what an alerting tool has posted.
 *
 * @param secretHash SHA-256 of the secret; '' while the owners have made none.
 * @param domain Whose members an alerting tool may let in.
 */
export function formOf(
  posted: {readonly type: string; readonly contents: string},
  secretHash: string,
  domain: string,
): unknown {
  if (!/^application\/json\b/i.test(posted.type)) {
    throw refusal(
      'It was not posted as application/json.',
      'Set the content type of the request.',
    );
  }
  const read = v.safeParse(AlertShape, parsed(posted.contents));
  const named = v.safeParse(NamedShape, read.success ? read.output.form : null);
  if (!read.success || !named.success) {
    throw refusal(
      'It is not {"secret": …, "form": …}.',
      'See the admin guide for what an alerting tool sends.',
    );
  }
  const {secret, form} = read.output;
  if (secretHash === '' || !sameText(sha256Hex(secret), secretHash)) {
    throw refusal(
      'Its secret is not the one of this installation.',
      'Ask an owner to make a secret: Set up…, Alerting tools.',
    );
  }
  const outside = [
    ...named.output.people,
    ...Object.values(named.output.roles),
  ].find(
    one =>
      isAddress(one) && !one.toLowerCase().endsWith(`@${domain.toLowerCase()}`),
  );
  if (outside !== undefined) {
    throw refusal(
      `${outside} is outside ${domain}.`,
      'Let a person give access to people outside.',
    );
  }
  return form;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function refusal(why: string, remedy: string): UserError {
  return new UserError('No incident was declared.', why, remedy);
}
