import { BodyInvalid, BodyMalformed } from '@keyway/platform';
import { Confirmation, confirmed, Fails, ResourceNotFound, Returns } from '@keyway/platform/http';
import { type Principal, ScopesMissing } from '@keyway/scopes';
import { SignedIn } from '@keyway/scopes/http';
import { tenantChoiceErrors } from '@keyway/tenancy/http';
import { Body, Controller, Delete, Patch, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { PersonWith } from '../kernel/person-with.js';
import { ExternalIdTaken } from '../kernel/resource.errors.js';
import type { RowOf } from '../kernel/resource.entity.js';
import { ResourceId } from '../kernel/resource-id.js';
import { CreateSequence, SequenceView, UpdateSequence } from './sequence.dto.js';
import type { Sequence } from './sequence.entity.js';
import {
  SequenceHasEnrolments,
  SequenceStateInvalid,
  SequenceStepsFrozen,
  SequenceStepsInUse,
  SequenceStepsMissing,
  SequenceSurveyMissing,
} from './sequences.errors.js';
import { sequences } from './sequences.resource.js';
import { SequencesService } from './sequences.service.js';

const FOR_AUTHORS = 'Requires `sequences:write` of somebody who is signed in: a key never does it.';

const Author = (): ParameterDecorator => PersonWith(sequences.scopes.write);

/** What reads them is the standard controller. */
@ApiTags('Sequences')
@Controller(sequences.name)
export class SequencesController {
  constructor(private readonly sequences: SequencesService) {}

  @Post()
  @SignedIn()
  @ApiOperation({
    operationId: 'createSequence',
    summary: 'Create a sequence',
    description: `It is a draft at first. ${FOR_AUTHORS}`,
  })
  @Returns(SequenceView, 201, 'The new sequence.')
  @Fails(ScopesMissing, ...tenantChoiceErrors, BodyMalformed, BodyInvalid, ExternalIdTaken)
  create(@Author() caller: Principal, @Body() body: CreateSequence): Promise<RowOf<Sequence>> {
    return this.sequences.create(caller, body);
  }

  @Patch(':id')
  @SignedIn()
  @ApiOperation({
    operationId: 'updateSequence',
    summary: 'Update a sequence',
    description:
      'Changes the fields that are sent and no others; the steps as a whole, of a draft or a paused one. Enrolments go ' +
      `on from the step they stand at, which must stay, and do no step twice. ${FOR_AUTHORS}`,
  })
  @Returns(SequenceView, 200, 'The sequence as it is now.')
  @Fails(
    ResourceNotFound,
    ScopesMissing,
    ...tenantChoiceErrors,
    BodyMalformed,
    BodyInvalid,
    ExternalIdTaken,
    SequenceStepsFrozen,
    SequenceStepsMissing,
    SequenceStepsInUse,
  )
  update(
    @Author() caller: Principal,
    @ResourceId(sequences) id: string,
    @Body() body: UpdateSequence,
  ): Promise<Sequence> {
    return this.sequences.update(caller, id, body);
  }

  @Delete(':id')
  @SignedIn()
  @ApiOperation({ operationId: 'deleteSequence', summary: 'Delete a sequence', description: FOR_AUTHORS })
  @Returns(Confirmation, 200, 'The sequence is gone.')
  @Fails(ResourceNotFound, ScopesMissing, ...tenantChoiceErrors, SequenceStateInvalid, SequenceHasEnrolments)
  async remove(@Author() caller: Principal, @ResourceId(sequences) id: string): Promise<Confirmation> {
    await this.sequences.remove(caller, id);
    return confirmed('Sequence deleted');
  }

  @Post(':id/activate')
  @SignedIn()
  @ApiOperation({
    operationId: 'activateSequence',
    summary: 'Activate a draft, which freezes its steps until it is paused',
    description: FOR_AUTHORS,
  })
  @Returns(SequenceView, 200, 'The active sequence.')
  @Fails(
    ResourceNotFound,
    ScopesMissing,
    ...tenantChoiceErrors,
    SequenceStateInvalid,
    SequenceStepsMissing,
    SequenceSurveyMissing,
  )
  activate(@Author() caller: Principal, @ResourceId(sequences) id: string): Promise<Sequence> {
    return this.sequences.activate(caller, id);
  }

  @Post(':id/pause')
  @SignedIn()
  @ApiOperation({
    operationId: 'pauseSequence',
    summary: 'Pause an active sequence',
    description: `No further step is run when this has answered. What waits goes on waiting. ${FOR_AUTHORS}`,
  })
  @Returns(SequenceView, 200, 'The paused sequence.')
  @Fails(ResourceNotFound, ScopesMissing, ...tenantChoiceErrors, SequenceStateInvalid)
  pause(@Author() caller: Principal, @ResourceId(sequences) id: string): Promise<Sequence> {
    return this.sequences.pause(caller, id);
  }

  @Post(':id/resume')
  @SignedIn()
  @ApiOperation({
    operationId: 'resumeSequence',
    summary: 'Resume a paused sequence',
    description: `Its enrolments go on where they stand; those that fell due meanwhile, at once. ${FOR_AUTHORS}`,
  })
  @Returns(SequenceView, 200, 'The sequence, active again.')
  @Fails(ResourceNotFound, ScopesMissing, ...tenantChoiceErrors, SequenceStateInvalid, SequenceSurveyMissing)
  resume(@Author() caller: Principal, @ResourceId(sequences) id: string): Promise<Sequence> {
    return this.sequences.resume(caller, id);
  }

  @Post(':id/archive')
  @SignedIn()
  @ApiOperation({
    operationId: 'archiveSequence',
    summary: 'Archive a sequence',
    description: `For good: whoever is on their way through it goes no further. ${FOR_AUTHORS}`,
  })
  @Returns(SequenceView, 200, 'The archived sequence.')
  @Fails(ResourceNotFound, ScopesMissing, ...tenantChoiceErrors, SequenceStateInvalid)
  archive(@Author() caller: Principal, @ResourceId(sequences) id: string): Promise<Sequence> {
    return this.sequences.archive(caller, id);
  }
}
