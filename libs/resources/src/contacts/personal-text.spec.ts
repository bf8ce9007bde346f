import { Contact } from './contact.entity.js';
import { personalLine, personalText, unknownPlaceholder } from './personal-text.js';

const contact = Object.assign(new Contact(), {
  email: 'ada@example.com',
  firstName: 'Ada',
  customFields: { plan: '{{email}}', seats: 3, lines: 'a\r\nBcc: x' },
});

describe('a personal text', () => {
  it('has what the contact has, and nothing where the contact has nothing', () => {
    expect(personalText('Hello {{first_name}}{{ last_name }}, {{custom_fields.seats}}!', contact)).toBe(
      'Hello Ada, 3!',
    );
  });

  it('is filled in once: what a contact has is never looked at for more', () => {
    expect(personalText('{{custom_fields.plan}}', contact)).toBe('{{email}}');
  });

  it('is one line where it is a subject', () => {
    expect(personalLine('Your {{custom_fields.lines}} ', contact)).toBe('Your a Bcc: x');
  });

  it.each(['{{shoe_size}}', '{{tags}}', '{{unsubscribed}}', '{{}}', '{{constructor}}'])(
    'cannot ask for %s',
    (placeholder) => {
      expect(unknownPlaceholder(`Hello ${placeholder}`)).toBe(placeholder);
    },
  );

  it('may have braces of its own', () => {
    expect(unknownPlaceholder('{a} {{first_name}} }} {{')).toBeNull();
  });
});
