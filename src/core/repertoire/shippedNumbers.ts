/** Lines that count the shipped rhythm aloud, such as “In four, out six”, in whatever language a person wrote their routine. */

/** Four and six as breaths are counted, the seconds in and the seconds out. Digits serve every language. */
const fourAndSix: readonly (readonly [four: string, six: string])[] = [
  ['four', 'six'],
  ['vier', 'sechs'],
  ['quatre', 'six'],
  ['cuatro', 'seis'],
  ['vier', 'zes'],
  ['quatro', 'seis'],
  ['quattro', 'sei'],
  ['cztery', 'sześć'],
  ['fyra', 'sex'],
  ['чотири', 'шість'],
  ['dört', 'altı'],
  ['أربعة?', 'ستة?'],
  ['4', '6'],
];

/** Whole words; but no space parts a Japanese number from what it counts. */
const alone = (number: string): string =>
  /\d/.test(number) ? `(?<!\\p{N})${number}(?!\\p{N})` : `(?<!\\p{L})${number}(?!\\p{L})`;

const counted = new RegExp(fourAndSix.map(([four, six]) => `${alone(four)}.*${alone(six)}`).join('|'), 'iu');

/** Whether the line says four, and later six. */
export function namesShippedNumbers(line: string): boolean {
  return counted.test(line);
}
