import { Text } from '@keyway/platform';
import { ListContacts } from '../contacts/contact.dto.js';
import { filtersOf } from './filters.js';

describe('a filter', () => {
  const withColumns = (...names: string[]) => ({
    name: 'Contact',
    columns: names.map((propertyName) => ({ propertyName })) as never[],
  });

  it('is the column of its name, or what it says it means', () => {
    const filters = filtersOf(ListContacts, withColumns('phone', 'companyId', 'externalId'));
    expect(filters.get('companyId')).toBe('company_id = $');
    expect(filters.get('updatedSince')).toBe('updated_at >= $');
    expect(filters.get('tag')).toBe('tags @> ARRAY[$::text]');
    expect(filters.has('limit')).toBe(false);
  });

  it('that means nothing is found out before any request comes', () => {
    class ListContactsByPhome extends ListContacts {
      @Text({ optional: true })
      readonly phome?: string;
    }
    const columns = withColumns('phone', 'companyId', 'externalId');
    expect(() => filtersOf(ListContactsByPhome, columns)).toThrow('ListContactsByPhome.phome is no column of Contact');
  });
});
