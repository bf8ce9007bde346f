import { Module } from '@nestjs/common';
import { ScopedRoutes } from './scoped-routes.js';
import { ScopesController } from './scopes.controller.js';
import { StillAllowed } from './still-allowed.js';

@Module({
  controllers: [ScopesController],
  providers: [ScopedRoutes, StillAllowed],
  exports: [ScopedRoutes, StillAllowed],
})
export class ScopesHttpModule {}
