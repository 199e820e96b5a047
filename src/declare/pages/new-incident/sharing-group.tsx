import {RadioField} from '../../../kit/choice-field';
import {Group} from '../../../kit/group';
import {addressesOf} from '../../../kit/lines';
import {ListField} from '../../../kit/list-field';
import {Notice} from '../../../kit/notice';
import {personChoices} from '../../../kit/people';
import {restrictedAccess} from './access';
import type {SectionProps} from './section';

export function SharingGroup({view, form, change}: SectionProps) {
  const restricted = form.visibility === 'restricted';
  const delicate =
    form.kind === 'security' || form.kind === 'pentest-vulnerability';
  return (
    <Group
      title="Sharing"
      summary={
        restricted
          ? 'restricted: named people only'
          : delicate
            ? 'open – consider restricted for this kind'
            : 'open inside the company'
      }
      paths={['visibility', 'people']}
      open={restricted || delicate}
    >
      <RadioField
        path="visibility"
        label="Who may see it"
        value={form.visibility}
        choices={[
          {
            value: 'open',
            label: 'Open',
            hint: 'Colleagues may read the internal document. Drafts for customers stay with the team.',
          },
          {
            value: 'restricted',
            label: 'Restricted',
            hint: 'Only the people listed. The register shows the number, without title or names.',
          },
        ]}
        onInput={value =>
          change({visibility: value === 'restricted' ? value : 'open'})
        }
      />
      <ListField
        path="people"
        label={restricted ? 'Who else gets access' : 'Also give access to'}
        hint="Addresses, one a row. Several can be pasted at once."
        noun="person"
        values={form.people}
        suggestions={personChoices(view.people)}
        split={addressesOf}
        onInput={people => change({people})}
      />
      {restricted && <ExactAccess view={view} form={form} />}
    </Group>
  );
}

function ExactAccess({view, form}: Pick<SectionProps, 'view' | 'form'>) {
  const {allowed, unclear} = restrictedAccess(form, view);
  return (
    <Notice kind="info" title="Exactly these will have access, nobody else">
      <ul>
        {view.restrictedAccess.map(rule => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <p class="notice-title">As the form stands now:</p>
      <ul>
        {allowed.map(who => (
          <li key={who}>{who}</li>
        ))}
      </ul>
      {unclear.length > 0 && (
        <>
          <p class="notice-title">
            No access, because a name is not an account:
          </p>
          <ul>
            {unclear.map(who => (
              <li key={who}>{who}</li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}
