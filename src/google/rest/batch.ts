import {isSmallRead, type HttpAnswer, type HttpRequest} from './http';

/** Source: https://developers.google.com/workspace/drive/api/guides/performance#batch-requests */
const BATCH = 'https://www.googleapis.com/batch/drive/v3';
const MOST = 100;

/** So many reads go by themselves: each is answered as soon as Drive has it. */
const FEW = 6;

const BOUNDARY = 'incident-comms-batch-boundary';

/** What one fetch carries: a request, or many reads of Drive in one. */
export interface Parcel<S> {
  readonly request: HttpRequest;
  readonly slots: readonly S[];
  /** The answer of each of its slots; undefined where it is not in there. */
  readonly open: (answer: HttpAnswer) => readonly (HttpAnswer | undefined)[];
}

/**
 * Many reads of Drive are one fetch a hundred: a day has 100,000 fetches, and a sweep looks at every document under
 * review. For Drive's own quotas each of them counts as before.
 */
export function parcels<S extends {readonly request: HttpRequest}>(
  slots: readonly S[],
): readonly Parcel<S>[] {
  const reads = slots.filter(({request}) => isSmallRead(request));
  if (reads.length <= FEW) return slots.map(alone);
  const packs: Parcel<S>[] = [];
  for (let from = 0; from < reads.length; from += MOST) {
    packs.push(together(reads.slice(from, from + MOST)));
  }
  return [
    ...slots.filter(({request}) => !isSmallRead(request)).map(alone),
    ...packs,
  ];
}

function alone<S extends {readonly request: HttpRequest}>(slot: S): Parcel<S> {
  return {request: slot.request, slots: [slot], open: answer => [answer]};
}

function together<S extends {readonly request: HttpRequest}>(
  slots: readonly S[],
): Parcel<S> {
  const parts = slots.map(({request}, at) =>
    [
      `--${BOUNDARY}`,
      'Content-Type: application/http',
      `Content-ID: <${at}>`,
      '',
      `GET ${request.url.replace(/^https:\/\/[^/]+/, '')}`,
      '',
      '',
    ].join('\r\n'),
  );
  return {
    request: {
      method: 'post',
      url: BATCH,
      body: `${parts.join('')}--${BOUNDARY}--\r\n`,
      contentType: `multipart/mixed; boundary=${BOUNDARY}`,
      repeatable: true,
    },
    slots,
    open: answer =>
      answer.status === 200
        ? answersIn(answer.text, slots.length)
        : slots.map(() => answer),
  };
}

/** The parts name what they answer; their order promises nothing. */
function answersIn(
  text: string,
  count: number,
): readonly (HttpAnswer | undefined)[] {
  const answers = Array.from<HttpAnswer | undefined>({length: count});
  const [boundary = ''] = /^--\S+/m.exec(text) ?? [];
  if (boundary === '') return answers;
  for (const part of text.split(boundary)) {
    const [, at] = /^content-id:\s*<response-(\d+)>/im.exec(part) ?? [];
    const [start, status] = /^HTTP\/\S+ (\d{3}).*$/m.exec(part) ?? [];
    if (at === undefined || start === undefined) continue;
    const inner = part.slice(part.indexOf(start));
    const [gap = ''] = /\r?\n\r?\n/.exec(inner) ?? [];
    answers[Number(at)] = {
      status: Number(status),
      text:
        gap === '' ? '' : inner.slice(inner.indexOf(gap) + gap.length).trim(),
    };
  }
  return answers;
}
