import {again, attempt, cases, outcome, SCENES, staged} from './scenes';

describe.each(Object.entries(SCENES))('a fault during %s', (_, scene) => {
  const expected = (() => {
    const stage = staged(scene);
    scene.act(stage);
    again(stage);
    return outcome(stage);
  })();

  it.each(cases(scene, 0))(
    'is made good by pressing again, nothing twice and nothing lost: %s',
    (_case, fault, nth) => {
      const stage = staged(scene);
      stage.workspace.fault = at => (at === nth ? fault : null);
      attempt(() => scene.act(stage));
      stage.workspace.calm();
      attempt(() => scene.act(stage));
      again(stage);
      expect(outcome(stage)).toEqual(expected);
    },
  );
});

describe.each(Object.entries(SCENES).filter(([name]) => name !== 'sweep'))(
  'a fault during %s, nobody pressing again,',
  (_, scene) => {
    const results = (() => {
      const done = staged(scene);
      scene.act(done);
      again(done);
      const not = staged(scene);
      again(not);
      return [outcome(done), outcome(not)].map(one => JSON.stringify(one));
    })();

    it.each(cases(scene, 3))(
      'is brought to its end by the sweep, or has done nothing at all: %s',
      (_case, fault, nth) => {
        const stage = staged(scene);
        stage.workspace.fault = at => (at === nth ? fault : null);
        attempt(() => scene.act(stage));
        again(stage);
        expect(results).toContain(JSON.stringify(outcome(stage)));
      },
    );
  },
);
