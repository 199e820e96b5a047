// Over 250 lines: one table, in the order people read it.
/** Something the product or the emulator relies on and no published page settles. */
export interface Assumption {
  /** What we take for true. */
  readonly assumed: string;
  /** On what ground. */
  readonly because: string;
  /** What in the product changes if it is not so. */
  readonly matters: string;
}

/** By the name of the test that asks a live tenant. */
export const TESTED = {
  'named ranges survive files.copy': {
    assumed:
      'A copy of a document has the named ranges of its source over the same text; ids may be new.',
    because: 'Common experience; no page says so.',
    matters:
      'Copies of a stamped document would forget what was stamped (decision 4).',
  },
  'a copy has the places of its source': {
    assumed:
      'Tabs, headers and every index of a copy are those of its source as long as the source’s revision stays the same.',
    because: 'A copy is a copy; no page says so of segment ids.',
    matters:
      'New documents are filled in by what their template says, without being read; where that is refused they are read.',
  },
  'a copy has none of the sharing of its source': {
    assumed:
      'Nobody but the copier has access to a copy outside shared folders.',
    because: 'The guide on copying files.',
    matters: 'A restricted incident would leak through its template’s readers.',
  },
  'marks given with a copy replace those of the source': {
    assumed:
      '`appProperties` in the body of files.copy win; keys it does not name may stay.',
    because: 'Patch semantics of the body; not spelt out.',
    matters:
      'Copies are found by their operation; a template’s mark must not win.',
  },
  'a file younger than a minute is found by its mark': {
    assumed: 'files.list finds a new file by `appProperties` within a minute.',
    because: 'No published figure.',
    matters:
      'A lost answer of a copy is found again by search, or leaves a twin.',
  },
  'a file younger than a minute is found in its folder': {
    assumed:
      'files.list finds a new file by `… in parents` within a minute, for whoever made it.',
    because: 'No published figure.',
    matters: 'Finishing an incident looks for its documents in its folder.',
  },
  'a document cannot be made with a reserved id': {
    assumed: 'Ids of files.generateIds serve folders, not editors’ files.',
    because: 'The guide on creating files.',
    matters: 'Copies have no id before they exist, so they are marked instead.',
  },
  'a second folder with the same id is a conflict': {
    assumed:
      'files.create with an id that is taken answers 409 and changes nothing.',
    because: 'The guide on creating files.',
    matters: 'Making the incident’s folder is repeated blindly.',
  },
  'a lower role given after a higher one lowers nothing': {
    assumed:
      'permissions.create as reader for somebody who is writer leaves the writer’s role.',
    because: 'Reported by users of two clients; no page says so.',
    matters: 'Giving access in the wrong order would take it away.',
  },
  'a shortcut tells where it leads, and is no document': {
    assumed:
      'files.get of a shortcut answers with its own type and shortcutDetails; Docs refuses its id.',
    because: 'The guide on shortcuts; what Docs says is not published.',
    matters: 'Set-up follows a shortcut given as a place.',
  },
  'sharing again changes nothing': {
    assumed:
      'permissions.create for somebody who has that role already answers 200 with the same permission.',
    because: 'Common experience.',
    matters: 'Sharing is repeated after a lost answer.',
  },
  'an export of Markdown imported is the same text': {
    assumed:
      'Headings, tables and links of imported Markdown become real ones.',
    because: 'Help page on Markdown in Docs; details are not documented.',
    matters: 'Set-up imports the templates as Markdown.',
  },
  'a read-only restriction blocks edits and comments': {
    assumed:
      '`contentRestrictions.readOnly` refuses batchUpdate, rename and new comments, the owner’s included.',
    because: 'The guide on content restrictions.',
    matters: 'An approved text must not change after approval.',
  },
  'only the owner lifts an owner-restricted lock': {
    assumed: '`ownerRestricted` keeps writers from lifting the lock.',
    because: 'The guide on content restrictions.',
    matters: 'Who may reopen an approved text.',
  },
  'a reader of a document sees no revision': {
    assumed: '`revisionId` is there for those who may edit only.',
    because: 'The reference of documents.get.',
    matters: 'Readers get a page without write actions.',
  },
  'an outdated revision is refused and names the revision': {
    assumed:
      '`writeControl.requiredRevisionId` that is not the latest answers 400 with “revision” in its text.',
    because: 'The reference of WriteControl; the words are not published.',
    matters:
      'Stamping tells “somebody typed meanwhile” from other refusals by that word.',
  },
  'replaceAllText reaches text of mixed styles': {
    assumed:
      'A text across runs is found and takes the style of its first character.',
    because: 'Not documented; the emulator does it so.',
    matters: 'Fields in templates that people have formatted.',
  },
  'replaceAllText finds text across the end of a paragraph': {
    assumed: 'A newline in what is looked for matches the end of a paragraph.',
    because: 'No source; the emulator does so.',
    matters: 'Nothing: the product changes text by its place.',
  },
  'replaceAllText takes a named range away with its text': {
    assumed:
      'A named range over exactly the text that is found is gone afterwards.',
    because: 'Named ranges “expand with inner edits”; no page says so of this.',
    matters:
      'Nothing: stamps are changed by their place. Programs of others could hit them.',
  },
  'text typed at the end of a named range stays outside': {
    assumed:
      'An insertion at the end index of a named range does not widen it.',
    because: 'Named ranges “expand with inner edits”; ends are not documented.',
    matters: 'What people write behind a stamp must not count as a hand edit.',
  },
  'a person chip is read with its address': {
    assumed: 'insertPerson makes an element whose address documents.get shows.',
    because: 'The reference.',
    matters: 'Checks and canonical text name people.',
  },
  'insertComment is open to ordinary projects': {
    assumed:
      'documents.batchUpdate takes insertComment without enrolment, and `commentUpdateState` is ALL_SAVED.',
    because: 'It is in the public description; no release note was seen.',
    matters:
      'Otherwise review comments go through Drive, without a place in the text.',
  },
  'comments made by Docs show in Drive with the same id': {
    assumed:
      'A thread of insertComment is in comments.list under its commentId.',
    because: 'Measured by others in August 2026.',
    matters: 'Rounds are polled through Drive.',
  },
  'comments made by Drive show in Docs with the same id': {
    assumed:
      'A thread of comments.create is in documents.get, without an anchor.',
    because: 'Measured by others in August 2026.',
    matters: 'The fallback without anchors.',
  },
  'a thread resolved through Drive is resolved in Docs': {
    assumed: 'A reply with action resolve makes the Docs thread RESOLVED.',
    because: 'The ids are the same; the rest follows.',
    matters: 'A verdict given in Drive counts.',
  },
  'a reader does not list comments': {
    assumed: 'comments.list is refused to whoever may only read the file.',
    because: 'Docs shows readers no comments; no page speaks of the method.',
    matters: 'What reviewers have said is for those who may comment.',
  },
  'a comment through Drive ends at 2,048 bytes': {
    assumed:
      'comments.create refuses more than 2,048 bytes, as insertComment does.',
    because:
      'The threads are the same; the reference of the Docs API has the limit, that of Drive none.',
    matters: 'How long an answer on the review page may be.',
  },
  'a folder takes no comments': {
    assumed: 'comments.create on a folder is refused.',
    because: 'No source; Drive shows no comments on folders.',
    matters: 'Nothing: the product comments on documents.',
  },
  'authors of comments have no address': {
    assumed: 'Author blocks name people and never tell an e-mail address.',
    because: 'The reference of comments.',
    matters: 'Who commented is asked of Drive Activity instead.',
  },
  'Drive Activity names who commented': {
    assumed:
      'activity:query shows a comment’s author as `people/…` within minutes, which the People API resolves.',
    because: 'The reference; the delay is not published.',
    matters: 'Verdicts typed as replies are tied to a person.',
  },
  'the directory finds a colleague by name': {
    assumed:
      'people.searchDirectoryPeople finds domain profiles by a name’s beginning.',
    because: 'The reference; depends on the domain’s sharing settings.',
    matters: 'Choosing reviewers.',
  },
  'an approval can be started': {
    assumed:
      '`capabilities.canStartApproval` is true for the owner in this edition, and approvals:start answers IN_PROGRESS.',
    because: 'Editions are listed on an old help page.',
    matters: 'Otherwise approval runs by our own review page alone.',
  },
  'a reviewer answers for themselves alone': {
    assumed:
      'approvals:approve records the caller’s response and nobody else’s.',
    because: 'The reference.',
    matters: 'Decisions are never recorded for somebody else.',
  },
  'an edit resets given approvals': {
    assumed:
      'With RESET_APPROVAL, a content edit returns APPROVED to NO_RESPONSE.',
    because: 'The guide on approvals.',
    matters: 'Our own fingerprint and Google’s reset should agree.',
  },
  'the lock of an approval is an ordinary restriction': {
    assumed:
      'approvals:start with lockFile sets a read-only content restriction that is not `systemRestricted`.',
    because: 'Not published.',
    matters:
      'Whether Reopen can unlock a text that Google’s approval has locked.',
  },
  'row metadata does not move when rows are sorted': {
    assumed:
      'sortRange moves values; developer metadata stays with the row’s place.',
    because: 'Common experience; not documented.',
    matters: 'Rows are identified by a cell, never by row metadata.',
  },
  'column metadata follows its column': {
    assumed: 'Moving or inserting columns takes developer metadata along.',
    because: 'The guide on developer metadata.',
    matters: 'The register’s columns are found by it after people moved them.',
  },
  'findReplace of a whole cell works once': {
    assumed:
      'Of two equal findReplace requests the first reports one occurrence, the second none.',
    because: 'The reference; that it is safe side by side is our conclusion.',
    matters: 'Compare-and-set in the register (decision 3).',
  },
  'findReplace side by side changes a cell once': {
    assumed:
      'Of two requests sent at the same moment exactly one reports the occurrence.',
    because: 'Sheets applies writes one after the other; not documented.',
    matters: 'Two people who release the same text at once.',
  },
  'appended cells land below the last row with data': {
    assumed:
      'appendCells writes to the first row after the data, once for each call.',
    because: 'The reference.',
    matters: 'New incidents and journal lines.',
  },
  'a typed value stays what it was': {
    assumed: 'userEnteredValue.stringValue with “=1+1” stays text.',
    because: 'The reference of ExtendedValue.',
    matters: 'Nothing people write into forms becomes a formula.',
  },
} as const satisfies Readonly<Record<string, Assumption>>;

export type TestName = keyof typeof TESTED;
