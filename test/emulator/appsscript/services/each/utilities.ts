import {bench} from '../../workspace';

describe('Utilities', () => {
  const {value, failure} = bench(`
    function enc(x) { return [Utilities.base64Encode(x), Utilities.base64EncodeWebSafe(x)]; }
    function dec(x) { return Utilities.newBlob(Utilities.base64Decode(x)).getDataAsString(); }
    function sha(x) { return Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, x).slice(0, 4); }
    function hmac() { return Utilities.computeHmacSha256Signature('what do ya want for nothing?', 'Jefe').slice(0, 4); }
    function fmt(ms, zone, pattern) { return Utilities.formatDate(new Date(ms), zone, pattern); }
    function str() { return Utilities.formatString('%s is %05.2f, %d%%', 'pi', 3.14159, 7); }
    function csv(x) { return Utilities.parseCsv(x); }
    function uuid() { return Utilities.getUuid(); }
    function blob() { const b = Utilities.newBlob('\\u00e9', 'text/plain', 'x.csv').setContentTypeFromExtension();
      return [b.getBytes(), b.getContentType(), b.getName(), b.copyBlob().getDataAsString()]; }
  `);

  it('encodes as Google does', () => {
    expect(value('enc', {parameters: ['a😀é?>']})).toEqual([
      'YfCfmIDDqT8+',
      'YfCfmIDDqT8-',
    ]);
    expect(value('dec', {parameters: ['YfCfmIDDqT8+']})).toBe('a😀é?>');
    expect(failure('dec', {parameters: ['%%%']})).toBe(
      'Exception: Could not decode string.',
    );
  });

  it('gives bytes from -128 to 127', () => {
    // SHA-256 of the empty text begins e3 b0 c4 42; the HMAC is RFC 4231 test case 2 (5b dc c1 46).
    expect(value('sha', {parameters: ['']})).toEqual([-29, -80, -60, 66]);
    expect(value('hmac')).toEqual([91, -36, -63, 70]);
    expect(value('blob')).toEqual([[-61, -87], 'text/csv', 'x.csv', 'é']);
  });

  it.each([
    ['Etc/UTC', "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", '2026-03-29T00:59:59.007Z'],
    ['Europe/Berlin', 'd MMM yy, H:mm Z', '29 Mar 26, 1:59 +0100'],
    [
      'America/New_York',
      'EEEE, MMMM d, yyyy h:mm a',
      'Saturday, March 28, 2026 8:59 PM',
    ],
    ['Asia/Kolkata', 'EEE XXX X u D', 'Sun +05:30 +05 7 88'],
    ['GMT+2', "HH 'o''clock'", "02 o'clock"],
  ])('formats dates in %s as %s', (zone, pattern, expected) => {
    const ms = Date.UTC(2026, 2, 29, 0, 59, 59, 7);
    expect(value('fmt', {parameters: [ms, zone, pattern]})).toBe(expected);
  });

  it('fails by name for pattern letters it does not know', () => {
    expect(failure('fmt', {parameters: [0, 'UTC', 'w']})).toContain(
      'pattern letter "w"',
    );
    expect(failure('fmt', {parameters: [0, 'Mars/Olympus', 'y']})).toContain(
      'Invalid argument',
    );
  });

  it('formats, parses and makes ids', () => {
    expect(value('str')).toBe('pi is 03.14, 7%');
    expect(value('csv', {parameters: ['a,"b ""c""\n d",e\n1,2,3']})).toEqual([
      ['a', 'b "c"\n d', 'e'],
      ['1', '2', '3'],
    ]);
    expect(value('uuid')).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(value('uuid')).not.toBe(value('uuid'));
  });
});
