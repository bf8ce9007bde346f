import { bind, newId } from '@keyway/platform';
import { CreateCampaign } from '../campaign.dto.js';
import type { Step } from './campaign-step.js';
import { ownersNamed, stepProblems } from './step-problems.js';

const END = { type: 'end' } as const;
const ASKS = { type: 'condition', field: 'title', operator: 'is_set' } as const;

const fieldsOf = (steps: readonly object[]): string[] => stepProblems(steps as Step[]).map(({ field }) => field);

/** So many conditions, one in the other, around an end. */
const nested = (conditions: number): object =>
  conditions === 0 ? END : { ...ASKS, on_true: [nested(conditions - 1)] };

describe('the steps of a campaign', () => {
  it.each<[string, readonly object[], string[]]>([
    ['what is missing', [{ type: 'email', body: 'x' }, { type: 'task' }], ['steps[0].subject', 'steps[1].title']],
    [
      'what is of another type',
      [
        { type: 'linkedin_message', subject: 'x', body: 'x' },
        { ...END, onTrue: [] },
      ],
      ['steps[0].subject', 'steps[1].on_true'],
    ],
    [
      'what is in a branch of a branch',
      [
        {
          ...ASKS,
          onFalse: [
            {
              ...ASKS,
              onTrue: [
                { type: 'task', title: 'x' },
                { type: 'email', body: 'x' },
              ],
            },
          ],
        },
      ],
      ['steps[0].on_false[0].on_true[1].subject'],
    ],
    ['a condition without a branch', [{ ...ASKS, onTrue: [] }], ['steps[0].on_true']],
    ['a condition that asks for nothing there is', [{ ...ASKS, field: 'x', onTrue: [END] }], ['steps[0].field']],
    ['a step that is never reached', [END, { type: 'task', title: 'x' }], ['steps[1]']],
    [
      'a placeholder that stands for nothing',
      [{ type: 'email', subject: '{{name}}', body: '{{tags}}' }],
      ['steps[0].subject', 'steps[0].body'],
    ],
    [
      'a condition that is too deep',
      [{ ...ASKS, onTrue: [{ ...ASKS, onTrue: [{ ...ASKS, onTrue: [ASKS] }] }] }],
      ['steps[0].on_true[0].on_true[0].on_true[0].type'],
    ],
    [
      'more than a hundred of them',
      [
        { ...ASKS, onTrue: Array.from({ length: 50 }, () => ({ type: 'task', title: 'x' })), onFalse: [END] },
        ...Array.from({ length: 49 }, () => ({ type: 'task', title: 'x' })),
      ],
      ['steps'],
    ],
  ])('are refused by the path of %s', (_, steps, fields) => {
    expect(fieldsOf(steps)).toEqual(fields);
  });

  it('go three conditions deep and no deeper, as they are read', () => {
    const read = (conditions: number) => bind(CreateCampaign, { name: 'x', steps: [nested(conditions)] }, 'json');
    expect(read(3).problems).toEqual([]);
    expect(stepProblems(read(3).value.steps)).toEqual([]);
    expect(read(4).problems).toEqual([
      { field: 'steps[0].on_true[0].on_true[0].on_true[0].on_true', message: 'Unknown field' },
    ]);
  });

  it('name the members whom their tasks are for, wherever they stand', () => {
    const [first, second] = [newId(), newId()];
    const task = (ownerId: string) => ({ type: 'task', title: 'x', ownerId });
    expect(ownersNamed([task(first), { ...ASKS, onFalse: [task(second)] }] as Step[])).toEqual([
      { id: first, field: 'steps[0].owner_id' },
      { id: second, field: 'steps[1].on_false[0].owner_id' },
    ]);
  });
});
