import type {DaySpent, Used} from '../../core/base/sweep-pace';
import type {Spending} from '../../world/spending';

const SPENT = 'sweepSpent';

/** Counted where it is sent; an execution has a script of its own, so it counts its own. */
const counted = {fetches: 0, mails: 0};

export function countFetches(count: number): void {
  counted.fetches += count;
}

export function countMails(recipients: number): void {
  counted.mails += recipients;
}

/** One script property. */
export class PropertySpending implements Spending {
  private readonly begun = Date.now();

  load(): DaySpent | null {
    const text = PropertiesService.getScriptProperties().getProperty(SPENT);
    return text === null ? null : (JSON.parse(text) as DaySpent);
  }

  save(spent: DaySpent): void {
    PropertiesService.getScriptProperties().setProperty(
      SPENT,
      JSON.stringify(spent),
    );
  }

  used(): Used {
    return {...counted, seconds: Math.ceil((Date.now() - this.begun) / 1000)};
  }
}
