import {countrySpecs, isValidIBAN} from 'ibantools';
import examples from 'libphonenumber-js/examples.mobile.json';
import {getExampleNumber, type CountryCode} from 'libphonenumber-js/max';
import {possiblePhone} from '../../../src/writing/rules/personal/phone';
import {
  listedNames,
  namesBesideRoles,
} from '../../../src/writing/rules/personal/names';
import {IBAN_LENGTHS} from '../../../src/writing/rules/personal/iban-lengths';
import {PHONE_LENGTHS} from '../../../src/writing/rules/personal/phone-lengths';
import {ibans, phones} from '../../../src/writing/rules/personal/shapes';
import {phoneLengths} from '../../../scripts/phone-lengths';

describe('S0-19: telephone numbers', () => {
  it('of every country libphonenumber knows are found in a sentence', () => {
    const missed = Object.keys(examples).filter(country => {
      const number =
        getExampleNumber(
          country as CountryCode,
          examples,
        )?.formatInternational() ?? '';
      return phones(`Please call ${number} before noon.`).length !== 1;
    });
    expect(missed).toEqual([]);
  });

  it('with more digits than any number has are none', () => {
    const found = Object.keys(examples).filter(country => {
      const number =
        getExampleNumber(country as CountryCode, examples)?.number ?? '';
      return possiblePhone(`${number}12345678`);
    });
    expect(found).toEqual([]);
  });

  it('are judged by a table that is as young as the library', () => {
    expect(PHONE_LENGTHS).toBe(phoneLengths());
  });
});

describe('S0-19: bank accounts', () => {
  it('are found where ibantools calls them valid', () => {
    const valid = [
      'DE89370400440532013000',
      'GB82WEST12345698765432',
      'FR1420041010050500013M02606',
      'NL91ABNA0417164300',
      'CH9300762011623852957',
      'NO9386011117947',
      'MT84MALT011000012345MTLCAST001S',
    ];
    expect(
      valid.filter(
        iban => isValidIBAN(iban) && ibans(`Pay to ${iban} now.`).length === 1,
      ),
    ).toEqual(valid);
  });

  it('are as long as their country has them, and a reference that leaves 1 by chance is none', () => {
    const lengths = Object.entries(countrySpecs)
      .flatMap(([country, {chars}]) => (chars ? [`${country}${chars}`] : []))
      .sort();
    expect(IBAN_LENGTHS.split(' ')).toEqual(lengths);
    expect(ibans('The run is GB20261130PAYRUN01.')).toEqual([]);
  });

  it('with a wrong figure are none', () => {
    expect(ibans('Pay to DE88370400440532013000 now.')).toEqual([]);
  });
});

describe('S0-19: names of people', () => {
  const people = ['Jonas Weber', 'Anna Kowalska', 'Grace O’Neil', 'Weber'];
  const named = (text: string) =>
    listedNames(people)(text).map(({start, end}) => text.slice(start, end));

  it.each([
    ['Jonas Weber restarted the queue.', 'Jonas Weber'],
    ['Anna Maria Kowalska writes next.', 'Anna Maria Kowalska'],
    ['We thank A. Kowalska.', 'A. Kowalska'],
    ['Ask Kowalska-Weber.', 'Kowalska-Weber'],
    ['It was Weber, Jonas who saw it.', 'Weber, Jonas'],
    ['Grace O\u2019Neil\u2019s list is complete.', 'Grace O\u2019Neil\u2019s'],
    ['WEBER approved it.', 'WEBER'],
    ['Weber restarted it for others.', 'Weber'],
  ])('“%s” names one person, once', (text, name) => {
    expect(named(text.replace(/\u2019/g, "'"))).toEqual([
      name.replace(/\u2019/g, "'"),
    ]);
  });

  it.each([
    'The Weber grills in the café work.',
    'We delivered 40 Weber grills.',
    'Weber grills are sold again.',
    'Orders of Weber grills arrive late.',
  ])('“%s” names a thing', text => {
    expect(named(text)).toEqual([]);
  });

  it('are found beside what people are, though nobody lists them', () => {
    const text =
      'Our engineer Priya Raman found it; the manager Account Services did not.';
    expect(
      namesBesideRoles(text).map(({start, end}) => text.slice(start, end)),
    ).toEqual(['Priya Raman']);
  });
});
