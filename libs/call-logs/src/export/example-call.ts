import type { CallLog } from '../explorer/call-log.js';

/** For the documentation of answers that are not JSON, whose examples cannot be put together from their fields. */
export const EXAMPLE_CALL: CallLog = {
  id: '019bc687-3c1e-7aaf-9d1c-5a6b2f0c9e11',
  occurredAt: new Date('2026-01-16T10:30:00.158Z'),
  environment: 'live',
  apiKeyId: '019bb2c4-5a1b-7c3d-8e4f-9a0b1c2d3e4f',
  userId: null,
  method: 'GET',
  route: '/api/v1/contacts/:id',
  path: '/api/v1/contacts/con_01kq0v8m3tf5x9d2c7h4n6p8qr',
  status: 404,
  errorCode: 'resource.not_found',
  durationMs: 1.834,
  requestBytes: 0,
  responseBytes: 512,
  ip: '203.0.113.7',
  userAgent: 'curl/8.5.0',
  clientRequestId: null,
};
