import {isWebAppAddress} from '../../../src/core/base/web-app-address';

const ID = 'AKfycbx0123456789abcdefghij_-ABCDEFGHIJ';

describe('the address of a web app', () => {
  it.each([
    `https://script.google.com/macros/s/${ID}/exec`,
    `https://script.google.com/a/macros/example.com/s/${ID}/exec`,
    `https://script.google.com/a/example.com/macros/s/${ID}/exec`,
  ])('is for everybody at %s', address => {
    expect(isWebAppAddress(address)).toBe(true);
  });

  it.each([
    '',
    `https://script.google.com/macros/s/${ID}/dev`,
    `https://script.google.com/macros/s/${ID}/exec?page=review`,
    `http://script.google.com/macros/s/${ID}/exec`,
    `https://script.google.com.evil.example/macros/s/${ID}/exec`,
    `https://evil.example/https://script.google.com/macros/s/${ID}/exec`,
    `https://script.google.com/macros/s/${ID}/exec\nhttps://evil.example`,
    'https://script.google.com/macros/s/short/exec',
  ])('is not %s', address => {
    expect(isWebAppAddress(address)).toBe(false);
  });
});
