export const MESSAGE_DIRECTIONS = ['outbound', 'inbound'] as const;
export type MessageDirection = (typeof MESSAGE_DIRECTIONS)[number];

export const MESSAGE_STATUSES = ['queued', 'recorded', 'sent', 'delivered', 'failed'] as const;
export type MessageStatus = (typeof MESSAGE_STATUSES)[number];

/** What can be told of a message once it is made. */
export const REPORTED_STATUSES = ['sent', 'delivered', 'failed'] as const satisfies readonly MessageStatus[];
export type ReportedStatus = (typeof REPORTED_STATUSES)[number];

/** From which statuses each follows. */
export const FOLLOWS: Readonly<Record<ReportedStatus, readonly MessageStatus[]>> = {
  sent: ['queued', 'recorded'],
  delivered: ['queued', 'recorded', 'sent'],
  failed: ['queued', 'recorded', 'sent'],
};
