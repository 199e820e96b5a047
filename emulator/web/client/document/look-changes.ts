import {bullets} from './bullet-changes';
import type {Request} from './changes';
import {type Written, inherited, paragraphSpans} from './inheritance';
import {textStyles} from './text-look-changes';

/** Brings paragraph styles, bullets and text styles to what they should be after the text is in place. */
export function lookRequests(written: Written): readonly Request[] {
  return [
    ...paragraphStyles(written),
    ...bullets(written),
    ...textStyles(written),
  ];
}

function paragraphStyles(written: Written): readonly Request[] {
  const spans = paragraphSpans(written);
  return written.fresh.flatMap(({look}, at): Request[] => {
    const style = inherited(written, at, from => from.look.style);
    const align = inherited(written, at, from => from.look.align);
    const fields = [
      ...(style?.value === look.style ? [] : ['namedStyleType']),
      ...(align && align.value === look.align ? [] : ['alignment']),
    ];
    if (fields.length === 0) return [];
    return [
      {
        updateParagraphStyle: {
          range: {...spans[at], ...written.place},
          paragraphStyle: {
            ...(fields.includes('namedStyleType')
              ? {namedStyleType: look.style}
              : {}),
            ...(fields.includes('alignment')
              ? {alignment: look.align ?? 'START'}
              : {}),
          },
          fields: fields.join(','),
        },
      },
    ];
  });
}
