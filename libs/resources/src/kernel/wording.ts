export const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

export const withArticle = (label: string): string => (/^[aeiou]/.test(label) ? `an ${label}` : `a ${label}`);
