import type {OutsideRequest} from '../core/base/outside-request';
import type {Call} from './ask/call';

/** Services outside Google that an admin has connected; everything to them goes through here. */
export interface Outside {
  /** Answers the body. Failures as everywhere: `unknown` may have happened. */
  send(request: OutsideRequest): Call<string>;
}
