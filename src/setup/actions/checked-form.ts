import * as v from 'valibot';
import {SetupShape} from '../../core/base/form-shape';
import {mistakes} from '../../core/base/mistakes';
import {isAddress} from '../../core/incident/incident';
import {ID_PREFIX} from '../../core/incident/incident-id';
import type {Preset} from '../../core/policy/policy';
import type {SetupForm} from '../contract';
import {placeIn} from '../rules/place';

/** @throws UserError that names every field that needs another look. */
export function checkedForm(
  input: unknown,
  presets: readonly Preset[],
): SetupForm {
  const parsed = v.safeParse(SetupShape, input);
  const problems: {field: string; message: string}[] = [];
  if (!parsed.success) {
    problems.push({field: 'preset', message: 'The form cannot be read.'});
  } else {
    const {preset, writers, idPrefix} = parsed.output;
    if (!presets.some(({key}) => key === preset)) {
      problems.push({field: 'preset', message: 'Choose a preset.'});
    }
    writers.forEach((writer, at) => {
      if (!isAddress(writer.trim())) {
        problems.push({
          field: `writers.${at}`,
          message: 'Write a complete mail address.',
        });
      }
    });
    if (!ID_PREFIX.test(idPrefix)) {
      problems.push({
        field: 'idPrefix',
        message: 'Two to ten capital letters or digits, a letter first.',
      });
    }
    for (const field of ['place', 'restrictedPlace'] as const) {
      if (placeIn(parsed.output[field] ?? '') === null) {
        problems.push({
          field,
          message:
            'Paste the address of a folder or shared drive as the browser shows it.',
        });
      }
    }
    if (problems.length === 0) {
      return {...parsed.output, writers: writers.map(one => one.trim())};
    }
  }
  throw mistakes('Nothing was set up yet.', problems, 'start again');
}
