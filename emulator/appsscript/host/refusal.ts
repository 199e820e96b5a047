/** What a service throws inside the script. */
export class Refusal extends Error {
  constructor(
    message: string,
    readonly kind: string = 'Exception',
  ) {
    super(message);
  }
}

/** The execution is over: its time is up, or a fault ended it. Nothing it does from here on has an effect. */
export class Killed extends Error {}

/** Source: https://developers.google.com/apps-script/guides/services/authorization, as executions report it. */
export function lacksScopes(
  method: string,
  scopes: readonly string[],
): Refusal {
  if (scopes.length === 0) {
    return new Refusal(`You do not have permission to call ${method}`);
  }
  return new Refusal(
    `Specified permissions are not sufficient to call ${method}. Required permissions: ${orList(scopes)}`,
  );
}

function orList(scopes: readonly string[]): string {
  return scopes.length < 2 ? (scopes[0] ?? '') : `(${scopes.join(' || ')})`;
}
