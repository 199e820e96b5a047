import type {Call} from './ask/call';

/**
 * Drive Activity: the only place that tells who wrote a comment. It lags some seconds to minutes behind.
 * Source: https://developers.google.com/workspace/drive/activity/v2
 */
export interface Activity {
  /** Of comments and replies since an instant: their id and the account that wrote them. Whoever may not ask gets none. */
  commentActors(
    fileId: string,
    since: string,
  ): Call<readonly {readonly postId: string; readonly accountId: string}[]>;
}
