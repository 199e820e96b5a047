import type {Request} from './changes';
import {
  type Span,
  type Written,
  inherited,
  paragraphSpans,
} from './inheritance';
import type {Bullet} from './model';

/**
 * Docs has no request for a nesting level: leading tabs say it, and making the bullets eats the tabs.
 * Source: https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/request#createparagraphbulletsrequest
 */
export function bullets(written: Written): readonly Request[] {
  const spans = paragraphSpans(written);
  const requests: Request[] = [];
  let group: {from: number; to: number; bullet: Bullet} | undefined;
  const close = (): void => {
    if (group) requests.push(...bulletRequests(written, spans, group));
    group = undefined;
  };
  written.fresh.forEach(({look: {bullet}}, at) => {
    const known = inherited(written, at, from => from.look.bullet);
    if (known && JSON.stringify(known.value) === JSON.stringify(bullet)) {
      close();
      return;
    }
    if (!bullet) {
      close();
      requests.push({
        deleteParagraphBullets: {range: {...spans[at], ...written.place}},
      });
      return;
    }
    if (group && group.bullet.ordered !== bullet.ordered) close();
    if (group) group.to = at;
    else group = {from: at, to: at, bullet};
  });
  close();
  return requests;
}

function bulletRequests(
  {fresh, place}: Written,
  spans: readonly Span[],
  group: {readonly from: number; readonly to: number; readonly bullet: Bullet},
): readonly Request[] {
  const members = fresh.slice(group.from, group.to + 1);
  const levels = members.map(({look}) => look.bullet?.level ?? 0);
  const range = {
    startIndex: spans[group.from].startIndex,
    endIndex: spans[group.to].endIndex,
  };
  const tabs = levels.flatMap((level, i): Request[] =>
    level === 0
      ? []
      : [
          {
            insertText: {
              text: '\t'.repeat(level),
              location: {index: spans[group.from + i].startIndex, ...place},
            },
          },
        ],
  );
  const added = levels.reduce((sum, level) => sum + level, 0);
  return [
    {deleteParagraphBullets: {range: {...range, ...place}}},
    ...tabs.reverse(),
    {
      createParagraphBullets: {
        range: {...range, endIndex: range.endIndex + added, ...place},
        bulletPreset: group.bullet.ordered
          ? 'NUMBERED_DECIMAL_ALPHA_ROMAN'
          : 'BULLET_DISC_CIRCLE_SQUARE',
      },
    },
  ];
}
