import { Flag, Id, Instant, ListQuery, pageOf, Text, Whole } from '@keyway/platform';
import { OmitType, PickType } from '@nestjs/swagger';
import { OneOf } from '@keyway/platform';
import { type Role, ROLES } from '../people/role.js';

export class TenantView {
  @Id('tenant') readonly id!: string;

  @Text({
    example: '019bc687-3c1e-7aaf-9d1c-5a6b2f0c9e11',
    description: 'The same id as a UUID; X-Tenant-ID takes either.',
  })
  readonly uuid!: string;

  @Text({ max: 200, pattern: /\S/, patternMessage: 'Must not be blank', example: 'Acme Inc' })
  readonly name!: string;

  @Instant() readonly createdAt!: Date;
  @Instant() readonly updatedAt!: Date;
  @Instant({ nullable: true }) readonly suspendedAt!: Date | null;
}

export class OwnTenantView extends OmitType(TenantView, ['updatedAt']) {
  @OneOf('Role', ROLES, { example: 'owner', description: "The caller's role." })
  readonly role!: Role;
}

export class CreateTenant extends PickType(TenantView, ['name']) {}

export class UpdateTenant extends PickType(TenantView, ['name']) {}

export class AdminTenantView extends TenantView {
  @Text({ nullable: true, example: 'Unpaid since October', description: 'Told to operators only.' })
  readonly suspensionReason!: string | null;

  @Whole({ min: 0, max: 2_147_483_647, example: 4 }) readonly members!: number;
  @Whole({ min: 0, max: 2_147_483_647, example: 5_000 }) readonly credits!: number;
}

export class ListAdminTenants extends ListQuery {
  @Text({ optional: true, example: 'acme', description: 'What the name begins with, in any letter case.' })
  readonly q?: string;

  @Flag({ optional: true, example: false, description: 'Only suspended ones, or only those that are not.' })
  readonly suspended?: boolean;
}

export class SuspendTenant {
  @Text({
    optional: true,
    max: 500,
    example: 'Unpaid since October',
    description: 'Kept for operators; the tenant does not see it.',
  })
  readonly reason?: string;
}

export const OwnTenantPage = pageOf(OwnTenantView);
export const AdminTenantPage = pageOf(AdminTenantView);
