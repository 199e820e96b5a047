import {
  aDocument,
  aFolder,
  anId,
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
        world.evidence.keepPdf({
          id: anId(world),
          name: 'Version 1.pdf',
          parent,
          mark,
          pdf,
        }),
      );
      rig.settle();
      expect(
        send(
          rig.as('owner'),
          rig.as('owner').files.find({kind: 'evidence', operation: 'v1'}),
        ),
      ).toMatchObject([
        {id: kept.id, md5: kept.md5, name: 'Version 1.pdf', mark},
      ]);
    });

    it('keeps a PDF once under its id, and writes it anew when it is kept again', () => {
      const rig = make();
      const world = rig.as('owner');
      const parent = aFolder(world);
      const pdf = send(world, world.evidence.exportPdf(aDocument(rig, parent)));
      const id = anId(world);
      const mark = {...MARK, kind: 'evidence', operation: 'v1'} as const;
      const keep = (base64: string) =>
        send(
          world,
          world.evidence.keepPdf({
            id,
            name: 'V 1.pdf',
            parent,
            mark,
            pdf: {base64},
          }),
        );
      const first = keep(pdf.base64);
      const other = Buffer.from('%PDF-1.4 other').toString('base64');
      expect(keep(pdf.base64)).toEqual(first);
      const second = keep(other);
      expect(second.id).toBe(id);
      expect(second.md5).not.toBe(first.md5);
      expect(send(world, world.files.facts(id)).md5).toBe(second.md5);
      rig.settle();
      expect(
        send(
          rig.as('owner'),
          rig.as('owner').files.find({kind: 'evidence', operation: 'v1'}),
        ),
      ).toHaveLength(1);
    });

    it('takes no file for its own that has another mark or lies elsewhere (R9)', () => {
      const rig = make();
      const world = rig.as('owner');
      const parent = aFolder(world);
      const pdf = send(world, world.evidence.exportPdf(aDocument(rig, parent)));
      const mark = {...MARK, kind: 'evidence', operation: 'v1'} as const;
      const keep = (own: {parent?: string; operation?: string}, id: string) =>
        world.evidence.keepPdf({
          id,
          name: 'V 1.pdf',
          parent: own.parent ?? parent,
          mark: {...mark, operation: own.operation ?? 'v1'},
          pdf,
        });
      const other = anId(world);
      send(world, keep({operation: 'v2'}, other));
      expect(failureOf(world, keep({}, other))).toBe('conflict');
      const elsewhere = anId(world);
      send(world, keep({parent: aFolder(world)}, elsewhere));
      expect(failureOf(world, keep({}, elsewhere))).toBe('conflict');
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
