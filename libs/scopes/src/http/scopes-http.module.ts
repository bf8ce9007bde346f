import { Module } from '@nestjs/common';
import { ScopedRoutes } from './scoped-routes.js';
import { ScopesController } from './scopes.controller.js';

@Module({ controllers: [ScopesController], providers: [ScopedRoutes], exports: [ScopedRoutes] })
export class ScopesHttpModule {}
