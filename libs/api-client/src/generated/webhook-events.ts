// Generated from openapi.json by `npm run api-client`. Do not edit.

/** What a webhook can hear, by name. */
export const WEBHOOK_EVENTS: readonly { readonly name: string; readonly description: string }[] = [
  {
    "name": "action.cancelled",
    "description": "An action was cancelled before its end."
  },
  {
    "name": "action.completed",
    "description": "Nothing is left to do of an action."
  },
  {
    "name": "action.created",
    "description": "An action was created."
  },
  {
    "name": "action.started",
    "description": "The worker began with an action."
  },
  {
    "name": "agent.activated",
    "description": "An agent can be chatted with again."
  },
  {
    "name": "agent.created",
    "description": "An agent was created."
  },
  {
    "name": "agent.deactivated",
    "description": "An agent can be chatted with no more."
  },
  {
    "name": "agent.deleted",
    "description": "An agent was deleted; its data is that of the last moment."
  },
  {
    "name": "agent.updated",
    "description": "An agent was changed."
  },
  {
    "name": "agent_chat.completed",
    "description": "An agent has answered a message."
  },
  {
    "name": "agent_chat.failed",
    "description": "A message to an agent was not answered; what it would have cost was given back."
  },
  {
    "name": "agent_message.created",
    "description": "An agent message was created."
  },
  {
    "name": "agent_session.created",
    "description": "An agent session was created."
  },
  {
    "name": "agent_session.deleted",
    "description": "An agent session was deleted; its data is that of the last moment."
  },
  {
    "name": "alert.resolved",
    "description": "An alert ceased to fire."
  },
  {
    "name": "alert.triggered",
    "description": "An alert began to fire."
  },
  {
    "name": "api_key.created",
    "description": "An API key was created, by itself or by rotating another."
  },
  {
    "name": "api_key.disabled",
    "description": "An API key was disabled: its calls are refused."
  },
  {
    "name": "api_key.enabled",
    "description": "An API key that was disabled was enabled again."
  },
  {
    "name": "api_key.expired",
    "description": "The time of an API key has come: its calls are refused."
  },
  {
    "name": "api_key.revoked",
    "description": "An API key was revoked, for good."
  },
  {
    "name": "api_key.rotated",
    "description": "An API key got a successor, which `successor_id` names; `expires_at` says how long it still works."
  },
  {
    "name": "api_key.updated",
    "description": "The name, scopes, expiry, addresses, metadata or tags of an API key changed."
  },
  {
    "name": "booking.cancelled",
    "description": "A booking was cancelled, which freed its slot."
  },
  {
    "name": "booking.completed",
    "description": "A booking took place."
  },
  {
    "name": "booking.confirmed",
    "description": "A booking was confirmed."
  },
  {
    "name": "booking.created",
    "description": "A booking was created."
  },
  {
    "name": "booking.deleted",
    "description": "A booking was deleted; its data is that of the last moment."
  },
  {
    "name": "booking.no_show",
    "description": "Nobody came to a booking."
  },
  {
    "name": "booking.rescheduled",
    "description": "A booking was moved to another time."
  },
  {
    "name": "booking.updated",
    "description": "A booking was changed."
  },
  {
    "name": "campaign.activated",
    "description": "A campaign began to run, or goes on after a pause."
  },
  {
    "name": "campaign.archived",
    "description": "A campaign was archived: it has ended."
  },
  {
    "name": "campaign.completed",
    "description": "A campaign was completed: nothing more is done in it."
  },
  {
    "name": "campaign.created",
    "description": "A campaign was created."
  },
  {
    "name": "campaign.deleted",
    "description": "A campaign was deleted; its data is that of the last moment."
  },
  {
    "name": "campaign.paused",
    "description": "A campaign was paused, by somebody or because its identity is not active: nothing is done until it goes on."
  },
  {
    "name": "campaign.updated",
    "description": "A campaign was changed."
  },
  {
    "name": "campaign_member.completed",
    "description": "A contact is through with a campaign."
  },
  {
    "name": "campaign_member.created",
    "description": "A campaign member was created."
  },
  {
    "name": "campaign_member.deleted",
    "description": "A campaign member was deleted; its data is that of the last moment."
  },
  {
    "name": "campaign_member.failed",
    "description": "A step of a campaign was refused for a contact."
  },
  {
    "name": "company.created",
    "description": "A company was created."
  },
  {
    "name": "company.deleted",
    "description": "A company was deleted; its data is that of the last moment."
  },
  {
    "name": "company.updated",
    "description": "A company was changed."
  },
  {
    "name": "contact.created",
    "description": "A contact was created."
  },
  {
    "name": "contact.deleted",
    "description": "A contact was deleted; its data is that of the last moment."
  },
  {
    "name": "contact.updated",
    "description": "A contact was changed."
  },
  {
    "name": "conversation.archived",
    "description": "A conversation was archived."
  },
  {
    "name": "conversation.assigned",
    "description": "A conversation was given to another member, or to nobody."
  },
  {
    "name": "conversation.completed",
    "description": "A conversation was completed."
  },
  {
    "name": "conversation.created",
    "description": "A conversation was created."
  },
  {
    "name": "conversation.paused",
    "description": "A conversation was paused."
  },
  {
    "name": "conversation.read",
    "description": "The messages of a conversation were read."
  },
  {
    "name": "conversation.reopened",
    "description": "A completed conversation goes on: by hand, or because either side wrote again."
  },
  {
    "name": "conversation.resumed",
    "description": "A paused conversation goes on."
  },
  {
    "name": "conversation.unarchived",
    "description": "A conversation came out of the archive: by hand, or because either side wrote again."
  },
  {
    "name": "conversation.updated",
    "description": "A conversation was changed."
  },
  {
    "name": "credits.exhausted",
    "description": "The last credit was spent."
  },
  {
    "name": "credits.low",
    "description": "Credits were spent, and few are left."
  },
  {
    "name": "enrolment.cancelled",
    "description": "An enrolment was cancelled before its end: see why."
  },
  {
    "name": "enrolment.completed",
    "description": "A contact has come to the end of a sequence."
  },
  {
    "name": "enrolment.created",
    "description": "An enrolment was created."
  },
  {
    "name": "enrolment.failed",
    "description": "A step of an enrolment could not be done, and it ended there."
  },
  {
    "name": "enrolment.updated",
    "description": "An enrolment was changed."
  },
  {
    "name": "identity.created",
    "description": "An identity was created."
  },
  {
    "name": "identity.deleted",
    "description": "An identity was deleted; its data is that of the last moment."
  },
  {
    "name": "identity.status_changed",
    "description": "A sender identity got another status."
  },
  {
    "name": "identity.updated",
    "description": "An identity was changed."
  },
  {
    "name": "lead.created",
    "description": "A lead was created."
  },
  {
    "name": "lead.deleted",
    "description": "A lead was deleted; its data is that of the last moment."
  },
  {
    "name": "lead.status_changed",
    "description": "A lead got another status."
  },
  {
    "name": "lead.updated",
    "description": "A lead was changed."
  },
  {
    "name": "list.created",
    "description": "A list was created."
  },
  {
    "name": "list.deleted",
    "description": "A list was deleted; its data is that of the last moment."
  },
  {
    "name": "list.updated",
    "description": "A list was changed."
  },
  {
    "name": "member.invitation_revoked",
    "description": "An invitation was revoked, or who made it lost the role to make it by."
  },
  {
    "name": "member.invited",
    "description": "Somebody was invited, or invited anew."
  },
  {
    "name": "member.joined",
    "description": "Somebody accepted an invitation."
  },
  {
    "name": "member.removed",
    "description": "A member was removed, or left; its data is that of the last moment."
  },
  {
    "name": "member.role_changed",
    "description": "A member has another role."
  },
  {
    "name": "message.created",
    "description": "A message was created."
  },
  {
    "name": "message.delivered",
    "description": "A message arrived."
  },
  {
    "name": "message.failed",
    "description": "A message did not arrive, or nobody can say that it did."
  },
  {
    "name": "message.received",
    "description": "Somebody wrote to the tenant."
  },
  {
    "name": "message.sent",
    "description": "A message was handed over."
  },
  {
    "name": "response.created",
    "description": "A response was created."
  },
  {
    "name": "response.updated",
    "description": "A response was changed."
  },
  {
    "name": "review.created",
    "description": "A review was created."
  },
  {
    "name": "review.replied",
    "description": "A review was replied to."
  },
  {
    "name": "review.reply_changed",
    "description": "The reply to a review got another wording."
  },
  {
    "name": "review.updated",
    "description": "A review was changed."
  },
  {
    "name": "sequence.activated",
    "description": "A sequence was activated: contacts can be enrolled."
  },
  {
    "name": "sequence.archived",
    "description": "A sequence was archived: it has ended."
  },
  {
    "name": "sequence.created",
    "description": "A sequence was created."
  },
  {
    "name": "sequence.deleted",
    "description": "A sequence was deleted; its data is that of the last moment."
  },
  {
    "name": "sequence.paused",
    "description": "A sequence was paused: none of its steps is run."
  },
  {
    "name": "sequence.resumed",
    "description": "A paused sequence goes on."
  },
  {
    "name": "sequence.updated",
    "description": "A sequence was changed."
  },
  {
    "name": "survey.activated",
    "description": "A survey was activated: it can be sent and answered."
  },
  {
    "name": "survey.archived",
    "description": "A survey was archived: it has ended."
  },
  {
    "name": "survey.created",
    "description": "A survey was created."
  },
  {
    "name": "survey.deleted",
    "description": "A survey was deleted; its data is that of the last moment."
  },
  {
    "name": "survey.paused",
    "description": "A survey was paused: nothing is sent and nothing can be answered."
  },
  {
    "name": "survey.resumed",
    "description": "A paused survey goes on."
  },
  {
    "name": "survey.sent",
    "description": "A survey was sent to everybody who was to be sent it."
  },
  {
    "name": "survey.updated",
    "description": "A survey was changed."
  },
  {
    "name": "survey_send.cancelled",
    "description": "A send of a survey was cancelled before its end."
  },
  {
    "name": "survey_send.created",
    "description": "A survey send was created."
  },
  {
    "name": "survey_send.deleted",
    "description": "A survey send was deleted; its data is that of the last moment."
  },
  {
    "name": "survey_send.started",
    "description": "A scheduled send of a survey began."
  },
  {
    "name": "task.cancelled",
    "description": "A task was cancelled."
  },
  {
    "name": "task.completed",
    "description": "A task was completed."
  },
  {
    "name": "task.created",
    "description": "A task was created."
  },
  {
    "name": "task.deleted",
    "description": "A task was deleted; its data is that of the last moment."
  },
  {
    "name": "task.reopened",
    "description": "A task that had ended was opened again."
  },
  {
    "name": "task.started",
    "description": "Somebody began with a task."
  },
  {
    "name": "task.updated",
    "description": "A task was changed."
  },
  {
    "name": "tenant.suspended",
    "description": "The tenant was suspended: its keys and tokens are refused."
  },
  {
    "name": "tenant.unsuspended",
    "description": "The tenant is no longer suspended."
  },
  {
    "name": "tenant.updated",
    "description": "The tenant was renamed."
  },
  {
    "name": "webhook.created",
    "description": "A webhook was created."
  },
  {
    "name": "webhook.deleted",
    "description": "A webhook was deleted; its data is that of the last moment."
  },
  {
    "name": "webhook.disabled",
    "description": "A webhook was disabled: on request, because its receiver said 410 Gone, or because nothing was accepted for 5 days."
  },
  {
    "name": "webhook.enabled",
    "description": "A webhook that was disabled was enabled again."
  },
  {
    "name": "webhook.secret_rotated",
    "description": "A webhook got a new secret."
  },
  {
    "name": "webhook.test",
    "description": "Sent on request, to the webhook that is tested and to no other."
  },
  {
    "name": "webhook.updated",
    "description": "A webhook was changed."
  },
  {
    "name": "workflow.activated",
    "description": "A workflow was activated: it can be executed."
  },
  {
    "name": "workflow.archived",
    "description": "A workflow was archived: it has ended."
  },
  {
    "name": "workflow.created",
    "description": "A workflow was created."
  },
  {
    "name": "workflow.deleted",
    "description": "A workflow was deleted; its data is that of the last moment."
  },
  {
    "name": "workflow.hook_rotated",
    "description": "A workflow was given a new address for webhooks."
  },
  {
    "name": "workflow.paused",
    "description": "A workflow was paused: nothing begins, and nothing goes on."
  },
  {
    "name": "workflow.resumed",
    "description": "A paused workflow goes on."
  },
  {
    "name": "workflow.updated",
    "description": "A workflow was changed."
  },
  {
    "name": "workflow_execution.cancelled",
    "description": "An execution was cancelled before its end."
  },
  {
    "name": "workflow_execution.completed",
    "description": "An execution of a workflow has come to its end."
  },
  {
    "name": "workflow_execution.created",
    "description": "A workflow execution was created."
  },
  {
    "name": "workflow_execution.deleted",
    "description": "A workflow execution was deleted; its data is that of the last moment."
  },
  {
    "name": "workflow_execution.failed",
    "description": "A node of an execution failed for good, and the execution with it."
  },
  {
    "name": "workflow_execution.started",
    "description": "The worker began with an execution of a workflow."
  }
];
