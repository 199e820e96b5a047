import {describeLive} from './describe-live';

describeLive('the directory of a live tenant', (target, assumption) => {
  assumption('the directory finds a colleague by name', async () => {
    const {people} = target.as('owner');
    const {email} = target.as('colleague');
    const {data} = await people.people.searchDirectoryPeople({
      query: email.split('@')[0],
      readMask: 'names,emailAddresses',
      sources: ['DIRECTORY_SOURCE_TYPE_DOMAIN_PROFILE'],
    });
    const found = data.people?.flatMap(({emailAddresses}) =>
      emailAddresses?.map(({value}) => value),
    );
    expect(found).toContain(email);
  });
});
