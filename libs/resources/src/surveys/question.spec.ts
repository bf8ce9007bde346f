import { drawnUp, type Question } from './question.js';

const question = (fields: Partial<Question>): Question => ({ title: 'T', ...fields }) as Question;

describe('the questions of a survey', () => {
  it('keep the ids they were given, and get the first free one otherwise', () => {
    const drawn = drawnUp([
      question({ type: 'text' }),
      question({ type: 'text', id: 'q1' }),
      question({ type: 'nps' }),
      question({ type: 'rating', id: 'ease', scale: 7 }),
    ]);
    expect(drawn.map(({ id }) => id)).toEqual(['q2', 'q1', 'q3', 'ease']);
    expect(drawnUp(drawn)).toEqual(drawn);
  });

  it('have what their type needs, and nothing it has no use for', () => {
    expect(drawnUp([question({ type: 'rating' })])).toEqual([
      { id: 'q1', type: 'rating', title: 'T', description: null, required: false, options: [], scale: 5 },
    ]);
    expect(drawnUp([question({ type: 'nps', options: [], scale: null })])[0]).toMatchObject({ scale: null });
  });

  it('are refused with the path of every field that does not fit', () => {
    const refused = () =>
      drawnUp([
        question({ type: 'single', options: ['one'] }),
        question({ type: 'text', options: ['a', 'b'], id: 'x' }),
        question({ type: 'nps', scale: 5, id: 'x' }),
      ]);
    expect(refused).toThrow(
      expect.objectContaining({
        code: 'request.body_invalid',
        extras: {
          details: [
            { field: 'questions[0].options', message: 'Must have 2 items at least' },
            { field: 'questions[1].options', message: 'Are of single and multiple questions only' },
            { field: 'questions[2].scale', message: 'Is of rating questions only' },
            { field: 'questions[2].id', message: 'Must not repeat another question’s' },
          ],
        },
      }) as Error,
    );
  });
});
