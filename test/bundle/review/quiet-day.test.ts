import {quietDay} from '../../../scripts/bench/quiet-day';

/** The whole day with two hundred documents belongs to the exhaustive run; an hour with a few says the same of less. */
const {documents, hours} = process.env.EVERY_FAULT
  ? {documents: 200, hours: 24}
  : {documents: 3, hours: 1};

describe(`${hours} hours of sweeps with quotas on, ${documents} documents in review and nothing new (live finding 4)`, () => {
  const {runs, broken, fetches, shares} = quietDay(documents, hours);

  it('run every five minutes, each to its end', () => {
    expect(runs).toBeGreaterThanOrEqual(hours * 12 - 1);
    expect(broken).toEqual([]);
  });

  it('cost at most ten fetches each, but for the looks that are renewed every six hours and the scorecard of each day', () => {
    const dearer = fetches.filter(count => count > 10);
    const renewed = Math.ceil(hours / 6) + 1;
    const daysBegun = Math.ceil(hours / 24);
    expect(dearer.length).toBeLessThanOrEqual(renewed + daysBegun);
  });

  it('use less than a tenth of what a day allows of requests, properties, running time and mails', () => {
    for (const share of Object.values(shares)) expect(share).toBeLessThan(0.1);
    expect(shares.urlfetch).toBeGreaterThan(0);
    expect(shares.triggers).toBeGreaterThan(0);
  });
});
