import { csvLine } from './csv.js';

describe(csvLine, () => {
  it('writes cells as RFC 4180 has them', () => {
    expect(csvLine(['a', 1, true, null, undefined, ''])).toBe('a,1,true,,,\r\n');
    expect(csvLine(['a,b', 'say "hi"', 'two\nlines', 'two\r\nlines'])).toBe(
      '"a,b","say ""hi""","two\nlines","two\r\nlines"\r\n',
    );
    expect(csvLine([{ a: 'b' }])).toBe('"{""a"":""b""}"\r\n');
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', `"'\t=1"`],
    ['\r=1', `"'\r=1"`],
    ['\n=1', `"'\n=1"`],
    ['＝1', "'＝1"],
    ['=cmd|"/c calc",1', `"'=cmd|""/c calc"",1"`],
  ])('makes a text of what a spreadsheet would run: %j', (text, cell) => {
    expect(csvLine([text, 'x'])).toBe(`${cell},x\r\n`);
  });

  it('quotes what some spreadsheets part cells at, so that no formula begins behind it', () => {
    expect(csvLine(['curl;=1+1', 'curl\t=1+1'])).toBe('"curl;=1+1","curl\t=1+1"\r\n');
  });

  it('leaves numbers numbers, negative ones included', () => {
    expect(csvLine([-1.5, 0])).toBe('-1.5,0\r\n');
  });
});
