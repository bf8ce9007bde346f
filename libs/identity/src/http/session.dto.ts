import { Flag, Id, Instant, Text } from '@keyway/platform';

export class SessionView {
  @Id('ses') readonly id!: string;

  @Text({
    nullable: true,
    max: 300,
    example: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    description: 'What the program that logged in calls itself.',
  })
  readonly userAgent!: string | null;

  @Text({ example: '203.0.113.7', description: 'The address it was logged in from.' })
  readonly ip!: string;

  @Instant() readonly createdAt!: Date;

  @Instant({ description: 'Noted once a minute while it is used.' })
  readonly lastUsedAt!: Date;

  @Text({ example: '203.0.113.7', description: 'The address it was used from at that time.' })
  readonly lastUsedIp!: string;

  @Instant({ description: 'When it ends unless its refresh token is exchanged before.' })
  readonly expiresAt!: Date;

  @Flag({ description: 'Whether it is the one this call is made with.' })
  readonly current!: boolean;
}
