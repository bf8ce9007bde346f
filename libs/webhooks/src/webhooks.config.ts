import { commaList, type ConfigOf, defineConfig } from '@keyway/platform';
import ipaddr from 'ipaddr.js';

const cidrs = commaList().superRefine((list, context) => {
  for (const cidr of list)
    if (!ipaddr.isValidCIDR(cidr))
      context.addIssue({ code: 'custom', message: `"${cidr}" is not a range such as 10.20.0.0/16` });
});

/** As long as what it is an alternative to, JWT_SECRET. */
const MIN_KEY_LENGTH = 32;

const keys = commaList().refine(
  (list) => list.every((key) => key.length >= MIN_KEY_LENGTH),
  `needs ${MIN_KEY_LENGTH} characters at least in each key`,
);

export const webhooksConfig = defineConfig('webhooks', {
  allowCidrs: {
    variable: 'WEBHOOK_ALLOW_CIDRS',
    schema: cidrs,
    description:
      'Ranges of inside addresses that webhooks may be sent to, by plain http too: for closed networks and tests. None by default.',
    example: '10.20.0.0/16',
  },
  secretKeys: {
    variable: 'WEBHOOK_SECRET_KEYS',
    schema: keys,
    description:
      'Encrypts the signing secrets of webhooks in the database, JWT_SECRET by default. Comma-separated: the first encrypts, the others (and JWT_SECRET, JWT_SECRET_PREVIOUS) still decrypt until a worker has started, which encrypts everything anew.',
    example: 'write-64-hex-digits-of-its-own-here',
  },
});

export type WebhooksConfig = ConfigOf<typeof webhooksConfig>;
