import {readDraft} from '../read';
import type {Around, PlacedHit, Rule} from '../rule';
import {levels} from '../rule';
import {registerStatements} from './register-statements';
import {contradict, type Fact, type Statement} from './statement';
import {lengthsBetween, statementsIn} from './statements';

const NAMES: Readonly<Record<Fact, string>> = {
  start: 'The start',
  end: 'The end',
  duration: 'The duration',
  share: 'The share of users',
  count: 'The number',
  data: 'What is said about data',
  workaround: 'The workaround',
  estimate: 'The estimate',
  'next update': 'The time of the next update',
  service: 'The service',
};

/** Clocks of a message are its own: two audiences are promised different times. */
const OWN: readonly Fact[] = ['next update'];

export const FACT_RULES: readonly Rule[] = [
  {
    id: 'FACT-contradiction',
    title: 'Two texts say different things',
    levels: levels('W B B B B B B B W B'),
    concern: 'accuracy',
    english: false,
    look: 'text',
    message:
      'Another text of this incident, or the register, says something else.',
    fix: 'Find out which is true, and correct the other.',
    find: (text, around) => {
      const {facts} = around.background;
      const mine = statementsIn(text, facts.services);
      if (mine.length === 0) return [];
      const others = othersOf(around);
      const against = (statement: Statement, said: Statement): boolean =>
        contradict(statement, said) &&
        !besideOf(statement, mine).some(beside => !contradict(beside, said));
      return mine.flatMap((statement, at): readonly PlacedHit[] => {
        const other =
          others.find(({said}) => against(statement, said)) ??
          mine
            .slice(0, at)
            .filter(
              said =>
                said.nth !== statement.nth &&
                besideOf(said, mine).length === 1 &&
                against(statement, said),
            )
            .map(said => ({said, name: 'this text'}))[0];
        return other ? [hitOf(statement, other)] : [];
      });
    },
  },
];

/** What one sentence says of one fact: “from 07:08 to 10:40, and again from 19:03” tells of two times, and both are true. */
function besideOf(
  {fact, of, nth}: Statement,
  all: readonly Statement[],
): readonly Statement[] {
  return all.filter(
    one => one.fact === fact && one.of === of && one.nth === nth,
  );
}

interface Other {
  readonly said: Statement;
  readonly name: string;
}

function othersOf({background}: Around): readonly Other[] {
  const {facts, inside, outside} = background;
  return [
    ...registerStatements(facts).map(said => ({said, name: 'the register'})),
    ...[...outside, ...inside].flatMap(({name, draft}) => {
      const statements = statementsIn(readDraft(draft), facts.services);
      return [...statements, ...lengthsBetween(statements)]
        .filter(({fact}) => !OWN.includes(fact))
        .map(said => ({said, name}));
    }),
  ];
}

function hitOf(mine: Statement, {said, name}: Other): PlacedHit {
  const hit = {
    block: mine.block,
    start: mine.start,
    end: mine.end,
    message: `${NAMES[mine.fact]}: here “${mine.words}”, in ${name} “${said.words}”.`,
  };
  return said.block < 0
    ? hit
    : {
        ...hit,
        against: {
          text: name,
          block: said.block,
          start: said.start,
          end: said.end,
        },
      };
}
