import {inWords} from '../../../core/base/instant';
import type {News} from './news';

/** Whom and what a mail is about. Of a restricted incident nothing of it is said. */
export interface MailSubject {
  readonly incidentId: string;
  readonly title: string;
  /** Which text: “Update to customers 2 (German)”. */
  readonly what: string;
  readonly restricted: boolean;
  /** Address of the review page; of the document where that has none. */
  readonly page: string;
  readonly document: string;
}

export interface MailText {
  readonly subject: string;
  readonly body: string;
}

/** In the middle of a sentence; a language keeps its capital. */
function inSentence(what: string): string {
  return what.replace(/^[^(]*/, words => words.toLowerCase());
}

/** What one person is asked in one round, in one mail. */
export interface AskedOf {
  /** Label of the lane. */
  readonly lane: string;
  readonly answersFor: string;
  readonly dueAt: string;
  /** Label of the level; '' while none is known. */
  readonly severity: string;
  readonly round: number;
  /** Who asks, and their word to the reviewers; '' for none. */
  readonly by: string;
  readonly note: string;
  /** Titles of what was edited since the lane was last asked. */
  readonly edited: readonly string[];
  /** In whose place; '' for nobody's. */
  readonly standsFor: string;
}

export function askMail(about: MailSubject, asked: AskedOf): MailText {
  const {round, note, edited, severity, standsFor} = asked;
  const due = inWords(asked.dueAt);
  if (about.restricted) {
    return plain(
      `Your review is wanted by ${due}`,
      'A text is waiting for your review.',
      about,
    );
  }
  const {what} = about;
  return plain(
    `[${about.incidentId}] ${severity === '' ? '' : `${severity}: `}Review${round > 1 ? ' again' : ''} by ${due}: ${what}, ${asked.lane}`,
    [
      `You are asked to review the ${inSentence(what)} of "${about.title}" for ${asked.answersFor}, by ${due}.`,
      ...(standsFor === '' ? [] : [`You answer in the place of ${standsFor}.`]),
      ...(severity === '' ? [] : [`Severity: ${severity}.`]),
      ...(note === '' ? [] : ['', `${asked.by} writes:`, note, '']),
      ...(round > 1
        ? [
            edited.length === 0
              ? `This is round ${round}. The page shows what changed.`
              : `This is round ${round}. Edited since you were last asked: ${edited.join('; ')}. The page shows the words.`,
          ]
        : []),
    ].join('\n'),
    about,
  );
}

export function reminderMail(
  about: MailSubject,
  laneLabel: string,
  dueAt: string,
  at: 'half' | 'due',
): MailText {
  const due = inWords(dueAt);
  const when = at === 'half' ? `is due ${due}` : `was due ${due}`;
  if (about.restricted) {
    return plain(
      `Your review ${when}`,
      'A text is still waiting for your review.',
      about,
    );
  }
  return plain(
    `[${about.incidentId}] Your review ${when}: ${about.what}, ${laneLabel}`,
    `The ${inSentence(about.what)} of "${about.title}" cannot go out without your answer. If you cannot look at it, say who can.`,
    about,
  );
}

/** To the commander, when nobody of a lane is left to ask. */
export function silenceMail(about: MailSubject, laneLabel: string): MailText {
  if (about.restricted) {
    return plain(
      'A review has no answer',
      'Nobody asked for a review has answered in time. Silence signs nothing: somebody else has to be asked.',
      about,
    );
  }
  return plain(
    `[${about.incidentId}] No answer from ${laneLabel}: ${about.what}`,
    `Nobody of ${laneLabel} has answered in time, and there is nobody left to ask. No reply does not count as approval. Please name another reviewer.`,
    about,
  );
}

/**
 * To CS Ops and CS leadership (S0-35). Nothing goes to customers from here.
 *
 * @param text What is handed on and for whom; null for what is read inside and copied nowhere (S3-3).
 * @param replaces The version released before; 0 for the first.
 */
export function releaseMail(
  about: MailSubject,
  version: number,
  documentUrl: string,
  text: {readonly words: string; readonly readers: string} | null,
  technical: 'attached' | 'on request' | 'withheld',
  replaces: number,
): MailText {
  if (about.restricted) {
    return {
      subject: 'An approved text is ready',
      body: `A text has been approved for you to use. Open it here:\n${documentUrl}\n`,
    };
  }
  const more: Readonly<Record<typeof technical, string>> = {
    attached: 'The technical explanation is attached; it may be forwarded.',
    'on request':
      'There is a technical explanation; ask the communications lead for it if a customer wants it.',
    withheld: '',
  };
  return {
    subject: `[${about.incidentId}] Approved, version ${version}: ${about.what}`,
    body: [
      `The ${inSentence(about.what)} of "${about.title}" is approved as version ${version}. ${
        text === null
          ? 'It is for colleagues only: do not forward it, and copy nothing from it.'
          : `It has not been sent to any customer. The PDF is kept as evidence of what was approved; the text below is for ${text.readers}.`
      }`,
      // CS has the earlier one in another mail.
      ...(replaces > 0
        ? [
            `It replaces version ${replaces}. Do not use version ${replaces} any more; whoever was sent it may have to hear of this one.`,
          ]
        : []),
      `Document: ${documentUrl}`,
      ...(more[technical] === '' ? [] : [more[technical]]),
      ...(text === null ? [] : ['Ready to copy:', text.words]),
    ].join('\n\n'),
  };
}

/** To who answers for a released text and who was given it: it is not what was approved any more. */
export function driftMail(
  about: MailSubject,
  version: number,
  documentUrl: string,
  what: 'text' | 'pdf',
): MailText {
  const changed =
    what === 'text'
      ? 'The document was changed after it was released. What it says now nobody has approved.'
      : 'The PDF that was kept of it is gone, or holds something else now.';
  const remedy =
    what === 'text'
      ? 'Use the text of the mail that announced this version, or its PDF. The communications lead finds the change in the version history of the document, and undoes it or has a new version signed.'
      : 'Use the PDF that came with the mail, if there was one. Drive still has the first version in the version history of the file.';
  if (about.restricted) {
    return {
      subject: 'A released text was changed',
      body: `${changed}\n\n${documentUrl}\n`,
    };
  }
  return {
    subject: `[${about.incidentId}] Changed after its release: ${about.what}, version ${version}`,
    body: `${changed}\n\n${remedy}\n\nDocument: ${documentUrl}\n`,
  };
}

/**
 * What people of a text hear without being asked anything. Of a restricted incident nothing but that there is something.
 *
 * @param laneLabel Label of a lane by its key.
 */
export function newsMail(
  about: MailSubject,
  news: News,
  laneLabel: (lane: string) => string,
): MailText {
  const {incidentId, title, restricted, document} = about;
  const {what} = about;
  const text = `${inSentence(what)} of "${title}"`;
  const at = (subject: string, sentences: readonly string[]): MailText => ({
    subject,
    body: `${sentences.join('\n')}\n\n${document}\n`,
  });
  switch (news.kind) {
    case 'objected':
      return restricted
        ? at('Somebody objects to a text', ['It waits for you.'])
        : at(
            `[${incidentId}] Objection from ${laneLabel(news.lane)}: ${what}`,
            [
              `${news.person} objects to the ${text} for ${laneLabel(news.lane)}:`,
              news.words,
              '',
              'It does not go out before that is settled: change the text and ask again, or talk to them.',
            ],
          );
    case 'all-signed':
      return restricted
        ? at('A text is signed', ['Everybody who was asked has approved it.'])
        : at(`[${incidentId}] Signed by every lane: ${what}`, [
            `Every lane has approved the ${text}. It can be released; “Before a release” beside the document names what is still in the way.`,
          ]);
    case 'stands-again':
      return restricted
        ? at('A text you were given stands again', [
            'It was not changed. Use it as it was.',
          ])
        : at(`[${incidentId}] Version ${news.version} stands again: ${what}`, [
            `Version ${news.version} of the ${text} was opened and closed again without a change. Use it as it was.`,
          ]);
    case 'unlocked':
      return restricted
        ? at('A text you were given is being changed', [
            'Do not use it any more; you get a new one when that is approved.',
          ])
        : at(
            `[${incidentId}] Version ${news.version} is being changed: ${what}`,
            [
              `${news.by} has opened version ${news.version} of the ${text} again: ${news.reason}`,
              `Do not send version ${news.version} any more. The next version comes by mail when it is approved.`,
            ],
          );
  }
}

function plain(
  subject: string,
  sentence: string,
  about: MailSubject,
): MailText {
  const {page, document} = about;
  // A browser signed in with another account shows Google's own refusal in place of the page.
  const beside =
    page === document
      ? ''
      : `\nIf that page does not open, answer in a comment of the document:\n${document}\n`;
  return {subject, body: `${sentence}\n\n${page}\n${beside}`};
}
