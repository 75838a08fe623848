export const BIG = 500;
export const bigNames = Array.from({ length: BIG }, (_, i) => `f${i}`);
export const emptyBig = Object.fromEntries(bigNames.map((n) => [n, ""]));
