import {
  ADMIN,
  CSM,
  installedOffice,
  LEAD,
  type Office,
} from '../../scenery/bundle/office';

interface Key {
  readonly id: string;
  readonly secret: string;
  readonly retiredAt: string;
}

/** As they lie in the script properties. */
function keysOf({workspace}: Office): readonly Key[] {
  const [properties] = workspace.ground.store
    .collection<Readonly<Record<string, string>>>('script.properties')
    .values();
  return Object.entries(properties)
    .filter(([name]) => name.startsWith('review-key.'))
    .map(([, json]) => JSON.parse(json) as Key);
}

describe('the key that signs answers', () => {
  it('is made by set-up', () => {
    expect(keysOf(installedOffice())).toMatchObject([{retiredAt: ''}]);
  });

  it('is retired by whoever owns the register, who learns no secret by it', () => {
    const office = installedOffice();
    const [old] = keysOf(office);
    const answer = office.answer<string>(ADMIN, 'rotateReviewKey');
    expect(answer.ok).toBe(true);
    const keys = keysOf(office);
    expect(keys).toHaveLength(2);
    expect(keys.find(({id}) => id === old.id)?.retiredAt).not.toBe('');
    for (const {secret} of keys) {
      expect(JSON.stringify(answer)).not.toContain(secret);
    }
  });

  it('tells whoever runs it in the script editor what became of it, in the log (live finding 17)', () => {
    const office = installedOffice();
    const log = (as: string) =>
      office
        .run(as, 'rotateReviewKey', [], {surface: 'api'})
        .logs.map(({severity, text}) => `${severity} ${text}`)
        .join();
    expect(log(LEAD)).toMatch(/^ERROR .*owners of this installation/);
    expect(log(ADMIN)).toMatch(/^DEBUG .*key/i);
  });

  it('is gone when it is revoked', () => {
    const office = installedOffice();
    const [old] = keysOf(office);
    office.value(ADMIN, 'revokeReviewKeys');
    expect(keysOf(office)).toHaveLength(1);
    expect(keysOf(office)[0].id).not.toBe(old.id);
  });

  it.each([LEAD, CSM])('is out of reach of %s', person => {
    const office = installedOffice();
    const before = keysOf(office);
    for (const name of ['rotateReviewKey', 'revokeReviewKeys']) {
      expect(office.answer(person, name)).toMatchObject({ok: false});
    }
    expect(keysOf(office)).toEqual(before);
  });
});
