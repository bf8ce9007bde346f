import { TenancyModule } from '@keyway/tenancy';
import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity.module.js';
import { AuthController } from './auth.controller.js';
import { JwtStrategy } from './jwt.strategy.js';

@Module({ imports: [IdentityModule, TenancyModule], controllers: [AuthController], providers: [JwtStrategy] })
export class IdentityHttpModule {}
