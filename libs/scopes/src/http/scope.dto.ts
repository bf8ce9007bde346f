import { NestedList, Text, Texts } from '@keyway/platform';

export class ScopedRouteView {
  @Text({ example: 'GET' }) readonly method!: string;
  @Text({ example: '/api/v1/contacts' }) readonly path!: string;
  @Texts({ example: ['contacts:read'], description: 'What it takes to call it, all of them.' })
  readonly scopes!: readonly string[];
}

export class ScopeView {
  @Text({ example: 'contacts:read' }) readonly name!: string;
  @Text({ example: 'List and read contacts.' }) readonly description!: string;
  @NestedList(() => ScopedRouteView, { description: 'The routes a key with this scope alone may call.' })
  readonly routes!: readonly ScopedRouteView[];
}

export class PresetView {
  @Text({ example: 'crm-sync' }) readonly id!: string;
  @Text({ example: 'CRM sync' }) readonly name!: string;
  @Text({ example: 'For two-way synchronization of contacts with a CRM.' }) readonly description!: string;
  @Texts({ example: ['contacts:read', 'contacts:write'] }) readonly scopes!: string[];
}

export class ScopeCatalogueView {
  @NestedList(() => ScopeView) readonly items!: ScopeView[];
  @NestedList(() => PresetView) readonly presets!: PresetView[];
}
