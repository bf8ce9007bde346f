import { filtersOfListing, resourceSearch } from './filters.js';
import { listing } from './listing.js';

describe(filtersOfListing, () => {
  const tasks = listing('/api/v1/tasks', { columns: ['title'], choices: { state: ['open'] }, texts: ['owner_id'] });

  it('takes what the list understands, and leaves out the rest', () => {
    const address = resourceSearch({ state: 'open', owner_id: 'usr_1', q: 'x', create: '1' });
    expect(filtersOfListing(tasks, address)).toEqual({ state: 'open', owner_id: 'usr_1' });
    expect(filtersOfListing(tasks, { state: 'nonsense' })).toEqual({});
  });
});
