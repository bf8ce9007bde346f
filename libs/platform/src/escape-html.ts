/** As a text stands in HTML, between tags or as the value of an attribute in quotes: it makes no markup of its own. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
