import {
  FACT_KEYS,
  FACT_PARTS,
  factWords,
  type FactPart,
} from '../../core/incident/facts';
import {choices} from '../../core/incident/vocabulary';
import type {KnownPerson} from '../../core/incident/words';
import {Group} from '../../kit/group';
import {PersonField} from '../../kit/person-field';
import {SelectField, TextArea, TextField} from '../../kit/text-field';
import {TimeField} from '../../kit/time-field';

type Facts = Readonly<Record<string, string>>;

/** One part of what messages are made of. */
export function FactFields({
  part,
  facts,
  people,
  me,
  onInput,
}: {
  readonly part: FactPart;
  readonly facts: Facts;
  readonly people: readonly KnownPerson[];
  readonly me: string;
  readonly onInput: (facts: Facts) => void;
}) {
  const keys = FACT_KEYS.filter(key => factWords(key).part === part);
  const known = keys.filter(key => (facts[key] ?? '') !== '').length;
  return (
    <Group
      title={FACT_PARTS[part]}
      summary={`${known} of ${keys.length} known`}
      open={part === 'readers'}
      paths={keys.map(key => `facts.${key}`)}
    >
      {keys.map(key => {
        const {label, hint, holds, choices: words} = factWords(key);
        const field = {
          path: `facts.${key}`,
          label,
          ...(hint === '' ? {} : {hint}),
          value: facts[key] ?? '',
          onInput: (value: string) => onInput({...facts, [key]: value}),
        };
        switch (holds) {
          case 'instant':
            return <TimeField key={key} {...field} />;
          case 'choice':
            return (
              <SelectField
                key={key}
                {...field}
                none="Not known yet"
                choices={choices(words ?? {})}
              />
            );
          case 'person':
            return <PersonField key={key} {...field} people={people} me={me} />;
          case 'text':
            return <TextArea key={key} {...field} rows={2} />;
          case 'line':
            return <TextField key={key} {...field} />;
        }
      })}
    </Group>
  );
}
