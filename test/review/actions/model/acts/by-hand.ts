import * as fc from 'fast-check';
import {decideInReview} from '../../../../../src/review/actions/decide-in-review';
import {ADMIN, CSM, LEAD, LEGAL, LEGAL2, OUTSIDER} from '../../review-stage';
import {act} from '../act';
import {isByHand, type Model} from '../model';
import {LANES, lane, SIGNS} from '../people';

type Cells = Record<string, string | number | boolean>;

/** What is typed over the register by hand decides nothing. */
const TYPED_OVER: Readonly<
  Record<string, (model: Model, incident: Cells, documents: Cells[]) => void>
> = {
  commander: (_, incident) => (incident.commander = LEAD),
  'comms lead': overPerson('commsLead', OUTSIDER),
  sme: overPerson('sme', CSM),
  declarer: overPerson('declaredBy', OUTSIDER),
  operation: (_, incident) => (incident.operation = 'op-of-somebody'),
  folder: (_, incident) => (incident.folderId = 'folder-of-somebody'),
  kind: (model, _, documents) => {
    const row = documents.find(({fileId}) => fileId === model.stage.id());
    if (row) row.kind = 'technical';
  },
  'document twice': (model, _, documents) => {
    const row = documents.find(({fileId}) => fileId === model.stage.id());
    if (row) documents.push({...row});
  },
};

function overPerson(cell: string, who: string) {
  return (model: Model, incident: Cells): void => {
    model.typedOver.add(incident[cell]);
    incident[cell] = who;
  };
}

/** What somebody types, deletes or shares past the add-on, in the register and in Drive. */
export const BY_HAND = {
  policy: act(
    3,
    {how: fc.constantFrom('fewer', 'own draft', 'as it was')},
    (model, {how}) => {
      const level = model.level();
      level.ownDraft = how === 'own draft';
      level.approvals =
        how === 'fewer' ? 'leadership\ncommander' : LANES.join('\n');
    },
  ),
  cell: act(
    2,
    {severity: fc.constantFrom('level-1', 'level-2', 'level-4')},
    ({stage}, {severity}) => {
      stage.tab('incidents')[0].severity = severity;
    },
  ),
  'typed over': act(
    2,
    {what: fc.constantFrom(...Object.keys(TYPED_OVER))},
    (model, {what}) => {
      const [incident] = model.stage.tab('incidents');
      TYPED_OVER[what](model, incident, model.stage.tab('documents'));
    },
  ),
  /** An admin edits the People tab. */
  named: act(
    2,
    {
      who: fc.constantFrom(CSM, LEGAL2),
      lane,
      how: fc.constantFrom('put in', 'put in', 'taken out'),
    },
    ({stage, named}, given) => {
      const people = stage.tab('people');
      if (given.how === 'taken out') {
        const at = people.findIndex(({email}) => email === given.who);
        if (at >= 0) people.splice(at, 1);
        return;
      }
      const cells = {name: '', email: given.who, team: '', group: ''};
      people.push({...cells, lanes: given.lane});
      const before = named.get(given.lane) ?? new Set();
      named.set(given.lane, before.add(given.who));
    },
  ),
  /** A row of the record says that somebody approved this text. */
  'forged row': act(1, {lane, which: fc.nat(20)}, ({stage}, given) => {
    const rows = stage.tab('reviews');
    const row = rows[given.which % Math.max(1, rows.length)];
    if (!row) return;
    rows.push({
      ...row,
      key: `forged-${given.which}`,
      seq: rows.length + 1,
      fact: 'approve',
      lane: given.lane,
      person: SIGNS[given.lane][0],
      textHash: stage.text().hash,
    });
  }),
  /** Somebody with the register deletes or doubles what was recorded of this text. */
  rows: act(
    1,
    {which: fc.nat(20), how: fc.constantFrom('last', 'any', 'all', 'double')},
    (model, {which, how}) => {
      const rows = model.stage.tab('reviews');
      if (rows.length === 0) return;
      const at = how === 'last' ? rows.length - 1 : which % rows.length;
      if (how === 'double') {
        rows.push({...rows[at], key: `${String(rows[at].key)} again`});
        return;
      }
      const gone = how === 'all' ? rows.splice(0) : rows.splice(at, 1);
      // Taking out what somebody put in by hand is no harm.
      const harm = gone.some(row => !isByHand(row));
      model.deletedRows ||= harm;
      model.everDeleted ||= harm;
    },
  ),
  /** An owner says that they have looked at a record with gaps. */
  looked: act(1, {by: fc.constantFrom(ADMIN, LEAD)}, (model, {by}) => {
    const {stage} = model;
    const looks = (): number =>
      stage.tab('reviews').filter(({fact}) => fact === 'looked').length;
    const before = looks();
    try {
      decideInReview(stage.as(by), {
        act: 'look',
        fileId: stage.id(),
        reason: 'I asked everybody.',
      });
    } finally {
      // What fails after it was recorded has been looked at all the same.
      if (looks() > before) {
        expect(by).toBe(ADMIN);
        model.deletedRows = false;
        for (const row of stage.tab('reviews')) {
          if (isByHand(row)) model.lookedAt.add(String(row.key));
        }
      }
    }
  }),
  share: act(
    2,
    {
      who: fc.constantFrom(CSM, OUTSIDER, LEGAL),
      how: fc.constantFrom('give', 'take', 'link'),
    },
    (model, {who: email, how}) => {
      const file = model.stage.file('customer');
      model.sharedByHand = true;
      if (how === 'link') file.linkRole = 'commenter';
      else if (how === 'give') {
        file.access.push({who: {type: 'user', email}, role: 'commenter'});
      } else {
        const at = file.access.findIndex(
          ({who}) => who.type === 'user' && who.email === email,
        );
        if (at >= 0) file.access.splice(at, 1);
      }
    },
  ),
  /** Somebody with the incident's folder has their hands on the brief. */
  brief: act(
    2,
    {how: fc.constantFrom('tamper', 'delete', 'share')},
    (model, {how}) => {
      const {files} = model.stage.workspace;
      const brief = [...files.values()].find(({mark}) => mark.kind === 'brief');
      if (!brief) return;
      model.sharedByHand ||= how === 'share';
      if (how === 'delete') files.delete(brief.id);
      else if (how === 'share') brief.linkRole = 'reader';
      else {
        const {briefs} = model.stage.reviews;
        const content = briefs.get(brief.id) ?? '';
        briefs.set(brief.id, content.replace('legal', 'csm'));
      }
    },
  ),
};
