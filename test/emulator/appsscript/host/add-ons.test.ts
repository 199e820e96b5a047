import {cardEvent} from '../../../../emulator/appsscript/host/add-ons';
import {bench, OWNER} from '../workspace';

const DOCS = 'application/vnd.google-apps.document';

const CODE = `
  var onOpenMode = null;
  function onOpen(e) {
    const menu = DocumentApp.getUi().createAddonMenu().addItem('Start', 'start').addSeparator()
      .addSubMenu(DocumentApp.getUi().createMenu('More').addItem('Help', 'help'));
    if (e.authMode !== ScriptApp.AuthMode.NONE) {
      menu.addItem(String(PropertiesService.getDocumentProperties().getProperty('label')), 'start');
    }
    menu.addToUi();
  }
  function start() {
    PropertiesService.getDocumentProperties().setProperty('label', 'Known');
    const page = HtmlService.createHtmlOutput('<p>hi</p>').setTitle('Side').setWidth(900);
    DocumentApp.getUi().showSidebar(page);
    DocumentApp.getUi().showModalDialog(page, 'Big');
    DocumentApp.getUi().alert('Done');
  }
  function wrongUi() { SpreadsheetApp.getUi(); }
  function docsUi() { DocumentApp.getUi(); }
  function greedyOpen() { UrlFetchApp.fetch('https://www.googleapis.com/'); }
  function email() { return Session.getActiveUser().getEmail(); }
  function home(e) {
    return CardService.newCardBuilder()
      .setHeader(CardService.newCardHeader().setTitle('Hello ' + e.commonEventObject.hostApp))
      .addSection(CardService.newCardSection().setHeader('One')
        .addWidget(CardService.newTextParagraph().setText('text'))
        .addWidget(CardService.newDecoratedText().setText('d').setTopLabel('t')
          .setOnClickAction(CardService.newAction().setFunctionName('more').setParameters({id: '1'})))
        .addWidget(CardService.newTextButton().setText('go')
          .setOpenLink(CardService.newOpenLink().setUrl('https://example.com/'))))
      .build();
  }
  function more(e) {
    return CardService.newActionResponseBuilder()
      .setNavigation(CardService.newNavigation().pushCard(home(e)))
      .setNotification(CardService.newNotification().setText(e.commonEventObject.parameters.id)).build();
  }
  function unbuilt() { return CardService.newCardBuilder(); }
  function grid() { return CardService.newGrid(); }
  function icon() { return CardService.newKeyValue().setIcon(CardService.Icon.STAR); }
`;

const MANIFEST = {
  addOns: {
    common: {
      name: 'Bench add-on',
      logoUrl: 'https://example.com/l.png',
      homepageTrigger: {runFunction: 'home'},
    },
    docs: {},
    drive: {homepageTrigger: {runFunction: 'home', enabled: false}},
  },
};

function withDocument() {
  const made = bench(CODE, {manifest: MANIFEST});
  const {workspace, host, scriptId} = made;
  const {body} = workspace.request(OWNER, 'POST', '/drive/v3/files', {
    name: 'Notes',
    mimeType: DOCS,
  });
  const {id: fileId} = body as {id: string};
  const share = (email: string, role: string) =>
    workspace.request(OWNER, 'POST', `/drive/v3/files/${fileId}/permissions`, {
      type: 'user',
      role,
      emailAddress: email,
    });
  share('writer@example.com', 'writer');
  share('legal@example.com', 'commenter');
  const container = {fileId, kind: 'document'} as const;
  return {...made, container, host, scriptId};
}

