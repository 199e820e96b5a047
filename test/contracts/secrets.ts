import type {MakeRig} from './review-rig';

/** What every `Secrets` promises, after set-up. */
export function describeSecrets(name: string, make: MakeRig): void {
  describe(`secrets, ${name}`, () => {
    it('has a key that stays, the same for everybody', () => {
      const rig = make();
      const [key] = rig.as('owner').secrets.keys();
      expect(key.id).toMatch(/^[A-Za-z0-9]+$/);
      expect(key.retiredAt).toBe('');
      expect(key.secret.length).toBeGreaterThanOrEqual(16);
      rig.settle();
      expect(rig.as('colleague').secrets.keys()).toEqual([key]);
    });

    it('retires a key for a new one and keeps it', () => {
      const rig = make();
      const [old] = rig.as('owner').secrets.keys();
      const {now} = rig.as('owner');
      rig.as('owner').secrets.rotate(now, 'retire');
      const [fresh, ...rest] = rig.as('colleague').secrets.keys();
      expect(fresh.retiredAt).toBe('');
      expect(fresh.id).not.toBe(old.id);
      expect(fresh.secret).not.toBe(old.secret);
      expect(rest).toEqual([{...old, retiredAt: now}]);
    });

    it('forgets the key in use and keeps those retired before', () => {
      const rig = make();
      const [first] = rig.as('owner').secrets.keys();
      const {now} = rig.as('owner');
      rig.as('owner').secrets.rotate(now, 'retire');
      const [second] = rig.as('owner').secrets.keys();
      rig.as('owner').secrets.rotate(now, 'forget');
      const ids = rig
        .as('colleague')
        .secrets.keys()
        .map(({id}) => id);
      expect(ids).toHaveLength(2);
      expect(ids).toContain(first.id);
      expect(ids).not.toContain(second.id);
    });

    it('makes nonces of 16 letters and digits, never twice', () => {
      const {secrets} = make().as('owner');
      const nonces = Array.from({length: 200}, () => secrets.nonce());
      expect(new Set(nonces).size).toBe(200);
      for (const nonce of nonces) expect(nonce).toMatch(/^[A-Za-z0-9]{16}$/);
    });
  });
}
