import {bench} from '../../workspace';

describe('triggers', () => {
  const code = `
    function every(n) { return ScriptApp.newTrigger('tick').timeBased().everyMinutes(n).create().getUniqueId(); }
    function hourly() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).create(); }
    function once(ms) { ScriptApp.newTrigger('tick').timeBased().after(ms).create(); }
    function list() { return ScriptApp.getProjectTriggers().map(t => t.getHandlerFunction()); }
    function clear() { ScriptApp.getProjectTriggers().forEach(t => ScriptApp.deleteTrigger(t)); }
    function tick(e) { const p = PropertiesService.getScriptProperties();
      p.setProperty('runs', (p.getProperty('runs') || '') + ' ' + Session.getEffectiveUser().getEmail() + '@' + e.minute);
    }
    function runs() { return PropertiesService.getScriptProperties().getProperty('runs'); }
  `;

  it('run as whoever made them, at their times while the clock is moved', () => {
    const {value, host} = bench(code);
    value('every', {parameters: [5], as: 'bot@example.com'});
    expect(host.triggers.advance(4 * 60_000)).toHaveLength(0);
    const fired = host.triggers.advance(11 * 60_000);
    expect(fired).toHaveLength(3);
    expect(value('runs')).toBe(
      ' bot@example.com@5 bot@example.com@10 bot@example.com@15',
    );
    expect(value('list')).toEqual([]);
    expect(value('list', {as: 'bot@example.com'})).toEqual(['tick']);
  });

  it('run once when asked for once, and count until they are deleted', () => {
    const {value, host} = bench(code);
    value('once', {parameters: [1000]});
    expect(host.triggers.advance(3_600_000)).toHaveLength(1);
    expect(value('list')).toEqual(['tick']);
    value('clear');
    expect(value('list')).toEqual([]);
  });

  it('are at most twenty for each person', () => {
    const {value, failure} = bench(code);
    for (let i = 0; i < 20; i++) value('hourly');
    expect(failure('hourly')).toContain('too many triggers');
    value('hourly', {as: 'bot@example.com'});
  });

  it.each([[2], [60]])('cannot run every %d minutes', n => {
    expect(bench(code).failure('every', {parameters: [n]})).toContain(
      '1, 5, 10, 15 or 30',
    );
  });

  it('of an add-on run hourly at most, one for each file', () => {
    const {value, failure, host, scriptId} = bench(code);
    host.addOns.install(scriptId);
    const inside = {container: {fileId: 'F', kind: 'document'}} as const;
    expect(failure('every', {parameters: [5], ...inside})).toContain(
      'must be at least one hour',
    );
    value('hourly', inside);
    expect(failure('hourly', inside)).toContain('too many time-based triggers');
    value('every', {parameters: [5]});
  });
});