describe('an installed add-on', () => {
  it('puts its menu into the files a person may edit', () => {
    const {host, scriptId, container} = withDocument();
    host.addOns.install(scriptId);
    const [opened] = host.addOns.openFile('writer@example.com', container);
    expect(opened).toEqual({
      scriptId,
      name: 'Bench add-on',
      menus: [
        {
          kind: 'menu',
          label: 'Bench add-on',
          addon: true,
          entries: [
            {kind: 'item', label: 'Start', function: 'start'},
            {kind: 'separator'},
            {
              kind: 'menu',
              label: 'More',
              addon: false,
              entries: [{kind: 'item', label: 'Help', function: 'help'}],
            },
            {kind: 'item', label: 'null', function: 'start'},
          ],
        },
      ],
    });
  });

  it('stays away from people who may only comment, and from strangers', () => {
    const {host, scriptId, container} = withDocument();
    host.addOns.install(scriptId);
    expect(host.addOns.openFile('legal@example.com', container)).toEqual([]);
    expect(
      host.addOns.openFile('outsider@elsewhere.example', container),
    ).toEqual([]);
  });

  it('runs without any authorisation where nobody used the published version yet', () => {
    const {host, scriptId, container, workspace, run} = withDocument();
    const at = `/v1/projects/${scriptId}/versions`;
    workspace.request(OWNER, 'POST', at, {description: 'first'});
    host.addOns.install(scriptId, 1);
    const entries = () => {
      const [{menus}] = host.addOns.openFile(OWNER, container);
      const [menu] = menus;
      return menu.kind === 'menu' ? menu.entries.length : 0;
    };
    expect(entries()).toBe(3);
    run('start', {container, surface: 'menu'});
    expect(entries()).toBe(4);
  });

  it('shows sidebars, dialogs and alerts as effects', () => {
    const {run, container} = withDocument();
    const {outcome, effects} = run('start', {container, surface: 'menu'});
    expect(outcome.ok).toBe(true);
    expect(effects).toEqual([
      {kind: 'sidebar', title: 'Side', html: '<p>hi</p>'},
      {
        kind: 'dialog',
        modal: true,
        title: 'Big',
        html: '<p>hi</p>',
        width: 900,
        height: 400,
      },
      {kind: 'alert', title: '', message: 'Done'},
    ]);
  });

  it('has no user interface outside the editor', () => {
    const {failure, container} = withDocument();
    expect(failure('docsUi')).toBe(
      'Exception: Cannot call DocumentApp.getUi() from this context.',
    );
    expect(failure('wrongUi', {container})).toBe(
      'Exception: Cannot call SpreadsheetApp.getUi() from this context.',
    );
    expect(failure('docsUi', {container, surface: 'trigger'})).toContain(
      'Cannot call DocumentApp.getUi()',
    );
  });

  it('may not fetch, and learns no address, in onOpen’s mode', () => {
    const {failure, value, container} = withDocument();
    const simple = {container, surface: 'simple', authMode: 'LIMITED'} as const;
    expect(failure('greedyOpen', simple)).toContain(
      'not sufficient to call UrlFetchApp.fetch',
    );
    expect(value('email', {...simple, surface: 'page'})).toBe('');
    expect(value('email', {container})).toBe(OWNER);
  });

  it('has no properties in mode NONE', () => {
    const {failure, container} = withDocument();
    expect(
      failure('start', {container, surface: 'simple', authMode: 'NONE'}),
    ).toBe(
      'Exception: You do not have permission to call Properties.setProperty',
    );
  });
});

describe('cards', () => {
  it('come from the homepage trigger of the hosts that are active', () => {
    const {host, scriptId} = withDocument();
    host.addOns.install(scriptId);
    const [shown] = host.addOns.homepages(OWNER, 'docs');
    expect(shown).toMatchObject({
      name: 'Bench add-on',
      cards: [
        {
          header: {title: 'Hello DOCS'},
          sections: [
            {
              header: 'One',
              widgets: [
                {textParagraph: {text: 'text'}},
                {
                  decoratedText: {
                    text: 'd',
                    topLabel: 't',
                    onClick: {
                      action: {
                        function: 'more',
                        parameters: [{key: 'id', value: '1'}],
                      },
                    },
                  },
                },
                {
                  buttonList: {
                    buttons: [
                      {
                        text: 'go',
                        onClick: {openLink: {url: 'https://example.com/'}},
                      },
                    ],
                  },
                },
              ],
            },
          ],
        },
      ],
    });
    expect(host.addOns.homepages(OWNER, 'sheets')).toEqual([]);
    expect(host.addOns.homepages(OWNER, 'drive')).toEqual([]);
  });

  it('answer actions with navigation and notices', () => {
    const {host, scriptId} = withDocument();
    const event = cardEvent('docs', {id: '7'});
    const {cards} = host.addOns.card(OWNER, scriptId, 'more', event);
    expect(cards).toMatchObject([
      {
        renderActions: {
          action: {
            navigations: [{pushCard: {header: {title: 'Hello DOCS'}}}],
            notification: {text: '7'},
          },
        },
      },
    ]);
  });

  it('must be built before they are returned', () => {
    const {host, scriptId} = withDocument();
    expect(
      host.addOns.card(OWNER, scriptId, 'unbuilt', cardEvent('docs')).error,
    ).toContain('make sure to call build');
  });

  it.each([
    ['grid', 'CardService.newGrid'],
    ['icon', 'KeyValue.setIcon'],
  ])('fail by name for what is not emulated (%s)', (name, method) => {
    const {host, scriptId} = withDocument();
    expect(
      host.addOns.card(OWNER, scriptId, name, cardEvent('docs')).error,
    ).toBe(`${method} is not supported by the Workspace emulator.`);
  });
});
