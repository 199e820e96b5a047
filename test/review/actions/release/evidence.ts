import {createHash} from 'node:crypto';
import {versionsOf} from '../../../../src/review/rules/record/versions';
import {approved, release} from './approved-text';

describe('what is handed out', () => {
  it('is recorded byte by byte', () => {
    const stage = approved();
    release(stage);
    const [version] = versionsOf(stage.facts());
    const [pdf = ''] = stage.reviews.pdfs.values();
    expect(version.bytes).toMatchObject({
      md5: createHash('md5').update(pdf).digest('hex'),
      message: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(stage.tab('comms')[0].note).toContain(`MD5 ${version.bytes.md5}`);
  });

  it('is no other file that was put where the PDF lies', () => {
    const stage = approved();
    let put = false;
    stage.workspace.fault = (_, called) => {
      const file = [...stage.workspace.files.values()].find(
        ({mark}) => mark.kind === 'evidence',
      );
      if (called === 'send mail' && file && !put) {
        put = true;
        file.content = '%PDF evil';
      }
      return null;
    };
    expect(release(stage)).toMatchObject({
      kind: 'unfinished',
      why: expect.stringContaining('not the approved one'),
    });
    expect(
      stage.reviews.outbox.some(({message}) =>
        message.key.includes(':release:'),
      ),
    ).toBe(false);
  });
});
