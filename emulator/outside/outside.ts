import type {Ground} from '../kernel/contracts';
import {EXAMPLE} from './example';
import type {OutsideAnswer, OutsideRequest} from './exchange';
import {answerPublicPage, answerStatuspage} from './statuspage';
import {answerChat, answerSlack, answerTeams} from './webhooks';

/** A service that is reached at its own hosts. Its name is what fault rules know: `outside.slack`. */
interface OutsideService {
  readonly name: string;
  readonly hosts: RegExp;
  readonly answer: (ground: Ground, request: OutsideRequest) => OutsideAnswer;
}

const SERVICES: readonly OutsideService[] = [
  {name: 'outside.chat', hosts: /^chat\.googleapis\.com$/, answer: answerChat},
  {name: 'outside.slack', hosts: /^hooks\.slack\.com$/, answer: answerSlack},
  {
    name: 'outside.teams',
    hosts: /\.(logic\.azure|api\.powerplatform)\.com$/,
    answer: answerTeams,
  },
  {
    name: 'outside.statuspage',
    hosts: /^api\.statuspage\.io$/,
    answer: answerStatuspage,
  },
  {
    name: 'outside.page',
    hosts: new RegExp(`^${EXAMPLE.statuspage.page}\\.statuspage\\.io$`),
    answer: answerPublicPage,
  },
];

/** Services outside Google that are there on this machine, too; undefined: the host does not exist. */
export function outsideService(hostname: string): OutsideService | undefined {
  return SERVICES.find(({hosts}) => hosts.test(hostname));
}
