import {ask} from '../kit/ask';
import {explain} from '../api';
import type {Area, Point} from './a1';
import {protectionOf, refusedByRule, ruleOf} from './rules';
import type {SpreadsheetSession} from './session';

/**
 * Types values into cells the way Sheets' page does: protected cells and strict rules refuse with a message,
 * a warning-only protection asks. False when nothing was written.
 */
export async function enter(
  session: SpreadsheetSession,
  area: Area,
  values: readonly (readonly string[])[],
): Promise<boolean> {
  const refusal = await refusalOf(session, area, values);
  if (refusal !== undefined) {
    await tell('There was a problem', refusal);
    return false;
  }
  if (protectionOf(session.sheet, area) === 'warn') {
    const answer = await ask({
      title: 'Heads up!',
      message:
        "You're trying to edit part of this sheet that shouldn't be changed accidentally. Edit anyway?",
      action: 'OK',
    });
    if (answer === null) return false;
  }
  try {
    await session.write(area, values);
    return true;
  } catch (error) {
    await tell('The change was not saved', explain(error));
    return false;
  }
}

async function refusalOf(
  session: SpreadsheetSession,
  area: Area,
  values: readonly (readonly string[])[],
): Promise<string | undefined> {
  const {sheet} = session;
  if (protectionOf(sheet, area) === 'closed') {
    return "You're trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.";
  }
  for (const [r, line] of values.entries()) {
    for (const [c, text] of line.entries()) {
      const row = area.row + r;
      const column = area.column + c;
      const rule = ruleOf(sheet, session.cell(row, column), row, column);
      const refusal = await refusedByRule(
        session.fileId,
        rule,
        row,
        column,
        text,
      );
      if (refusal !== undefined) return refusal;
    }
  }
  return undefined;
}

export async function tell(title: string, message: string): Promise<void> {
  await ask({title, message, action: 'OK', notice: true});
}

/** What a person typed into a cell, to be edited again. */
export function entered(session: SpreadsheetSession, at: Point): string {
  const cell = session.cell(at.row, at.column);
  return cell?.userEnteredValue?.formulaValue ?? cell?.formattedValue ?? '';
}
