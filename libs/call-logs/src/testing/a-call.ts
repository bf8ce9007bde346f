import { newId } from '@keyway/platform';
import type { CallRecord } from '../record/call-record.js';

/** A call by a key, for tests that say only what matters to them. */
export const aCall = (given: Partial<CallRecord> = {}): CallRecord => ({
  id: newId(),
  tenantId: newId(),
  environment: 'live',
  apiKeyId: newId(),
  userId: null,
  ip: '203.0.113.7',
  route: '/api/v1/contacts/:id',
  method: 'GET',
  path: '/api/v1/contacts/1',
  status: 200,
  errorCode: null,
  durationUs: 1_834,
  requestBytes: 0,
  responseBytes: 512,
  userAgent: 'curl/8.5.0',
  clientRequestId: null,
  ...given,
});
