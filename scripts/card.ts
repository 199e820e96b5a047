/**
 * What a manifest holds beside the product's own to offer the card with open incidents and what is due next, in the side panel of
 * Docs, Sheets and Drive. No page of Google says that one script may be published as editor add-on and as card add-on;
 * so it is asked for (`npm run deploy -- --card on`), and menus and sidebars do not hang on it.
 */
const CARD = {
  common: {
    name: 'Incident Comms',
    logoUrl:
      'https://www.gstatic.com/images/icons/material/system/1x/warning_black_48dp.png',
    homepageTrigger: {runFunction: 'onHomepage'},
    layoutProperties: {primaryColor: '#1a56db', secondaryColor: '#1a56db'},
    openLinkUrlPrefixes: [
      'https://docs.google.com/',
      'https://drive.google.com/',
    ],
  },
  docs: {homepageTrigger: {runFunction: 'onHomepage'}},
  sheets: {homepageTrigger: {runFunction: 'onHomepage'}},
  drive: {homepageTrigger: {runFunction: 'onHomepage'}},
};

/** The manifest with the card, or without it; the rest stays as it is. */
export function manifestText(text: string, card: boolean): string {
  const manifest: unknown = JSON.parse(text);
  const asked = {
    ...(manifest as object),
    addOns: card ? CARD : undefined,
  };
  return `${JSON.stringify(asked, null, 2)}\n`;
}
