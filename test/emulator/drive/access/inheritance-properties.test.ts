import fc from 'fast-check';
import {atLeast, roleOn} from '../../../../emulator/drive/access/access';
import {FOLDER, type Grant} from '../../../../emulator/drive/records';
import {blankFile, DriveState} from '../../../../emulator/drive/state';
import {createWorkspace} from '../../../../emulator/workspace';

const OWNER = 'writer@example.com';
const PERSON = 'legal@example.com';
const RANKS = ['reader', 'commenter', 'writer'] as const;
type Level = (typeof RANKS)[number];

type Grantee = Pick<Grant, 'id' | 'type' | 'email' | 'domain'>;

const grantee = fc.constantFrom<Grantee>(
  {id: 'u', type: 'user', email: PERSON},
  {id: 'd', type: 'domain', domain: 'example.com'},
  {id: 'a', type: 'anyone'},
  {id: 'x', type: 'user', email: 'exec@example.com'},
);
const grant = fc.record({to: grantee, role: fc.constantFrom(...RANKS)});
const levels = fc.array(fc.array(grant, {maxLength: 3}), {
  minLength: 1,
  maxLength: 5,
});

/** A chain of folders below the owner's root, with these grants from the outermost to the innermost. */
function chain(spec: readonly (readonly {to: Grantee; role: Level}[])[]) {
  const {ground, directory} = createWorkspace();
  const state = new DriveState(ground, directory);
  let parent = state.root(OWNER).id;
  return {
    state,
    files: spec.map((grants, depth) => {
      const record = blankFile(state, `f${depth}`, 'F', FOLDER, OWNER, parent);
      parent = record.id;
      const made = grants.map(({to, role}): Grant => ({
        ...to,
        role,
        givenBy: OWNER,
        givenAt: 0,
      }));
      const last = new Map(made.map(one => [one.id, one]));
      record.grants.push(...last.values());
      return state.add(record);
    }),
  };
}

describe('inheritance of access', () => {
  it('never lessens on the way down', () => {
    fc.assert(
      fc.property(levels, spec => {
        const {state, files} = chain(spec);
        for (let depth = 1; depth < files.length; depth++) {
          const above = roleOn(state, files[depth - 1], PERSON);
          const below = roleOn(state, files[depth], PERSON);
          if (above) expect(atLeast(below, above)).toBe(true);
        }
      }),
      {numRuns: 60},
    );
  });

  it('is the best of what any level gives the person, and nothing of others', () => {
    fc.assert(
      fc.property(levels, spec => {
        const {state, files} = chain(spec);
        const given = spec.flatMap(grants => {
          const last = new Map(grants.map(one => [one.to.id, one]));
          return [...last].filter(([id]) => id !== 'x').map(([, g]) => g.role);
        });
        const best = RANKS[Math.max(...given.map(r => RANKS.indexOf(r)))];
        expect(roleOn(state, files[files.length - 1], PERSON)).toBe(
          given.length > 0 ? best : null,
        );
      }),
      {numRuns: 60},
    );
  });

  it('leaves the owner the owner', () => {
    fc.assert(
      fc.property(levels, spec => {
        const {state, files} = chain(spec);
        for (const file of files) {
          expect(roleOn(state, file, OWNER)).toBe('owner');
        }
      }),
      {numRuns: 30},
    );
  });
});
