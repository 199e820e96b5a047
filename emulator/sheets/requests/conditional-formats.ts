import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import {invalid} from '../../kernel/errors';
import {withBothColors} from '../edit/colors';
import {type Edit, guardRange, requireGrid, sheetRange} from '../edit/edit';
import type {ConditionalRule, Sheet} from '../model/book';
import {wireRange} from '../model/range';

function ruleOf(
  edit: Edit,
  rule: sheets_v4.Schema$ConditionalFormatRule | undefined,
): ConditionalRule {
  const {ranges, ...rest} = withBothColors(rule ?? {});
  if (!ranges?.length) throw invalid('rule.ranges must be specified.');
  if (!rest.booleanRule === !rest.gradientRule) {
    throw invalid('Exactly one of booleanRule and gradientRule must be set.');
  }
  const placed = ranges.map(range => sheetRange(edit, range));
  if (new Set(placed.map(({sheetId}) => sheetId)).size > 1) {
    throw invalid('All ranges of a rule must be on the same sheet.');
  }
  return {...rest, ranges: placed};
}

function wireRule({
  ranges,
  ...rule
}: ConditionalRule): sheets_v4.Schema$ConditionalFormatRule {
  return {ranges: ranges.map(wireRange), ...rule};
}

function requireRule(sheet: Sheet, index: number): ConditionalRule {
  const rule = sheet.conditionalFormats[index];
  if (!rule) {
    throw invalid(
      `No conditional format on sheet: ${sheet.id} at index: ${index}`,
    );
  }
  return rule;
}

/** Deviation: rules are kept and shown; they do not change the effective format of cells. */
export function addConditionalFormatRule(
  edit: Edit,
  {rule, index}: sheets_v4.Schema$AddConditionalFormatRuleRequest,
): sheets_v4.Schema$Response {
  const added = ruleOf(edit, rule);
  const sheet = requireGrid(edit, added.ranges[0].sheetId);
  added.ranges.forEach(range => guardRange(edit, sheet, range));
  const at = index ?? 0;
  const rules = [...sheet.conditionalFormats];
  if (at < 0 || at > rules.length) {
    throw invalid(`index ${at} is not between 0 and ${rules.length}.`);
  }
  rules.splice(at, 0, added);
  sheet.conditionalFormats = rules;
  return {};
}

export function updateConditionalFormatRule(
  edit: Edit,
  request: sheets_v4.Schema$UpdateConditionalFormatRuleRequest,
): sheets_v4.Schema$Response {
  const index = request.index ?? 0;
  const next = request.rule && ruleOf(edit, request.rule);
  const sheet = requireGrid(edit, request.sheetId ?? next?.ranges[0].sheetId);
  const old = requireRule(sheet, index);
  [...old.ranges, ...(next?.ranges ?? [])].forEach(range =>
    guardRange(edit, sheet, range),
  );
  const rules = [...sheet.conditionalFormats];
  if (next) {
    rules[index] = next;
    sheet.conditionalFormats = rules;
    return {
      updateConditionalFormatRule: {
        oldRule: wireRule(old),
        newRule: wireRule(next),
        newIndex: index,
      },
    };
  }
  const newIndex = request.newIndex ?? 0;
  requireRule(sheet, newIndex);
  rules.splice(index, 1);
  rules.splice(newIndex, 0, old);
  sheet.conditionalFormats = rules;
  return {
    updateConditionalFormatRule: {
      newRule: wireRule(old),
      newIndex,
      oldIndex: index,
    },
  };
}

export function deleteConditionalFormatRule(
  edit: Edit,
  request: sheets_v4.Schema$DeleteConditionalFormatRuleRequest,
): sheets_v4.Schema$Response {
  const sheet = requireGrid(edit, request.sheetId);
  const rule = requireRule(sheet, request.index ?? 0);
  rule.ranges.forEach(range => guardRange(edit, sheet, range));
  sheet.conditionalFormats = sheet.conditionalFormats.filter(
    one => one !== rule,
  );
  return {deleteConditionalFormatRule: {rule: wireRule(rule)}};
}
