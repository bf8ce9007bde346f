import { Returns } from '@keyway/platform/http';
import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '../access.decorators.js';
import { ScopeCatalogue } from '../scope-catalogue.js';
import { ScopeCatalogueView } from './scope.dto.js';
import { ScopedRoutes } from './scoped-routes.js';

@ApiTags('Scopes')
@Controller('scopes')
export class ScopesController {
  constructor(
    private readonly catalogue: ScopeCatalogue,
    private readonly routes: ScopedRoutes,
  ) {}

  @Get()
  @Public('The catalogue is documentation.')
  @ApiOperation({ operationId: 'listScopes', summary: 'List the scopes, the routes each opens, and the presets' })
  @Returns(ScopeCatalogueView, 200, 'The catalogue.')
  list(): ScopeCatalogueView {
    const items = this.catalogue.scopes.map(({ name, description }) => ({
      name,
      description,
      routes: this.routes.openedBy(name),
    }));
    return { items, presets: this.catalogue.presets.map((preset) => ({ ...preset, scopes: [...preset.scopes] })) };
  }
}
