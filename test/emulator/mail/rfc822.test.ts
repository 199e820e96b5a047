import {
  contentOf,
  decodedWords,
  headerOf,
  mailboxes,
  parseMail,
} from '../../../emulator/mail/rfc822';

const lines = (...text: string[]) => Buffer.from(text.join('\r\n'));

describe('a mail as it is written on the wire', () => {
  it('is a text, with folded headers and encoded words', () => {
    const mail = parseMail(
      lines(
        'Subject: =?UTF-8?Q?Z=C3=BCrich_is?=',
        ' =?UTF-8?B?IGRvd24=?=',
        'Content-Type: text/plain; charset=iso-8859-1',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        'Gr=FC=DFe, a long=',
        ' line',
      ),
    );
    expect(decodedWords(headerOf(mail, 'subject') ?? '')).toBe(
      'Zürich is down',
    );
    expect(contentOf(mail)).toEqual({
      text: 'Grüße, a long line',
      attachments: [],
    });
  });

  it('has a text, a page and what is attached, however deep they lie', () => {
    const mail = parseMail(
      lines(
        'Content-Type: multipart/mixed; boundary="outer"',
        '',
        'not shown',
        '--outer',
        'Content-Type: multipart/alternative; boundary=inner',
        '',
        '--inner',
        'Content-Type: text/plain; charset=utf-8',
        '',
        'plain ✓',
        '--inner',
        'Content-Type: text/html',
        '',
        '<p>page</p>',
        '--inner--',
        '--outer',
        'Content-Type: application/pdf; name="x.pdf"',
        'Content-Disposition: attachment; filename="notice \\"1\\".pdf"',
        'Content-Transfer-Encoding: base64',
        '',
        Buffer.from('PDF').toString('base64'),
        '--outer--',
      ),
    );
    expect(contentOf(mail)).toEqual({
      text: 'plain ✓',
      html: '<p>page</p>',
      attachments: [
        {
          name: 'notice "1".pdf',
          mimeType: 'application/pdf',
          bytes: Buffer.from('PDF'),
        },
      ],
    });
  });

  it('names people with commas in their names', () => {
    expect(
      mailboxes(
        '"Lead, Ann" <ann@example.com>, bob@example.com, =?UTF-8?Q?J=C3=B6?= <jo@example.com>',
      ),
    ).toEqual([
      {name: 'Lead, Ann', email: 'ann@example.com'},
      {name: '', email: 'bob@example.com'},
      {name: 'Jö', email: 'jo@example.com'},
    ]);
  });

  it.each([
    '',
    'no header at all',
    '\r\n\r\n',
    'Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n--x\r\n--x--',
  ])('may be anything: %j', raw => {
    expect(() => contentOf(parseMail(Buffer.from(raw)))).not.toThrow();
  });

  it('may be nested without end', () => {
    let text = 'x';
    for (let at = 0; at < 200; at++) {
      text = `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n${text}\r\n--b${at}--`;
    }
    expect(() => contentOf(parseMail(Buffer.from(text)))).not.toThrow();
  });
});
