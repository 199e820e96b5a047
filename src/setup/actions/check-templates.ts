import type {CheckView, Finding} from '../contract';
import {documentUrl} from '../../core/base/google-addresses';
import {
  TEMPLATE_KEYS,
  templateLabel,
  type TemplateKey,
} from '../../core/documents/template-keys';
import {ask, type Strand} from '../../world/ask/call';
import type {World} from '../../world/world';
import {because} from '../../world/ask/explain';
import {findingsOf} from '../rules/template-findings';
import {installed} from '../../world/incidents/register-facts';
import {runAll} from '../../world/ask/waves';

/**
 * What would go wrong with the templates during an incident; all of them are read in one wave.
 *
 * A script bound to a template would be copied into every incident. No API shows whether there is one, so a
 * template that set-up has not imported itself (an imported one cannot have a script) is pointed at instead.
 * Source: https://developers.google.com/apps-script/guides/bound
 */
export function checkTemplates(world: World): CheckView {
  const {templates} = installed(world);
  const settled = runAll(
    world.transport,
    TEMPLATE_KEYS.map(key => checkOne(world, key, templates[key] ?? '')),
  );
  return {
    checked: TEMPLATE_KEYS.map(templateLabel),
    findings: settled.flatMap((one, at) =>
      one.ok
        ? one.value
        : [
            unreadable(
              TEMPLATE_KEYS[at],
              templates[TEMPLATE_KEYS[at]] ?? '',
              one.error,
            ),
          ],
    ),
  };
}

function* checkOne(
  world: World,
  key: TemplateKey,
  fileId: string,
): Strand<readonly Finding[]> {
  const label = templateLabel(key);
  const url = documentUrl(fileId);
  if (fileId === '') {
    return [
      {
        where: `${label}: the whole template`,
        url: '',
        level: 'error',
        message: 'There is no template.',
        remedy: 'Run set-up; it makes what is missing and nothing else.',
      },
    ];
  }
  const text = yield* ask(world.documents.read(fileId));
  const facts = yield* ask(world.files.facts(fileId));
  const findings = [...findingsOf(key, text, url)];
  if (facts.trashed) {
    findings.push({
      where: `${label}: the whole template`,
      url,
      level: 'error',
      message: 'The template is in the bin.',
      remedy: 'Take it out of the bin, or run set-up to import it again.',
    });
  }
  if (facts.mark?.kind !== 'template') {
    findings.push({
      where: `${label}: the whole template`,
      url,
      level: 'warning',
      message:
        'This template was not imported by set-up. If a script is bound to it, every incident gets a copy of that script.',
      remedy:
        'Open Extensions → Apps Script in it; it should offer a new, empty project.',
    });
  }
  return findings;
}

function unreadable(key: TemplateKey, fileId: string, error: unknown): Finding {
  return {
    where: `${templateLabel(key)}: the whole template`,
    url: documentUrl(fileId),
    level: 'error',
    message: `The template cannot be read. ${because(error)}`,
    remedy: 'Ask its owner for access, or run set-up to import it again.',
  };
}
