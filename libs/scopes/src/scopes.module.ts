import { type DynamicModule, Module } from '@nestjs/common';
import { Authenticator } from './authenticator.js';
import { presets } from './presets.js';
import { Rights } from './rights/rights.js';
import type { ScopeGroup } from './scope.js';
import { ScopeCatalogue } from './scope-catalogue.js';

@Module({})
export class ScopesModule {
  static forRoot(groups: readonly ScopeGroup[]): DynamicModule {
    const catalogue = new ScopeCatalogue(groups, presets);
    return {
      module: ScopesModule,
      global: true,
      providers: [{ provide: ScopeCatalogue, useValue: catalogue }, Authenticator, Rights],
      exports: [ScopeCatalogue, Authenticator, Rights],
    };
  }
}
