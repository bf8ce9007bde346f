import { Contact } from '../../contacts/contact.entity.js';
import { type Condition, conditionProblem, holds } from './condition.js';

const ada = Object.assign(new Contact(), {
  email: 'Ada@Example.com',
  firstName: 'Ada',
  title: 'Head of Engineering',
  tags: ['vip'],
  customFields: { plan: 'Pro', seats: 12, trial: false, empty: '', none: null },
});

describe('a condition', () => {
  it.each<[Condition, boolean]>([
    [{ field: 'first_name', operator: 'is_set' }, true],
    [{ field: 'last_name', operator: 'is_set' }, false],
    [{ field: 'company_id', operator: 'is_set' }, false],
    [{ field: 'tags', operator: 'is_set' }, true],
    [{ field: 'custom_fields.empty', operator: 'is_set' }, false],
    [{ field: 'custom_fields.none', operator: 'is_set' }, false],
    [{ field: 'custom_fields.trial', operator: 'is_set' }, true],
    [{ field: 'custom_fields.constructor', operator: 'is_set' }, false],
    [{ field: 'email', operator: 'equals', value: 'ada@example.com' }, true],
    [{ field: 'title', operator: 'contains', value: 'ENGINEER' }, true],
    [{ field: 'title', operator: 'starts_with', value: 'head' }, true],
    [{ field: 'title', operator: 'starts_with', value: 'of' }, false],
    [{ field: 'last_name', operator: 'contains', value: 'x' }, false],
    [{ field: 'tags', operator: 'contains', value: 'vip' }, true],
    [{ field: 'tags', operator: 'contains', value: 'vi' }, false],
    [{ field: 'unsubscribed', operator: 'equals', value: false }, true],
    [{ field: 'custom_fields.plan', operator: 'equals', value: 'pro' }, true],
    [{ field: 'custom_fields.seats', operator: 'equals', value: 12 }, true],
    [{ field: 'custom_fields.seats', operator: 'equals', value: '12' }, false],
    [{ field: 'custom_fields.seats', operator: 'greater_than', value: 11 }, true],
    [{ field: 'custom_fields.seats', operator: 'less_than', value: 12 }, false],
    [{ field: 'custom_fields.plan', operator: 'greater_than', value: 1 }, false],
    [{ field: 'custom_fields.unknown', operator: 'less_than', value: 1 }, false],
  ])('%o is %s of what the contact has', (condition, expected) => {
    expect(conditionProblem(condition)).toBeNull();
    expect(holds(condition, ada)).toBe(expected);
  });

  it.each<[object, string]>([
    [{ field: 'shoe_size', operator: 'is_set' }, 'field'],
    [{ field: 'tenant_id', operator: 'is_set' }, 'field'],
    [{ field: '__proto__', operator: 'is_set' }, 'field'],
    [{ field: 'custom_fields.', operator: 'is_set' }, 'field'],
    [{ field: 'title', operator: 'greater_than', value: 1 }, 'operator'],
    [{ field: 'company_id', operator: 'equals', value: 'x' }, 'operator'],
    [{ field: 'title', operator: 'equals' }, 'value'],
    [{ field: 'title', operator: 'equals', value: 3 }, 'value'],
    [{ field: 'title', operator: 'equals', value: '' }, 'value'],
    [{ field: 'title', operator: 'equals', value: 'x'.repeat(501) }, 'value'],
    [{ field: 'title', operator: 'equals', value: ['x'] }, 'value'],
    [{ field: 'title', operator: 'is_set', value: 'x' }, 'value'],
    [{ field: 'unsubscribed', operator: 'equals', value: 'true' }, 'value'],
    [{ field: 'custom_fields.seats', operator: 'less_than', value: '1' }, 'value'],
  ])('%o is refused by its %s', (condition, field) => {
    expect(conditionProblem(condition as Condition)).toMatchObject({ field });
  });
});
