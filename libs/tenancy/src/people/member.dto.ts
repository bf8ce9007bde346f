import { Email, Flag, Id, Instant, ListQuery, NestedList, OneOf, pageOf, Text } from '@keyway/platform';
import { IntersectionType, PickType } from '@nestjs/swagger';
import { type Role, ROLES } from './role.js';
import { OwnTenantView } from '../tenants/tenant.dto.js';

export class MemberView {
  @Id('usr') readonly userId!: string;
  @Email() readonly email!: string;
  @Text({ example: 'Ada Lovelace' }) readonly fullName!: string;
  @OneOf('Role', ROLES, { example: 'member' }) readonly role!: Role;
  @Instant() readonly joinedAt!: Date;
}

export class ChangeRole extends PickType(MemberView, ['role']) {}

export class InvitationView {
  @Id('inv') readonly id!: string;
  @Email() readonly email!: string;
  @OneOf('Role', ROLES, { example: 'member' }) readonly role!: Role;
  @Id('usr', { nullable: true, description: 'Null when an API key made the invitation.' }) readonly invitedBy!:
    string | null;
  @Instant() readonly createdAt!: Date;
  @Instant() readonly expiresAt!: Date;
}

export class CreateInvitation extends PickType(InvitationView, ['email', 'role']) {}

export class AcceptInvitation {
  @Text({ max: 100, example: 'kwi_…', description: 'The token of the invitation. It can be accepted once.' })
  readonly token!: string;
}

export class IssuedInvitationView extends IntersectionType(InvitationView, AcceptInvitation) {}

export class MembershipView extends PickType(OwnTenantView, ['id', 'uuid', 'name', 'role']) {}

export class AdminUserView {
  @Id('usr') readonly id!: string;
  @Email() readonly email!: string;
  @Text({ example: 'Ada Lovelace' }) readonly fullName!: string;
  @Flag() readonly isActive!: boolean;
  @Flag({ example: false }) readonly isOperator!: boolean;
  @Instant() readonly createdAt!: Date;
  @NestedList(() => MembershipView) readonly tenants!: readonly MembershipView[];
}

export class ListAdminUsers extends ListQuery {
  @Text({
    optional: true,
    example: 'ada',
    description: 'What the email address or the name begins with, in any letter case.',
  })
  readonly q?: string;
}

export const MemberPage = pageOf(MemberView);
export const InvitationPage = pageOf(InvitationView);
export const AdminUserPage = pageOf(AdminUserView);
