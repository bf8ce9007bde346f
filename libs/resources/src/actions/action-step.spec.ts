import { newId, encodeId } from '@keyway/platform';
import { type ActionStep, changeOf, namedBy, stepProblems } from './action-step.js';

const step = (fields: Partial<ActionStep>): ActionStep => fields as ActionStep;

describe('the steps of an action', () => {
  it.each<[string, Partial<ActionStep>, string]>([
    ['a tag that is missing', { type: 'add_tag' }, 'actions[0].tag: Is required'],
    [
      'a field of another type',
      { type: 'remove_tag', tag: 'vip', title: 'x' },
      'actions[0].title: Is not of remove_tag',
    ],
    ['a list that is missing', { type: 'add_to_list' }, 'actions[0].list_id: Is required'],
    ['a campaign that is missing', { type: 'add_to_campaign' }, 'actions[0].campaign_id: Is required'],
    ['a task without a title', { type: 'create_task', taskType: 'call' }, 'actions[0].title: Is required'],
    ['no value', { type: 'update_field', field: 'title' }, 'actions[0].value: Is required'],
    [
      'a value of another type',
      { type: 'update_field', field: 'unsubscribed', value: 'yes' },
      'actions[0].value: Must be true or false',
    ],
    [
      'a value that PATCH would refuse',
      { type: 'update_field', field: 'phone', value: '1' },
      'actions[0].value: Must be 3 to 16 characters',
    ],
    [
      'null where PATCH would refuse it',
      { type: 'update_field', field: 'unsubscribed', value: null },
      'actions[0].value: Must not be null',
    ],
  ])('are refused by the path of what is wrong: %s', (_, given, problem) => {
    expect(stepProblems('contact', [step(given)]).map(({ field, message }) => `${field}: ${message}`)).toEqual([
      problem,
    ]);
  });

  it.each(['email', 'external_id', 'tags', 'metadata', 'tenant_id', 'id', '__proto__'])(
    'may not set %s of a contact',
    (field) => {
      const [problem] = stepProblems('contact', [step({ type: 'update_field', field, value: 'x' })]);
      expect(problem).toMatchObject({ field: 'actions[0].field' });
    },
  );

  it.each<Partial<ActionStep>>([
    { type: 'add_tag', tag: 'vip' },
    { type: 'remove_tag', tag: 'vip' },
    { type: 'add_to_list', listId: newId() },
    { type: 'add_to_campaign', campaignId: newId() },
  ])('are not done to companies: %o', (given) => {
    expect(stepProblems('company', [step(given)])).toEqual([
      { field: 'actions[0].type', message: 'Is of contacts only' },
    ]);
    expect(stepProblems('contact', [step(given)])).toEqual([]);
  });

  it('say what they set as an update takes it, and which rows they name', () => {
    const [companyId, ownerId, listId] = [newId(), newId(), newId()];
    const setsCompany = step({ type: 'update_field', field: 'company_id', value: encodeId('cmp', companyId) });
    expect(changeOf('contact', setsCompany)).toEqual({ companyId });
    expect(changeOf('contact', step({ type: 'update_field', field: 'title', value: null }))).toEqual({ title: null });
    const steps = [
      setsCompany,
      step({ type: 'create_task', title: 'x', ownerId }),
      step({ type: 'add_to_list', listId }),
      step({ type: 'update_field', field: 'title', value: 'x' }),
    ];
    expect(namedBy('contact', steps)).toEqual([
      { idPrefix: 'cmp', id: companyId, field: 'actions[0].value' },
      { idPrefix: 'usr', id: ownerId, field: 'actions[1].owner_id' },
      { idPrefix: 'lst', id: listId, field: 'actions[2].list_id' },
    ]);
  });
});
