import {googleNames} from './google-names';
import {emulatedMembers} from './host/sandbox';

/** What a service or one of its classes lacks. */
interface Row {
  readonly type: string;
  readonly has: readonly string[];
  readonly lacks: readonly string[];
}

function rows(): readonly Row[] {
  const {types} = googleNames();
  const emulated = emulatedMembers();
  return Object.entries(types).map(([type, {methods, values}]) => {
    const documented = `${methods} ${values}`.split(' ').filter(Boolean);
    const mine = emulated[type] ?? [];
    return {
      type,
      has: documented.filter(name => mine.includes(name)),
      lacks: documented.filter(name => !mine.includes(name)),
    };
  });
}

/** `Properties.Properties` → `Properties`, as the reference calls it. */
function shown(type: string): string {
  return type.slice(type.indexOf('.') + 1);
}

/**
 * The coverage page of the Apps Script side: every documented global, and of the emulated classes every member
 * with what is missing. Missing members throw an error that names them.
 */
export function facadePage(): string {
  const {globals} = googleNames();
  const all = rows();
  const partly = all.filter(({has}) => has.length > 0);
  const services = Object.entries(globals)
    .filter(([name]) => name !== 'Date2')
    .map(([name, type]) => {
      const row = partly.find(one => one.type === type);
      if (!row) return `| ${name} | missing |`;
      return `| ${name} | ${row.lacks.length === 0 ? 'supported' : 'partial'} |`;
    });
  const classes = partly.map(
    ({type, has, lacks}) =>
      `| ${shown(type)} | ${has.length} | ${lacks.length === 0 ? '–' : lacks.join(', ')} |`,
  );
  return [
    '# Coverage of the Apps Script services',
    '',
    'Generated from @types/google-apps-script and the façade; `npx tsx scripts/coverage.ts` writes it anew, a',
    'test fails when it is out of date. What is missing throws an error that names it.',
    '',
    '| Global | |',
    '| --- | --- |',
    ...services,
    '',
    '| Class | members emulated | members missing |',
    '| --- | ---: | --- |',
    ...classes,
    '',
  ].join('\n');
}
