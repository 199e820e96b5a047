import type {Call} from '../../world/ask/call';
import type {OutsideRequest} from '../../core/base/outside-request';
import type {Outside} from '../../world/outside';
import {HttpCall} from '../rest/http';

/** Services outside Google, by the same transport and without Google’s token. */
export class FetchedOutside implements Outside {
  send({label, ...request}: OutsideRequest): Call<string> {
    return new HttpCall(
      label,
      [{...request, anonymous: true, secret: true}],
      ([{text}]) => text,
    );
  }
}
