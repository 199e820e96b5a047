/** Somebody of the example organisation, before ids are given. */
export interface ExamplePerson {
  readonly email: string;
  readonly displayName: string;
  readonly title: string;
  readonly department: string;
}

const at = 'example.com';

/** Addresses say what people do; names are made up. Two share one, as happens in every large company. */
export const PEOPLE: readonly ExamplePerson[] = [
  person('admin', 'Ines Aldana', 'Workspace administrator', 'IT'),
  person('bot', 'Automation', 'Service account', 'IT'),
  person('comms.lead', 'Noor Haddad', 'Communications lead', 'Communications'),
  person('writer', 'Tomás Ferreira', 'Technical writer', 'Communications'),
  person('writer.two', 'Mei Lindqvist', 'Technical writer', 'Communications'),
  person('commander', 'Ruth Okafor', 'Engineering manager', 'Engineering'),
  person('sme', 'Alex Chen', 'Staff engineer', 'Engineering'),
  person('alex.chen', 'Alex Chen', 'Account manager', 'Customer Success'),
  person('sre', 'Bogdan Ilić', 'Site reliability engineer', 'Engineering'),
  person('data.engineer', 'Priya Raman', 'Data engineer', 'Engineering'),
  person('security', 'Jonas Weber', 'Security engineer', 'Security'),
  person('product', 'Amara Diallo', 'Product manager', 'Product'),
  person(
    'cs.lead',
    'Hanna Virtanen',
    'Head of customer success',
    'Customer Success',
  ),
  person('cs.ops', 'Luis Quispe', 'Customer operations', 'Customer Success'),
  person('csm', 'Grace Mbeki', 'Customer success manager', 'Customer Success'),
  person(
    'csm.two',
    'Yuki Tanaka',
    'Customer success manager',
    'Customer Success',
  ),
  person('support', 'Zoë Marchetti', 'Support engineer', 'Customer Success'),
  person('legal', 'Edmund Clarke', 'Counsel', 'Legal'),
  person('privacy', 'Salma Nasser', 'Privacy officer', 'Legal'),
  person('exec', 'Victoria Lund', 'Chief operating officer', 'Leadership'),
  person('cto', 'Rafael Brandt', 'Chief technology officer', 'Leadership'),
  person('press', 'Oona Kelly', 'Press officer', 'Communications'),
];

/** Has an account, in another organisation. */
export const OUTSIDERS: readonly ExamplePerson[] = [
  {
    email: 'outsider@elsewhere.example',
    displayName: 'Chris Vale',
    title: '',
    department: '',
  },
];

/** Members by group address; a member may be a group. */
export const GROUPS: Readonly<Record<string, readonly string[]>> = {
  [`comms-team@${at}`]: members('comms.lead', 'writer', 'writer.two', 'press'),
  [`cs-team@${at}`]: members(
    'cs.lead',
    'cs.ops',
    'csm',
    'csm.two',
    'support',
    'alex.chen',
  ),
  [`cs-leadership@${at}`]: members('cs.lead'),
  [`cs-ops@${at}`]: members('cs.ops'),
  [`engineering@${at}`]: members(
    'commander',
    'sme',
    'sre',
    'data.engineer',
    'cto',
  ),
  [`legal-team@${at}`]: members('legal', 'privacy'),
  [`leadership@${at}`]: members('exec', 'cto'),
  [`everyone@${at}`]: members(
    'comms-team',
    'cs-team',
    'engineering',
    'legal-team',
    'leadership',
    'admin',
    'security',
    'product',
  ),
};

function person(
  name: string,
  displayName: string,
  title: string,
  department: string,
): ExamplePerson {
  return {email: `${name}@${at}`, displayName, title, department};
}

function members(...names: readonly string[]): readonly string[] {
  return names.map(name => `${name}@${at}`);
}
