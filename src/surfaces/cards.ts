import {inWords} from '../core/base/instant';
import type {ActiveIncident} from '../core/incident/views';
import type {Answer} from '../core/base/answer';
import type {ClockBoard, ClockRow} from '../clocks/contract';

/** A card is for a glance; the rest is in the register. */
const AT_MOST = 10;
const DUE_AT_MOST = 5;

/** First card of the add-on in Docs, Sheets and Drive: the incidents that are open and what each owes next. */
export function homepageCard(
  incidents: Answer<readonly ActiveIncident[]>,
  due: Answer<ClockBoard>,
): GoogleAppsScript.Card_Service.Card {
  const card = CardService.newCardBuilder().setHeader(
    CardService.newCardHeader().setTitle('Active incidents'),
  );
  const section = CardService.newCardSection();
  if (!incidents.ok) {
    section.addWidget(text(`${incidents.what} ${incidents.remedy}`));
  } else if (incidents.value.length === 0) {
    section.addWidget(text('No incident is active.'));
  } else {
    for (const incident of incidents.value.slice(0, AT_MOST)) {
      section.addWidget(row(incident));
    }
    const more = incidents.value.length - AT_MOST;
    if (more > 0) section.addWidget(text(`${more} more in the register.`));
  }
  return card.addSection(dueSection(due)).addSection(section).build();
}

/** What is due next, the most urgent first; more is on the board beside the register. */
function dueSection(
  due: Answer<ClockBoard>,
): GoogleAppsScript.Card_Service.CardSection {
  const section = CardService.newCardSection().setHeader('Due next');
  if (!due.ok) return section.addWidget(text(`${due.what} ${due.remedy}`));
  const open = due.value.rows.filter(
    ({state, due: at}) =>
      state === 'invalid' ||
      (at !== '' &&
        (state === 'pending' || state === 'due soon' || state === 'overdue')),
  );
  if (open.length === 0) return section.addWidget(text('Nothing is due.'));
  for (const one of open.slice(0, DUE_AT_MOST)) section.addWidget(dueRow(one));
  const more = open.length - DUE_AT_MOST + due.value.more;
  if (more > 0) section.addWidget(text(`${more} more beside the register.`));
  return section;
}

function dueRow({
  incidentId,
  label,
  stateWords,
  stateDetail,
  due,
  place,
}: ClockRow): GoogleAppsScript.Card_Service.DecoratedText {
  const when = due === '' ? stateDetail : inWords(due);
  const widget = CardService.newDecoratedText()
    .setTopLabel(`${incidentId} · ${stateWords}`)
    .setText(escaped(label))
    .setBottomLabel(when)
    .setWrapText(true);
  return place === null
    ? widget
    : widget.setOpenLink(CardService.newOpenLink().setUrl(place.url));
}

function row({
  id,
  title,
  severity,
  phase,
  nextUpdateAt,
  url,
}: ActiveIncident): GoogleAppsScript.Card_Service.DecoratedText {
  const due =
    nextUpdateAt === ''
      ? 'no update due'
      : `update due ${inWords(nextUpdateAt)}`;
  const widget = CardService.newDecoratedText()
    .setTopLabel(`${id} · ${severity} · ${phase}`)
    .setText(escaped(title))
    .setBottomLabel(due)
    .setWrapText(true);
  return url === ''
    ? widget
    : widget.setOpenLink(CardService.newOpenLink().setUrl(url));
}

function text(words: string): GoogleAppsScript.Card_Service.TextParagraph {
  return CardService.newTextParagraph().setText(escaped(words));
}

/** Card texts take a little HTML, and titles come from people. Source: https://developers.google.com/workspace/add-ons/concepts/widgets#text_formatting */
function escaped(words: string): string {
  return words
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}
