import { platformConfig, type PlatformConfig } from '@keyway/platform';
import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { foreignRequest } from './foreign-request.js';

/** Keeps routes that give or take session cookies to pages of our own, also where no cookie comes with the request. */
@Injectable()
export class OwnPagesGuard implements CanActivate {
  constructor(@Inject(platformConfig.token) private readonly config: PlatformConfig) {}

  canActivate(context: ExecutionContext): boolean {
    const refusal = foreignRequest(context.switchToHttp().getRequest<FastifyRequest>(), this.config.publicUrl);
    if (refusal) throw refusal;
    return true;
  }
}
