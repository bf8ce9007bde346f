import { Id, Instant, Nested, NestedList, Text, Whole } from './fields.js';
import { presenter, presenterOf } from './present.js';

class PartView {
  @Id('con', { nullable: true }) readonly contactId!: string | null;
}

class WholeView {
  @Id('key') readonly apiKeyId!: string;
  @Instant() readonly occurredAt!: Date;
  @Whole({ min: 0, max: 9 }) readonly count!: number;
  @Text({ optional: true }) readonly note?: string;
  @Nested(() => PartView) readonly part!: PartView;
  @NestedList(() => PartView) readonly allParts!: PartView[];
}

describe(presenterOf, () => {
  it('writes what a view declares as its documented schema does, and nothing else', () => {
    const part = { contactId: '019bc687-3c1e-7aaf-9d1c-5a6b2f0c9e11', secret: 'never' };
    const present = presenterOf(WholeView);
    const value = {
      apiKeyId: '019bc687-3c1e-7aaf-9d1c-5a6b2f0c9e11',
      occurredAt: new Date('2026-01-15T10:30:00.000Z'),
      count: 3,
      part,
      allParts: [part, { contactId: null }],
      hash: 'never',
    };
    expect(present(value)).toEqual({
      api_key_id: expect.stringMatching(/^key_[0-9a-z]{26}$/) as string,
      occurred_at: '2026-01-15T10:30:00.000Z',
      count: 3,
      part: { contact_id: expect.stringMatching(/^con_[0-9a-z]{26}$/) as string },
      all_parts: [{ contact_id: expect.stringMatching(/^con_/) as string }, { contact_id: null }],
    });
  });
});

describe(presenter, () => {
  it('writes times in UTC with milliseconds and a Z, whoever wrote them before', () => {
    const present = presenter({ format: 'date-time' });
    const same = [new Date('2026-01-15T10:30:00.120Z'), '2026-01-15T12:30:00.12+02:00', '2026-01-15T10:30:00.120Z'];
    expect(new Set(same.map(present))).toEqual(new Set(['2026-01-15T10:30:00.120Z']));
    expect(present(null)).toBeNull();
  });

  it('writes a nested view that may be null by its schema as well', () => {
    const part = { type: 'object', properties: { contact_id: { 'x-id-prefix': 'con' } } };
    const present = presenter({ properties: { best_part: { anyOf: [part, { type: 'null' }] } } });
    expect(present({ bestPart: { contactId: '019bc687-3c1e-7aaf-9d1c-5a6b2f0c9e11', secret: 'never' } })).toEqual({
      best_part: { contact_id: expect.stringMatching(/^con_/) as string },
    });
    expect(present({ bestPart: null })).toEqual({ best_part: null });
  });
});
