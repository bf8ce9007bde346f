import { Webhook } from './webhook.entity.js';

const NOW = new Date('2026-01-15T10:30:00.000Z');
const aWebhook = (given: Partial<Webhook> = {}): Webhook =>
  Object.assign(new Webhook(), { url: 'https://a.example', events: ['*'], secret: 'sealed-1', ...given });

describe(Webhook, () => {
  it('changes what is given and nothing else', () => {
    const webhook = aWebhook({ failingSince: NOW });
    webhook.change({ description: 'd' }, NOW);
    expect(webhook).toMatchObject({ description: 'd', url: 'https://a.example', isActive: true, failingSince: NOW });
  });

  it('forgets its failures at another URL', () => {
    const webhook = aWebhook({ failingSince: NOW });
    webhook.change({ url: 'https://a.example' }, NOW);
    expect(webhook.failingSince).toBe(NOW);
    webhook.change({ url: 'https://b.example' }, NOW);
    expect(webhook.failingSince).toBeNull();
  });

  it('keeps the first reason for being disabled, and forgets it when it is enabled', () => {
    const webhook = aWebhook({ failingSince: NOW });
    webhook.disable('gone', NOW);
    webhook.change({ isActive: false }, new Date(NOW.getTime() + 1));
    expect(webhook).toMatchObject({ isActive: false, disabledReason: 'gone', disabledAt: NOW });
    webhook.change({ isActive: true }, NOW);
    expect(webhook).toMatchObject({ isActive: true, disabledReason: null, disabledAt: null, failingSince: null });
  });

  it('keeps the secret before the present one for a day', () => {
    const webhook = aWebhook();
    webhook.rotate('sealed-2', NOW);
    webhook.rotate('sealed-3', NOW);
    expect(webhook).toMatchObject({
      secret: 'sealed-3',
      previousSecret: 'sealed-2',
      previousSecretExpiresAt: new Date('2026-01-16T10:30:00.000Z'),
    });
  });
});
