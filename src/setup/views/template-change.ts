import {templateLabel} from '../../core/documents/template-keys';
import {ask} from '../../world/ask/call';
import {run} from '../../world/ask/waves';
import type {TemplateSource} from '../../world/capability';
import type {World} from '../../world/world';
import {templateInUse} from '../actions/template-in-use';
import type {TemplateChangeView} from '../contract';
import {
  linesHash,
  linesOfDocument,
  linesOfMarkdown,
} from '../rules/template-lines';
import {changedLines, standingOf} from '../rules/template-standing';
import {EARLIER} from './templates-view';

/** What the product brings, line by line beside what is in use. One round trip. */
export function templateChange(
  world: World,
  template: unknown,
  shipped: readonly TemplateSource[],
): TemplateChangeView {
  const {key, fileId} = templateInUse(world, template);
  const there = linesOfDocument(
    run(world.transport, ask(world.documents.read(fileId))),
  );
  const brought = linesOfMarkdown(
    shipped.find(one => one.key === key)?.markdown ?? '',
  );
  return {
    label: templateLabel(key),
    standing: standingOf(there, brought, EARLIER),
    lines: changedLines(there, brought),
    seen: linesHash(there),
  };
}
