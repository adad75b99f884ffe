/** Luhn's sum over digits, as on bank cards. */
export function luhn(digits: string): boolean {
  let sum = 0;
  [...digits].reverse().forEach((char, i) => {
    const twice = i % 2 === 1 ? Number(char) * 2 : Number(char);
    sum += twice > 9 ? twice - 9 : twice;
  });
  return sum % 10 === 0;
}

/** Chinese resident identity number: 17 digits and the check character of GB 11643 (ISO 7064 MOD 11-2). */
export function chineseId(number: string): boolean {
  if (!/^\d{17}[\dX]$/u.test(number)) return false;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, i) => total + weight * Number(number[i]), 0);
  return '10X98765432'[sum % 11] === number[17];
}

/** Unified social credit identifier of Chinese organisations (GB 32100, weights 3^i mod 31). */
export function creditCode(code: string): boolean {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/u.test(code)) return false;
  let weight = 1;
  let sum = 0;
  for (const char of code.slice(0, 17)) {
    sum += alphabet.indexOf(char) * weight;
    weight = (weight * 3) % 31;
  }
  return alphabet[(31 - (sum % 31)) % 31] === code[17];
}
