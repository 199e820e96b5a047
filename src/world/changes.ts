import type {Call} from './ask/call';

/** Drive's log of what has changed, as the acting account may see it. */
export interface Changes {
  /** Where the log ends now. */
  end(): Call<string>;
  /** Ids of files that changed in whatever way since then, each once, and where the log ends now; one round trip a thousand. */
  since(place: string): Call<{
    readonly fileIds: readonly string[];
    readonly end: string;
  }>;
}
