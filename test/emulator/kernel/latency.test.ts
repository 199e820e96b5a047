import {Random} from '../../../emulator/kernel/ids';
import {LATENCIES, Latency} from '../../../emulator/kernel/latency';
import {SETTINGS} from './one-call';

describe('modelled latency', () => {
  const model = (latency: 'none' | 'median' | 'sampled', seed = 1) =>
    new Latency({...SETTINGS, latency}, new Random(seed));

  it('is nothing when switched off, the median when asked for it', () => {
    expect(model('none').of('drive.files.copy')).toBe(0);
    expect(model('median').of('drive.files.copy')).toBe(2200);
  });

  it('takes the first row that matches, so special rows stand before general ones', () => {
    const shadowed = LATENCIES.filter(
      row =>
        !row.method.includes('*') && model('median').rowOf(row.method) !== row,
    );
    expect(shadowed).toEqual([]);
    expect(model('median').of('service.MailApp.sendEmail')).toBe(400);
    expect(model('median').of('service.Properties.setProperty')).toBe(62);
    expect(model('median').of('service.Session.getActiveUser')).toBe(0);
    expect(model('median').of('anything.else')).toBe(300);
  });

  it('meets its three quantiles when sampled', () => {
    const latency = model('sampled');
    const drawn = Array.from({length: 20_000}, () =>
      latency.of('drive.files.copy'),
    ).sort((a, b) => a - b);
    const at = (share: number) => drawn[Math.floor(share * drawn.length)];
    expect(at(0.5) / 2200).toBeCloseTo(1, 1);
    expect(at(0.95) / 5000).toBeCloseTo(1, 1);
    expect(Math.abs(at(0.995) / 15_000 - 1)).toBeLessThan(0.15);
  });

  it('takes measured rows before the assumed ones, from the moment they are set', () => {
    const settings = {...SETTINGS, latency: 'median' as const};
    const latency = new Latency(settings, new Random(1));
    expect(latency.of('drive.files.copy')).toBe(2200);
    const measured = {method: 'drive.files.c*', median: 900, p95: 1, p995: 2};
    Object.assign(settings, {latencies: [measured]});
    expect(latency.of('drive.files.copy')).toBe(900);
    expect(latency.of('drive.files.get')).toBe(200);
  });

  it('repeats with the seed', () => {
    const draw = (seed: number) => {
      const latency = model('sampled', seed);
      return [1, 2, 3].map(() => latency.of('docs.documents.get'));
    };
    expect(draw(5)).toEqual(draw(5));
    expect(draw(5)).not.toEqual(draw(6));
  });
});
