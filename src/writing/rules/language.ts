const ENGLISH = new Set(
  'the and to of a in is are was we you your our for that not it on with from will be this have has by as at or can all who which an no until since please'.split(
    ' ',
  ),
);
/** Words of other languages that incident messages cannot do without, and English does not have. */
const OTHER = new Set(
  'der die das und ist nicht wir sie ein eine mit für von den dem auf werden wurde haben le la les des et est nous vous pas une dans pour sur avec sont que qui el los las y es no en una por para con del al se está han il lo gli di che non è un per sono da alla ha abbiamo het een en van niet wij zijn voor op met o os e não uma do da em são och att det som inte är vi på med'.split(
    ' ',
  ),
);
const ENOUGH = 6;
const OTHER_SCRIPT =
  /[\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Thai}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{2}/u;

/** Whether style rules apply. Short texts are taken for English. */
export function isEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < ENOUGH) return !OTHER_SCRIPT.test(text);
  const english = words.filter(word => ENGLISH.has(word)).length;
  const other = words.filter(
    word => OTHER.has(word) && !ENGLISH.has(word),
  ).length;
  return (
    english > other ||
    (english === 0 && other === 0 && !OTHER_SCRIPT.test(text.slice(0, 2000)))
  );
}
