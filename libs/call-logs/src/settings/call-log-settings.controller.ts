import { BodyInvalid, encodeId, type FieldProblem } from '@keyway/platform';
import { Fails, Returns } from '@keyway/platform/http';
import { Caller, type Principal } from '@keyway/scopes';
import { RequireScopes } from '@keyway/scopes/http';
import { Body, Controller, Get, Inject, Patch } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { callLogsConfig, type CallLogsConfig } from '../call-logs.config.js';
import { callLogScopes } from '../call-logs.scopes.js';
import { MAX_BODY_BYTES } from '../capture/capture.dto.js';
import { DEFAULT_HEADERS, headerProblem } from '../capture/captured-headers.js';
import { CallLogSettings, type SettingsChange, type TenantSettings } from './call-log-settings.js';
import { CallLogSettingsView, UpdateCallLogSettings } from './call-log-settings.dto.js';

@ApiTags('Call logs')
@Controller('call-logs/settings')
export class CallLogSettingsController {
  constructor(
    private readonly settings: CallLogSettings,
    @Inject(callLogsConfig.token) private readonly config: CallLogsConfig,
  ) {}

  @Get()
  @RequireScopes(callLogScopes.read)
  @ApiOperation({ operationId: 'getCallLogSettings', summary: 'Read how call logs are kept' })
  @Returns(CallLogSettingsView, 200, 'The settings of the tenant in the environment of the credential.')
  async get(@Caller() { environment, tenantId }: Principal): Promise<CallLogSettingsView> {
    return this.viewOf(await this.settings.of(environment, tenantId), environment);
  }

  @Patch()
  @RequireScopes(callLogScopes.write)
  @ApiOperation({
    operationId: 'updateCallLogSettings',
    summary: 'Change how call logs are kept, and what is captured',
    description:
      'When the call has returned, every node goes by the change: nothing more is captured that was turned off, and nothing older than the retention is shown. What was hidden is deleted, and does not come back when it is kept longer again.',
  })
  @Returns(CallLogSettingsView, 200, 'The settings as they are now.')
  @Fails(BodyInvalid)
  async update(@Caller() caller: Principal, @Body() body: UpdateCallLogSettings): Promise<CallLogSettingsView> {
    const problems = problemsOf(body, this.config.retentionDays);
    if (problems.length > 0) throw new BodyInvalid({}, { details: problems });
    const by = encodeId(caller.kind === 'user' ? 'usr' : 'key', caller.id);
    const { environment, tenantId } = caller;
    return this.viewOf(await this.settings.change(inLowerCase(body), by, environment, tenantId), environment);
  }

  private viewOf(
    { capture, ...settings }: TenantSettings,
    environment: CallLogSettingsView['environment'],
  ): CallLogSettingsView {
    const { retentionDays, captureRetentionDays } = this.config;
    return {
      ...settings,
      environment,
      capture: { ...capture, headers: [...capture.headers] },
      installation: {
        retentionDays,
        captureRetentionDays: Math.min(captureRetentionDays, retentionDays),
        capturedHeaders: [...DEFAULT_HEADERS],
        maxBodyBytes: MAX_BODY_BYTES,
      },
    };
  }
}

/** What no field can know by itself: the installation's bound, and which headers may hold a credential. */
function problemsOf({ retentionDays, capture }: UpdateCallLogSettings, maxDays: number): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (retentionDays && retentionDays > maxDays)
    problems.push({ field: 'retention_days', message: `Must be ${maxDays} at most` });
  for (const [at, name] of (capture?.headers ?? []).entries()) {
    const message = headerProblem(name);
    if (message) problems.push({ field: `capture.headers[${at}]`, message });
  }
  return problems;
}

/** As Node tells headers. */
function inLowerCase({ capture, ...rest }: UpdateCallLogSettings): SettingsChange {
  if (!capture?.headers) return { ...rest, ...(capture && { capture }) };
  return { ...rest, capture: { ...capture, headers: [...new Set(capture.headers.map((name) => name.toLowerCase()))] } };
}
