import {
  aDocument,
  aFolder,
  MARK,
  sharedDocument,
  type MakeRig,
} from './review-rig';
import {failureOf, send} from './rig';

/** What every `Evidence` promises. */
export function describeEvidence(name: string, make: MakeRig): void {
  describe(`evidence, ${name}`, () => {
    it('keeps a PDF that is found again by its mark', () => {
      const rig = make();
      const world = rig.as('owner');
      const parent = aFolder(world);
      const id = aDocument(rig, parent);
      const pdf = send(world, world.evidence.exportPdf(id));
      expect(pdf.base64.length).toBeGreaterThan(10);
      const mark = {...MARK, kind: 'evidence', operation: 'v1'} as const;
      const kept = send(
        world,
        world.evidence.keepPdf({name: 'Version 1.pdf', parent, mark, pdf}),
      );
      rig.settle();
      expect(
        send(
          rig.as('owner'),
          rig.as('owner').files.find({kind: 'evidence', operation: 'v1'}),
        ),
      ).toMatchObject([{id: kept, name: 'Version 1.pdf', mark}]);
    });

    it('keeps a PDF once under an id that was reserved for it', () => {
      const rig = make();
      const world = rig.as('owner');
      const parent = aFolder(world);
      const pdf = send(world, world.evidence.exportPdf(aDocument(rig, parent)));
      const [id] = send(world, world.files.newFolderIds(1));
      const mark = {...MARK, kind: 'evidence', operation: 'v1'} as const;
      const keep = () =>
        send(
          world,
          world.evidence.keepPdf({id, name: 'V 1.pdf', parent, mark, pdf}),
        );
      expect([keep(), keep()]).toEqual([id, id]);
      rig.settle();
      expect(
        send(
          rig.as('owner'),
          rig.as('owner').files.find({kind: 'evidence', operation: 'v1'}),
        ),
      ).toHaveLength(1);
    });

    it('exports for whoever may read, and for nobody else', () => {
      const rig = make();
      const id = sharedDocument(rig, {colleague: 'reader'});
      const [colleague, third] = [rig.as('colleague'), rig.as('third')];
      expect(send(colleague, colleague.evidence.exportPdf(id)).base64).not.toBe(
        '',
      );
      expect(failureOf(third, third.evidence.exportPdf(id))).toBe('notFound');
    });
  });
}
