import {previewTemplate} from '../../../../src/setup/views/preview-template';
import {takeTemplate} from '../../../../src/setup/actions/take-template';
import {templateChange} from '../../../../src/setup/views/template-change';
import {templatesView} from '../../../../src/setup/views/templates-view';
import {barriers} from '../../../scenery/browser/barriers';
import type {Answers} from '../../../scenery/browser/fake-server';
import {sidewaysOverflow} from '../../../scenery/browser/open-page';
import {pages} from '../../../scenery/browser/pages';
import {fakeWorld} from '../../../scenery/fakes/fake-world';
import {
  ADMIN,
  installedWorkspace,
  TEMPLATES,
} from '../../../scenery/fakes/installed-workspace';

const openPage = pages();

/** What the server really answers for an installation whose first notice somebody has edited. */
function server(): Answers {
  const workspace = installedWorkspace();
  workspace.files
    .get(workspace.installation?.templates.customer ?? '')
    ?.document?.type(
      '{{org.sender?}}',
      'With kind regards from all of us, [Your name]',
    );
  const admin = fakeWorld(workspace, ADMIN);
  const ok = <T>(value: T) => ({ok: true as const, value});
  return {
    templatesView: () => ok(templatesView(admin, TEMPLATES)),
    previewTemplate: (filledWith, template) =>
      ok(previewTemplate(admin, filledWith, template)),
    templateChange: template => ok(templateChange(admin, template, TEMPLATES)),
    takeTemplate: form => ok(takeTemplate(admin, form, TEMPLATES)),
  };
}

describe('templates', () => {
  it.each([300, 720])(
    'are shown filled in, %i px wide, with what is wrong and what the product brings',
    async width => {
      const {page, shot, callsOf, faults} = await openPage(
        'templates',
        server(),
        {width, height: 900},
      );
      const paper = page.getByRole('article');
      await paper.waitFor();
      expect(await paper.innerText()).toContain(
        'Card payments fail with an error. This began at',
      );
      await page.getByText('"[Your name]" looks like a placeholder').waitFor();
      await page.getByRole('button', {name: 'Show the difference'}).click();
      await page.getByText('{{org.sender?}}').waitFor();
      await shot(`templates-${width}`);
      expect(await sidewaysOverflow(page)).toBe(0);
      expect(await barriers(page)).toEqual([]);
      await page
        .getByRole('button', {name: 'Use the product’s instead of mine'})
        .click();
      await page.getByText('Yours stays in the folder').waitFor();
      expect(callsOf('takeTemplate')[0].args).toEqual([
        {template: 'customer', seen: expect.any(String)},
      ]);
      await page.getByLabel('Template').selectOption('internal');
      await page.getByText('Who leads, and where to meet').waitFor();
      await shot(`templates-internal-${width}`);
      expect(await sidewaysOverflow(page)).toBe(0);
      expect(faults).toEqual([]);
    },
  );
});
