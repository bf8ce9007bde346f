// The calls that are measured: each as Keyway takes it and as the baseline does, which runs the same statement.
import { decodeId } from '@keyway/platform';
import { ADA } from './stage.mjs';

export function scenarios({ baseline, keyway, contactId }) {
  const both = (path, baselinePath, call = {}) => ({
    baseline: { ...call, url: `${baseline.url}${baselinePath}` },
    keyway: { ...call, url: `${keyway.url}/api/v1${path}`, headers: { 'x-api-key': keyway.key } },
  });
  return {
    get: {
      title: 'GET /api/v1/contacts/:id',
      goal: 1,
      ...both(`/contacts/${contactId}`, `/contacts/${decodeId('con', contactId)}`),
    },
    list: { title: 'GET /api/v1/contacts, a page of 50', goal: 0.7, ...both('/contacts', '/contacts') },
    create: {
      title: 'POST /api/v1/contacts',
      goal: 0.6,
      ...both('/contacts', '/contacts', {
        method: 'POST',
        status: 201,
        body: JSON.stringify({ ...ADA, email: '{n}@example.com' }),
      }),
    },
  };
}
