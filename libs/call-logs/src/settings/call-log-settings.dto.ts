import { Flag, Instant, Nested, OneOf, Text, Texts, Whole } from '@keyway/platform';
import { type Environment, ENVIRONMENTS } from '@keyway/scopes';
import { PartialType } from '@nestjs/swagger';
import { MAX_BODY_BYTES } from '../capture/capture.dto.js';

const MAX_DAYS = 3_650;

class CaptureSettingsFields {
  @Flag({
    example: false,
    description:
      'Whether headers, queries and bodies of calls are captured, without their secrets. Whoever may read call logs may read them.',
  })
  readonly enabled!: boolean;

  @Texts({
    maxItems: 20,
    maxLength: 64,
    example: ['x-client-version'],
    description: 'Headers to capture beside those that always are. Never one that may hold a credential.',
  })
  readonly headers!: string[];

  @Whole({ min: 0, max: MAX_BODY_BYTES, example: 16_384, description: 'How much of each body is kept; 0 for nothing.' })
  readonly bodyBytes!: number;
}

class InstallationView {
  @Whole({ min: 1, max: MAX_DAYS, example: 90, description: 'How long call logs are kept at the most.' })
  readonly retentionDays!: number;

  @Whole({ min: 1, max: MAX_DAYS, example: 7, description: 'How long captures are kept at the most.' })
  readonly captureRetentionDays!: number;

  @Texts({ example: ['content-type', 'user-agent'], description: 'Headers that are always captured.' })
  readonly capturedHeaders!: string[];

  @Whole({ min: 0, max: MAX_BODY_BYTES, example: MAX_BODY_BYTES, description: 'The most of a body that can be kept.' })
  readonly maxBodyBytes!: number;
}

class RetentionFields {
  @Whole({
    min: 1,
    max: MAX_DAYS,
    nullable: true,
    example: 30,
    description: 'How many days call logs are kept, in UTC; null for as long as the installation keeps them.',
  })
  readonly retentionDays!: number | null;
}

export class CallLogSettingsView extends RetentionFields {
  @OneOf('Environment', ENVIRONMENTS, { description: 'Live and test calls have settings of their own.' })
  readonly environment!: Environment;

  @Instant({ example: '2026-01-01T00:00:00.000Z', description: 'Calls before this are not shown, and are deleted.' })
  readonly keptFrom!: Date;

  @Nested(() => CaptureSettingsFields)
  readonly capture!: CaptureSettingsFields;

  @Nested(() => InstallationView)
  readonly installation!: InstallationView;

  @Text({
    nullable: true,
    example: 'usr_01kq0v8m3tf5x9d2c7h4n6p8qr',
    description: 'The user or key that changed them last.',
  })
  readonly updatedBy!: string | null;

  @Instant({ nullable: true })
  readonly updatedAt!: Date | null;
}

class UpdateCaptureSettings extends PartialType(CaptureSettingsFields) {}

export class UpdateCallLogSettings extends PartialType(RetentionFields) {
  @Nested(() => UpdateCaptureSettings, { optional: true })
  readonly capture?: UpdateCaptureSettings;
}
