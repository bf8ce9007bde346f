import { COPY_NULL, copyText, fromCopyText } from './copy-text.js';

describe(copyText.name, () => {
  it.each(['', 'plain', 'tab\there', 'line\nend\r\n', 'back\\slash', '\\N', '\\.', '\\\\n', 'é漢😀', ' edge '])(
    'comes back from one column: %j',
    (text) => {
      const column = copyText(text);
      expect(column).not.toMatch(/[\t\n\r]/);
      expect(fromCopyText(column)).toBe(text);
    },
  );

  it('tells an absent value from the text that looks like one', () => {
    expect(copyText(null)).toBe(COPY_NULL);
    expect(copyText(COPY_NULL)).not.toBe(COPY_NULL);
    expect(fromCopyText(copyText(null))).toBeNull();
  });

  it('replaces NUL, which PostgreSQL cannot hold', () => {
    expect(copyText('a\0b')).toBe('a\uFFFDb');
  });
});
