// Generated from openapi.json by `npm run api-client`. Do not edit.

export interface paths {
    "/api/v1/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List actions */
        get: operations["listActions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/actions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get an action */
        get: operations["getAction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/actions/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel an action */
        post: operations["cancelAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/actions/{id}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what became of each contact or company */
        get: operations["listActionItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/actions/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Do the same to many contacts or companies */
        post: operations["runActions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the API keys of all tenants */
        get: operations["adminListApiKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke any API key, at once and for good */
        delete: operations["adminRevokeApiKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the jobs of the workers, such as those that failed */
        get: operations["adminListJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a job */
        get: operations["adminGetJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/jobs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel a job that has not ended */
        post: operations["adminCancelJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/jobs/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Run a job once more that has failed for good, or was cancelled */
        post: operations["adminRetryJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/tenants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List and search all tenants */
        get: operations["adminListTenants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/tenants/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read any tenant */
        get: operations["adminGetTenant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/tenants/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Suspend a tenant: its keys and tokens are refused everywhere, at once */
        post: operations["adminSuspendTenant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/tenants/{id}/unsuspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a suspended tenant in again */
        post: operations["adminUnsuspendTenant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List and search all users */
        get: operations["adminListUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List agents */
        get: operations["listAgents"];
        /** Create or update an agent by your own id of it */
        put: operations["upsertAgent"];
        /** Create an agent */
        post: operations["createAgent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get an agent */
        get: operations["getAgent"];
        put?: never;
        post?: never;
        /** Delete an agent */
        delete: operations["deleteAgent"];
        options?: never;
        head?: never;
        /** Update an agent */
        patch: operations["updateAgent"];
        trace?: never;
    };
    "/api/v1/agents/{id}/chat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say something to an agent */
        post: operations["chatWithAgent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agents/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the sessions of an agent */
        get: operations["listAgentSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agents/{id}/sessions/{session_id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the messages of a session */
        get: operations["listAgentMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the alerts */
        get: operations["listAlerts"];
        put?: never;
        /** Create an alert */
        post: operations["createAlert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get an alert */
        get: operations["getAlert"];
        put?: never;
        post?: never;
        /** Delete an alert */
        delete: operations["deleteAlert"];
        options?: never;
        head?: never;
        /** Update an alert */
        patch: operations["updateAlert"];
        trace?: never;
    };
    "/api/v1/alerts/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List when alerts began to fire and when they ceased */
        get: operations["listAlertEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List API keys */
        get: operations["listApiKeys"];
        put?: never;
        /** Create an API key */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get an API key */
        get: operations["getApiKey"];
        put?: never;
        post?: never;
        /** Revoke an API key, at once and for good */
        delete: operations["revokeApiKey"];
        options?: never;
        head?: never;
        /** Rename an API key, or change what it may do */
        patch: operations["updateApiKey"];
        trace?: never;
    };
    "/api/v1/auth/api-keys/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what happened to an API key */
        get: operations["listApiKeyHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/api-keys/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rotate an API key */
        post: operations["rotateApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/browser/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Log in with cookies */
        post: operations["browserLogin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/browser/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a browser's session */
        post: operations["browserLogout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/browser/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Renew the cookies of a browser's session */
        post: operations["browserRefresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Log in */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End this session */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End all your sessions */
        post: operations["logoutAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout-others": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End all your sessions but this one */
        post: operations["logoutOthers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read who you are and which tenants you belong to */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change your password */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Exchange a refresh token for new tokens */
        post: operations["refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create an account and its first tenant */
        post: operations["register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List your sessions */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of your sessions */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List bookings */
        get: operations["listBookings"];
        put?: never;
        /** Create a booking */
        post: operations["createBooking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a booking */
        get: operations["getBooking"];
        put?: never;
        post?: never;
        /** Delete a booking */
        delete: operations["deleteBooking"];
        options?: never;
        head?: never;
        /** Update a booking */
        patch: operations["updateBooking"];
        trace?: never;
    };
    "/api/v1/bookings/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel a booking, which frees its slot */
        post: operations["cancelBooking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Complete a confirmed booking */
        post: operations["completeBooking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm a pending booking */
        post: operations["confirmBooking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/{id}/no-show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark a confirmed booking as a no-show */
        post: operations["markBookingNoShow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/{id}/reschedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move a live booking to another time */
        post: operations["rescheduleBooking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/availability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find the free slots of a resource */
        get: operations["findBookingAvailability"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/call-logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search the call logs, newest first */
        get: operations["listCallLogs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/call-logs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one call by its request id */
        get: operations["getCallLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/call-logs/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count the calls that a search finds */
        get: operations["countCallLogs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/call-logs/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export call logs as CSV or NDJSON */
        get: operations["exportCallLogs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/call-logs/gaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the times from which call logs are missing */
        get: operations["listCallLogGaps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/call-logs/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Follow the call logs live */
        get: operations["followCallLogs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/call-logs/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read how call logs are kept */
        get: operations["getCallLogSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change how call logs are kept, and what is captured */
        patch: operations["updateCallLogSettings"];
        trace?: never;
    };
    "/api/v1/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List campaigns */
        get: operations["listCampaigns"];
        put?: never;
        /** Create a campaign */
        post: operations["createCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a campaign */
        get: operations["getCampaign"];
        put?: never;
        post?: never;
        /** Delete a campaign */
        delete: operations["deleteCampaign"];
        options?: never;
        head?: never;
        /** Update a campaign */
        patch: operations["updateCampaign"];
        trace?: never;
    };
    "/api/v1/campaigns/{id}/clone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Clone a campaign */
        post: operations["cloneCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the members of a campaign, and how far each has come */
        get: operations["listCampaignContacts"];
        put?: never;
        /** Add contacts to a campaign */
        post: operations["addCampaignContacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/contacts/{contact_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a contact out of a campaign */
        delete: operations["removeCampaignContact"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count the members of a campaign, and what became of its steps */
        get: operations["getCampaignStats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Activate, pause, resume, complete or archive a campaign */
        patch: operations["changeCampaignStatus"];
        trace?: never;
    };
    "/api/v1/companies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List companies */
        get: operations["listCompanies"];
        /** Create or update a company by your own id of it */
        put: operations["upsertCompany"];
        /** Create a company */
        post: operations["createCompany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a company */
        get: operations["getCompany"];
        put?: never;
        post?: never;
        /** Delete a company */
        delete: operations["deleteCompany"];
        options?: never;
        head?: never;
        /** Update a company */
        patch: operations["updateCompany"];
        trace?: never;
    };
    "/api/v1/companies/{id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the contacts of a company */
        get: operations["listCompanyContacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create or update up to 500 companies */
        post: operations["upsertCompanies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List contacts */
        get: operations["listContacts"];
        /** Create or update a contact by your own id of it */
        put: operations["upsertContact"];
        /** Create a contact */
        post: operations["createContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a contact */
        get: operations["getContact"];
        put?: never;
        post?: never;
        /** Delete a contact */
        delete: operations["deleteContact"];
        options?: never;
        head?: never;
        /** Update a contact */
        patch: operations["updateContact"];
        trace?: never;
    };
    "/api/v1/contacts/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create or update up to 500 contacts */
        post: operations["upsertContacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the credit balance */
        get: operations["getCredits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credits/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what was granted and spent */
        get: operations["listCreditMovements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List identities */
        get: operations["listIdentities"];
        put?: never;
        /** Add a sender identity */
        post: operations["createIdentity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get an identity */
        get: operations["getIdentity"];
        put?: never;
        post?: never;
        /** Remove a sender identity */
        delete: operations["deleteIdentity"];
        options?: never;
        head?: never;
        /** Update a sender identity */
        patch: operations["updateIdentity"];
        trace?: never;
    };
    "/api/v1/inbox/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List conversations */
        get: operations["listConversations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox/conversations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a conversation */
        get: operations["getConversation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Keep your own id and metadata on a conversation */
        patch: operations["updateConversation"];
        trace?: never;
    };
    "/api/v1/inbox/conversations/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Archive a conversation, in whatever state */
        post: operations["archiveConversation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox/conversations/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a conversation to a member, or to nobody */
        post: operations["assignConversation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox/conversations/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Complete a conversation */
        post: operations["completeConversation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox/conversations/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the messages of a conversation */
        get: operations["listConversationMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox/conversations/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pause an active conversation */
        post: operations["pauseConversation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox/conversations/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark all messages of a conversation as read */
        post: operations["markConversationRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox/conversations/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reopen a completed conversation */
        post: operations["reopenConversation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox/conversations/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Resume a paused conversation */
        post: operations["resumeConversation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox/conversations/{id}/unarchive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a conversation out of the archive */
        post: operations["unarchiveConversation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a message */
        post: operations["sendMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox/messages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a message, and how far it has come */
        get: operations["getMessage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox/messages/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what became of a message that was sent */
        post: operations["reportMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox/messages/received": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand over a message that was received */
        post: operations["receiveMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept an invitation that was made to your email address */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List leads */
        get: operations["listLeads"];
        /** Create or update a lead by your own id of it */
        put: operations["upsertLead"];
        /** Create a lead */
        post: operations["createLead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a lead */
        get: operations["getLead"];
        put?: never;
        post?: never;
        /** Delete a lead */
        delete: operations["deleteLead"];
        options?: never;
        head?: never;
        /** Update a lead */
        patch: operations["updateLead"];
        trace?: never;
    };
    "/api/v1/leads/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create or update up to 500 leads */
        post: operations["upsertLeads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List lists */
        get: operations["listLists"];
        /** Create or update a list by your own id of it */
        put: operations["upsertList"];
        /** Create a list */
        post: operations["createList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a list */
        get: operations["getList"];
        put?: never;
        post?: never;
        /** Delete a list */
        delete: operations["deleteList"];
        options?: never;
        head?: never;
        /** Update a list */
        patch: operations["updateList"];
        trace?: never;
    };
    "/api/v1/lists/{id}/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count the leads of a list */
        get: operations["countListLeads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/{id}/leads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the leads of a list */
        get: operations["listListLeads"];
        put?: never;
        /** Add leads to a list */
        post: operations["addListLeads"];
        /** Take leads out of a list */
        delete: operations["removeListLeads"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outgoing-messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what was sent to people, or would have been */
        get: operations["listOutgoingMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outgoing-messages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get an outgoing message */
        get: operations["getOutgoingMessage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/responses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List responses */
        get: operations["listResponses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/responses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a response */
        get: operations["getResponse"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List reviews */
        get: operations["listReviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a review */
        get: operations["getReview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews/{id}/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reply to a review */
        post: operations["replyToReview"];
        delete?: never;
        options?: never;
        head?: never;
        /** Give the reply to a review another wording */
        patch: operations["changeReviewReply"];
        trace?: never;
    };
    "/api/v1/reviews/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring in up to 500 reviews from where they were written */
        post: operations["importReviews"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scopes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the scopes, the routes each opens, and the presets */
        get: operations["listScopes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sequences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List sequences */
        get: operations["listSequences"];
        put?: never;
        /** Create a sequence */
        post: operations["createSequence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sequences/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a sequence */
        get: operations["getSequence"];
        put?: never;
        post?: never;
        /** Delete a sequence */
        delete: operations["deleteSequence"];
        options?: never;
        head?: never;
        /** Update a sequence */
        patch: operations["updateSequence"];
        trace?: never;
    };
    "/api/v1/sequences/{id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Activate a draft, which freezes its steps until it is paused */
        post: operations["activateSequence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sequences/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Archive a sequence */
        post: operations["archiveSequence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sequences/{id}/enrolments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the enrolments of a sequence */
        get: operations["listEnrolments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sequences/{id}/enrolments/{enrolment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get an enrolment, with what became of each step */
        get: operations["getEnrolment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sequences/{id}/enrolments/{enrolment_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel an enrolment */
        post: operations["cancelEnrolment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sequences/{id}/execute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enrol contacts in an active sequence */
        post: operations["executeSequence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sequences/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pause an active sequence */
        post: operations["pauseSequence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sequences/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Resume a paused sequence */
        post: operations["resumeSequence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surveys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List surveys */
        get: operations["listSurveys"];
        put?: never;
        /** Create a survey */
        post: operations["createSurvey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surveys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a survey */
        get: operations["getSurvey"];
        put?: never;
        post?: never;
        /** Delete a survey */
        delete: operations["deleteSurvey"];
        options?: never;
        head?: never;
        /** Update a survey */
        patch: operations["updateSurvey"];
        trace?: never;
    };
    "/api/v1/surveys/{id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Activate a draft, which freezes its questions */
        post: operations["activateSurvey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surveys/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Archive a survey */
        post: operations["archiveSurvey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surveys/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pause an active survey */
        post: operations["pauseSurvey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surveys/{id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Summarize the responses of a survey */
        get: operations["getSurveyResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surveys/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Resume a paused survey */
        post: operations["resumeSurvey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surveys/{id}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send an active survey */
        post: operations["sendSurvey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surveys/{id}/sends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the sends of a survey */
        get: operations["listSurveySends"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surveys/{id}/sends/{send_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a send of a survey, and how far it has come */
        get: operations["getSurveySend"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surveys/{id}/sends/{send_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel a send of a survey */
        post: operations["cancelSurveySend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List tasks */
        get: operations["listTasks"];
        /** Create or update a task by your own id of it */
        put: operations["upsertTask"];
        /** Create a task */
        post: operations["createTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a task */
        get: operations["getTask"];
        put?: never;
        post?: never;
        /** Delete a task */
        delete: operations["deleteTask"];
        options?: never;
        head?: never;
        /** Update a task */
        patch: operations["updateTask"];
        trace?: never;
    };
    "/api/v1/tasks/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel a task that is not completed */
        post: operations["cancelTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Complete a task */
        post: operations["completeTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a completed or cancelled task again */
        post: operations["reopenTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start an open task */
        post: operations["startTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/owners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the owners to whom tasks can be assigned */
        get: operations["listTaskOwners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the tenants you belong to */
        get: operations["listTenants"];
        put?: never;
        /** Create a tenant and become its owner */
        post: operations["createTenant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenants/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the tenant */
        get: operations["getTenant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Rename the tenant */
        patch: operations["updateTenant"];
        trace?: never;
    };
    "/api/v1/tenants/{id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the invitations that wait to be accepted */
        get: operations["listInvitations"];
        put?: never;
        /** Invite somebody by their email address */
        post: operations["createInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenants/{id}/invitations/{invitation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke an invitation */
        delete: operations["revokeInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenants/{id}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leave the tenant */
        post: operations["leaveTenant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenants/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the members of the tenant */
        get: operations["listMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenants/{id}/members/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a member */
        delete: operations["removeMember"];
        options?: never;
        head?: never;
        /** Change a member's role */
        patch: operations["changeMemberRole"];
        trace?: never;
    };
    "/api/v1/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count calls over time */
        get: operations["getUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/usage/scopes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See which of its scopes a key needs */
        get: operations["getScopeUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/usage/top": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rank routes, keys or addresses by their calls */
        get: operations["listTopUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List webhooks */
        get: operations["listWebhooks"];
        put?: never;
        /** Create a webhook */
        post: operations["createWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a webhook */
        get: operations["getWebhook"];
        put?: never;
        post?: never;
        /** Delete a webhook */
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        /** Update a webhook */
        patch: operations["updateWebhook"];
        trace?: never;
    };
    "/api/v1/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the deliveries of a webhook */
        get: operations["listWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/deliveries/{delivery_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a delivery with its attempts */
        get: operations["getWebhookDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/deliveries/{delivery_id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a delivery again now */
        post: operations["retryWebhookDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/recover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a webhook again what it has missed since a time */
        post: operations["recoverWebhookEvents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a webhook a new secret */
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a test event to a webhook */
        post: operations["testWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workflows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List workflows */
        get: operations["listWorkflows"];
        put?: never;
        /** Create a workflow */
        post: operations["createWorkflow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workflows/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a workflow */
        get: operations["getWorkflow"];
        put?: never;
        post?: never;
        /** Delete a workflow */
        delete: operations["deleteWorkflow"];
        options?: never;
        head?: never;
        /** Update a workflow */
        patch: operations["updateWorkflow"];
        trace?: never;
    };
    "/api/v1/workflows/{id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Activate a draft, which lets it be executed */
        post: operations["activateWorkflow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workflows/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Archive a workflow */
        post: operations["archiveWorkflow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workflows/{id}/execute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Execute an active workflow */
        post: operations["executeWorkflow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workflows/{id}/executions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the executions of a workflow */
        get: operations["listWorkflowExecutions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workflows/{id}/executions/{execution_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get an execution with the log of its nodes */
        get: operations["getWorkflowExecution"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workflows/{id}/executions/{execution_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel an execution */
        post: operations["cancelWorkflowExecution"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workflows/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pause an active workflow */
        post: operations["pauseWorkflow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workflows/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Resume a paused workflow */
        post: operations["resumeWorkflow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workflows/{id}/rotate-hook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a workflow a new address for webhooks */
        post: operations["rotateWorkflowHook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptInvitation: {
            /** @description The token of the invitation. It can be accepted once. */
            token: string;
        };
        AccountView: {
            /** Format: date-time */
            created_at: string;
            credits: number;
            /** Format: email */
            email: string;
            full_name: string;
            id: string;
            tenant_id: string;
        };
        ActionCancelledEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["ActionView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "action.cancelled";
        };
        ActionCompletedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["ActionView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "action.completed";
        };
        ActionCounts: {
            cancelled: number;
            done: number;
            failed: number;
            pending: number;
        };
        ActionCreatedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["ActionView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "action.created";
        };
        /** @enum {string} */
        ActionEntity: "contact" | "company";
        /** @enum {string} */
        ActionItemState: "pending" | "done" | "failed" | "cancelled";
        ActionItemView: {
            /** @description Null where it is about a contact. */
            company_id: string | null;
            /** @description Null where it is about a company. */
            contact_id: string | null;
            /** @description Why it failed. */
            error: components["schemas"]["ItemError"] | null;
            /** Format: date-time */
            finished_at: string | null;
            id: string;
            /** @description Which of the actions, from 0. */
            index: number;
            /** @enum {string} */
            state: "pending" | "done" | "failed" | "cancelled";
            /** @enum {string} */
            type: "add_tag" | "remove_tag" | "add_to_list" | "add_to_campaign" | "create_task" | "update_field";
        };
        ActionItemViewPage: {
            /** @description Whether there is a next page. */
            has_more: boolean;
            items: components["schemas"]["ActionItemView"][];
            /** @description Pass as `cursor` for the next page; null on the last one. */
            next_cursor: string | null;
        };
        ActionStartedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["ActionView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "action.started";
        };
        /** @enum {string} */
        ActionStatus: "queued" | "running" | "completed" | "cancelled";
        ActionStep: {
            /** @description Of `add_to_campaign`. */
            campaign_id?: string;
            description?: string;
            /** Format: date-time */
            due_at?: string;
            /** @description Of `update_field`. Of contacts one of first_name, last_name, phone, title, company_id, unsubscribed; of companies one of industry, size, owner_id. */
            field?: string;
            /** @description Of `add_to_list`. */
            list_id?: string;
            /** @description Whose tasks they are. */
            owner_id?: string;
            /** @description Of `add_tag` and `remove_tag`. */
            tag?: string;
            /**
             * @description `todo` unless said.
             * @enum {string}
             */
            task_type?: "call" | "email" | "meeting" | "todo";
            /** @description Of `create_task`, as all that follow. */
            title?: string;
            /**
             * @description Tags, lists and campaigns are of contacts only. `add_to_list` adds the lead with the same email, or makes it.
             * @enum {string}
             */
            type: "add_tag" | "remove_tag" | "add_to_list" | "add_to_campaign" | "create_task" | "update_field";
            /** @description Of `update_field`: what `PATCH` would take for that field. */
            value?: (string | boolean | null) | null;
        };
        ActionView: {
            /** @description What to do to each of them, in this order. */
            actions: components["schemas"]["ActionStep"][];
            /** @description How many of them are in each state. */
            counts: components["schemas"]["ActionCounts"];
            /** Format: date-time */
            created_at: string;
            /** @enum {string} */
            entity: "contact" | "company";
            /** @description Your own id of it, unique within the tenant and environment, so that a sync finds it again. */
            external_id?: string | null;
            /** Format: date-time */
            finished_at: string | null;
            id: string;
            /** @description Flat JSON of your own, 50 keys at most. A change replaces it as a whole. */
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
            /** @description How many of them are no longer pending, in per cent. */
            progress: number;
            /** Format: date-time */
            started_at: string | null;
            /**
             * @description `completed` when nothing is left to do: see `counts`.
             * @enum {string}
             */
            status: "queued" | "running" | "completed" | "cancelled";
            /** @description How many items there are. */
            total: number;
            /** Format: date-time */
            updated_at: string;
        };
        ActionViewPage: {
            /** @description Whether there is a next page. */
            has_more: boolean;
            items: components["schemas"]["ActionView"][];
            /** @description Pass as `cursor` for the next page; null on the last one. */
            next_cursor: string | null;
        };
        AddCampaignContacts: {
            contact_ids: string[];
        };
        AddedContacts: {
            added: number;
            /** @description One for each that was named, in their order. */
            results: components["schemas"]["AddingResult"][];
            skipped: number;
        };
        AddedLead: {
            lead_id: string;
            /** @enum {string} */
            status: "added" | "already_listed";
        };
        AddedLeads: {
            /** @description How many were not in the list before. */
            added: number;
            results: components["schemas"]["AddedLead"][];
        };
        AddingResult: {
            contact_id: string;
            /**
             * @description `already_member`: it was in the campaign before; `duplicate`: it was named before.
             * @enum {string|null}
             */
            reason: "already_member" | "duplicate" | null;
            /** @enum {string} */
            status: "added" | "skipped";
        };
        AdminTenantView: {
            /** Format: date-time */
            created_at: string;
            credits: number;
            id: string;
            members: number;
            name: string;
            /** Format: date-time */
            suspended_at: string | null;
            /** @description Told to operators only. */
            suspension_reason: string | null;
            /** Format: date-time */
            updated_at: string;
            /** @description The same id as a UUID; X-Tenant-ID takes either. */
            uuid: string;
        };
        AdminTenantViewPage: {
            /** @description Whether there is a next page. */
            has_more: boolean;
            items: components["schemas"]["AdminTenantView"][];
            /** @description Pass as `cursor` for the next page; null on the last one. */
            next_cursor: string | null;
        };
        AdminUserView: {
            /** Format: date-time */
            created_at: string;
            /** Format: email */
            email: string;
            full_name: string;
            id: string;
            is_active: boolean;
            is_operator: boolean;
            tenants: components["schemas"]["MembershipView"][];
        };
        AdminUserViewPage: {
            /** @description Whether there is a next page. */
            has_more: boolean;
            items: components["schemas"]["AdminUserView"][];
            /** @description Pass as `cursor` for the next page; null on the last one. */
            next_cursor: string | null;
        };
        AgentActivatedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["AgentView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "agent.activated";
        };
        AgentChatCompletedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["AgentChatView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "agent_chat.completed";
        };
        AgentChatFailedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["FailedAgentChat"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "agent_chat.failed";
        };
        AgentChatView: {
            agent_id: string;
            /** Format: date-time */
            created_at: string;
            /** @description The line of the credit ledger names this chat. */
            credits_spent: number;
            /**
             * @description `length`: it reached `max_tokens`.
             * @enum {string}
             */
            finish_reason: "stop" | "length" | "tool_calls" | "content_filter" | "other";
            id: string;
            /** @description Null where the endpoint has not counted. */
            input_tokens: number | null;
            /** @description The model that answered, as it calls itself. */
            model: string;
            /** @description Null where the endpoint has not counted. */
            output_tokens: number | null;
            /** @description What it answered. */
            reply: string;
            /** @description Send it with the next message to go on. */
            session_id: string;
            /**
             * @description `recorded`: no model was asked, because this installation or this test environment asks none.
             * @enum {string}
             */
            status: "answered" | "recorded";
            /** @description What to do for the model. Your next message tells it what came of it. */
            tool_calls: components["schemas"]["ToolCallView"][];
        };
        AgentCreatedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["AgentView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "agent.created";
        };
        AgentDeactivatedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["AgentView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "agent.deactivated";
        };
        AgentDeletedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["AgentView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "agent.deleted";
        };
        AgentMessageCreatedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["AgentMessageView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "agent_message.created";
        };
        /** @enum {string} */
        AgentMessageRole: "user" | "assistant";
        AgentMessageView: {
            /** @description The chat it is a part of: a message and its answer. */
            chat_id: string;
            content: string;
            /** Format: date-time */
            created_at: string;
            id: string;
            /** @enum {string} */
            role: "user" | "assistant";
            session_id: string;
            /**
             * @description `recorded`: no model was asked, because this installation or this test environment asks none.
             * @enum {string}
             */
            status: "answered" | "recorded";
            /** @description What to do for the model. Your next message tells it what came of it. */
            tool_calls: components["schemas"]["ToolCallView"][];
            /** Format: date-time */
            updated_at: string;
        };
        AgentMessageViewPage: {
            /** @description Whether there is a next page. */
            has_more: boolean;
            items: components["schemas"]["AgentMessageView"][];
            /** @description Pass as `cursor` for the next page; null on the last one. */
            next_cursor: string | null;
        };
        AgentSessionCreatedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["AgentSessionView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "agent_session.created";
        };
        AgentSessionDeletedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["AgentSessionView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "agent_session.deleted";
        };
        AgentSessionView: {
            agent_id: string;
            /** Format: date-time */
            created_at: string;
            id: string;
            /** Format: date-time */
            last_message_at: string;
            /** @description Of both sides. */
            message_count: number;
            /** Format: date-time */
            updated_at: string;
        };
        AgentSessionViewPage: {
            /** @description Whether there is a next page. */
            has_more: boolean;
            items: components["schemas"]["AgentSessionView"][];
            /** @description Pass as `cursor` for the next page; null on the last one. */
            next_cursor: string | null;
        };
        AgentTool: {
            description?: string;
            name: string;
            /** @description The JSON Schema of its arguments, an object: 8,000 characters and 8 schemas deep at most. */
            parameters: {
                [key: string]: unknown;
            };
        };
        AgentUpdatedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["AgentView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "agent.updated";
        };
        AgentView: {
            /** @description Whether it can be chatted with; `true` unless said. */
            active?: boolean;
            /** Format: date-time */
            created_at: string;
            description?: string | null;
            /** @description Your own id of it, unique within the tenant and environment, so that a sync finds it again. */
            external_id?: string | null;
            id: string;
            /** @description How long one answer may be, in tokens; 1024 unless said. */
            max_tokens?: number;
            /** @description Flat JSON of your own, 50 keys at most. A change replaces it as a whole. */
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
            /** @description As the model endpoint of this installation names it. */
            model: string;
            name: string;
            /** @description What the model is told before every conversation. */
            system_prompt?: string | null;
            /** @description How freely it speaks; 1 unless said. */
            temperature?: number;
            /** @description Functions that the model may ask for. A chat answers its wishes as `tool_calls`; nothing is run here. */
            tools?: components["schemas"]["AgentTool"][];
            /** Format: date-time */
            updated_at: string;
        };
        AgentViewPage: {
            /** @description Whether there is a next page. */
            has_more: boolean;
            items: components["schemas"]["AgentView"][];
            /** @description Pass as `cursor` for the next page; null on the last one. */
            next_cursor: string | null;
        };
        /** @enum {string} */
        AlertEventType: "triggered" | "resolved";
        AlertEventView: {
            alert_id: string;
            /** @description As the alert was called then. */
            alert_name: string;
            api_key_id: string | null;
            /** Format: date-time */
            created_at: string;
            id: string;
            /** @enum {string} */
            metric: "error_rate" | "requests_above" | "requests_below" | "unused_key";
            /** @description What the alert allowed then. */
            threshold: number;
            /** @enum {string} */
            type: "triggered" | "resolved";
            /** @description What was measured; null when nothing was left to measure. */
            value: number | null;
        };
        AlertEventViewPage: {
            /** @description Whether there is a next page. */
            has_more: boolean;
            items: components["schemas"]["AlertEventView"][];
            /** @description Pass as `cursor` for the next page; null on the last one. */
            next_cursor: string | null;
        };
        AlertResolvedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["AlertEventView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "alert.resolved";
        };
        AlertTriggeredEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["AlertEventView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "alert.triggered";
        };
        AlertView: {
            /** @description Only calls of this key; null for all of the tenant. */
            api_key_id?: string | null;
            /** Format: date-time */
            created_at: string;
            enabled?: boolean;
            /**
             * Format: date-time
             * @description Since when it has been firing; null when it is not.
             */
            firing_since: string | null;
            id: string;
            /**
             * @description `error_rate`: the share of calls answered with 4xx or 5xx is above the threshold; `requests_above`, `requests_below`: more or fewer calls than the threshold; `unused_key`: a key that may be used has not been for more than so many days.
             * @enum {string}
             */
            metric: "error_rate" | "requests_above" | "requests_below" | "unused_key";
            /** @description With fewer calls an error rate says nothing. 20 by default. */
            min_requests?: number;
            name: string;
            /** @description A share from 0 to 1, a number of calls, or a number of days from 1 to 365, as the metric has it. */
            threshold: number;
            /** Format: date-time */
            updated_at: string;
            /** @description Over how many minutes calls are counted. 15 by default. */
            window_minutes?: number;
        };
        AlertViewPage: {
            /** @description Whether there is a next page. */
            has_more: boolean;
            items: components["schemas"]["AlertView"][];
            /** @description Pass as `cursor` for the next page; null on the last one. */
            next_cursor: string | null;
        };
        AnswerCount: {
            count: number;
            /** @description A number or an option, as text. */
            value: string;
        };
        ApiKeyCreatedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["ApiKeyView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "api_key.created";
        };
        ApiKeyDisabledEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["ApiKeyView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "api_key.disabled";
        };
        ApiKeyEnabledEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["ApiKeyView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "api_key.enabled";
        };
        ApiKeyExpiredEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["ApiKeyView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "api_key.expired";
        };
        ApiKeyRevokedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["ApiKeyView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "api_key.revoked";
        };
        ApiKeyRotatedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["ApiKeyView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "api_key.rotated";
        };
        /** @enum {string} */
        ApiKeyStatus: "active" | "disabled" | "expired" | "revoked";
        ApiKeyStepTerms: {
            /** @description Addresses and CIDR ranges it may be used from, one at least; null for anywhere. Bits beyond the prefix are cleared: 203.0.113.9/24 becomes 203.0.113.0/24. */
            allowed_cidrs?: string[] | null;
            enabled?: boolean;
            /**
             * Format: date-time
             * @description When it stops working; null for never. A past time is accepted, with a warning.
             */
            expires_at?: string | null;
            name?: string;
            /** @description The key that this one took the place of. */
            predecessor_id?: string;
            /** @description What the key may do. See GET /api/v1/scopes. */
            scopes?: string[];
            /** @description The key that took its place. */
            successor_id?: string | null;
            tags?: string[];
        };
        ApiKeyStepView: {
            /**
             * @description What happened. An edit of several terms is a step for each, with one `request_id`.
             * @enum {string}
             */
            action: "created" | "renamed" | "scopes_changed" | "expiry_changed" | "addresses_changed" | "tags_changed" | "metadata_changed" | "enabled" | "disabled" | "rotated" | "expired" | "revoked";
            /** @description The same as it was afterwards. */
            after: components["schemas"]["ApiKeyStepTerms"] | null;
            /** @description What was changed, as it was before. */
            before: components["schemas"]["ApiKeyStepTerms"] | null;
            /** @description The user or key that did it; null when its time came, or nobody knows. */
            by: string | null;
            /** Format: date-time */
            created_at: string;
            id: string;
            /** @description The request it was done by. */
            request_id: string | null;
        };
        ApiKeyStepViewPage: {
            /** @description Whether there is a next page. */
            has_more: boolean;
            items: components["schemas"]["ApiKeyStepView"][];
            /** @description Pass as `cursor` for the next page; null on the last one. */
            next_cursor: string | null;
        };
        ApiKeyUpdatedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["ApiKeyView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "api_key.updated";
        };
        ApiKeyView: {
            /** @description Addresses and CIDR ranges it may be used from, one at least; null for anywhere. Bits beyond the prefix are cleared: 203.0.113.9/24 becomes 203.0.113.0/24. */
            allowed_cidrs?: string[] | null;
            /** Format: date-time */
            created_at: string;
            /** @description The user or key that made it. */
            created_by: string | null;
            enabled: boolean;
            /**
             * @description Live and test data never mix. The environment of the caller when left out.
             * @enum {string}
             */
            environment?: "live" | "test";
            /**
             * Format: date-time
             * @description When it stops working; null for never. A past time is accepted, with a warning.
             */
            expires_at?: string | null;
            id: string;
            /** @description Enough to recognise the key; the key itself is never shown again. */
            key_prefix: string;
            last_four: string;
            /** Format: date-time */
            last_used_at: string | null;
            last_used_ip: string | null;
            last_used_route: string | null;
            /** @description Flat JSON of your own, 50 keys at most. */
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
            name: string;
            /** Format: date-time */
            revoked_at: string | null;
            /** @description What the key may do. See GET /api/v1/scopes. */
            scopes: string[];
            /** @enum {string} */
            status: "active" | "disabled" | "expired" | "revoked";
            /** @description The key that took its place. */
            successor_id: string | null;
            tags?: string[];
            /** Format: date-time */
            updated_at: string;
            /** @description What is odd about the request, although it was carried out. */
            warnings?: string[];
        };
        ApiKeyViewPage: {
            /** @description Whether there is a next page. */
            has_more: boolean;
            items: components["schemas"]["ApiKeyView"][];
            /** @description Pass as `cursor` for the next page; null on the last one. */
            next_cursor: string | null;
        };
        AssignConversation: {
            /** @description The member who looks after it. */
            assignee_id: string | null;
        };
        AttemptView: {
            duration_ms: number;
            /** @description Null where it was accepted. */
            error: string | null;
            number: number;
            /** @description How the answer began, secrets taken out. */
            response_body: string | null;
            /** Format: date-time */
            started_at: string;
            /** @description Null where no answer came. */
            status: number | null;
        };
        BookingCancelledEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["BookingView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "booking.cancelled";
        };
        BookingCompletedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["BookingView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "booking.completed";
        };
        BookingConfirmedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["BookingView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "booking.confirmed";
        };
        BookingCreatedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["BookingView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "booking.created";
        };
        BookingDeletedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["BookingView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "booking.deleted";
        };
        BookingNoShowEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["BookingView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "booking.no_show";
        };
        BookingRescheduledEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["BookingView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "booking.rescheduled";
        };
        /** @enum {string} */
        BookingState: "pending" | "confirmed" | "completed" | "no_show" | "cancelled";
        BookingUpdatedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["BookingView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "booking.updated";
        };
        BookingView: {
            /** @description Who it is for. */
            contact_id?: string | null;
            /** Format: date-time */
            created_at: string;
            /**
             * Format: date-time
             * @description After `start_at`. One booking may begin in the instant another ends.
             */
            end_at: string;
            /** @description Your own id of it, unique within the tenant and environment, so that a sync finds it again. */
            external_id?: string | null;
            id: string;
            /** @description Flat JSON of your own, 50 keys at most. A change replaces it as a whole. */
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
            /** @description What can be booked once at a time: a room, a person, a machine, by a name of your own. */
            resource: string;
            service: string;
            /** Format: date-time */
            start_at: string;
            /** @enum {string} */
            state: "pending" | "confirmed" | "completed" | "no_show" | "cancelled";
            /** @description In which it is shown to people; `UTC` unless said. */
            timezone?: string;
            /** Format: date-time */
            updated_at: string;
        };
        BookingViewPage: {
            /** @description Whether there is a next page. */
            has_more: boolean;
            items: components["schemas"]["BookingView"][];
            /** @description Pass as `cursor` for the next page; null on the last one. */
            next_cursor: string | null;
        };
        BrowserSessionView: {
            /** @description Seconds the access token lives. */
            expires_in: number;
        };
        CallLogCountView: {
            count: number;
            /**
             * @description `exact`, or `more_than` where counting stopped before the end: at 10,000 calls, or when its time was up and there may be more.
             * @enum {string}
             */
            relation: "exact" | "more_than";
        };
        CallLogDetail: {
            /** @description The key it was made with; null when a user called. */
            api_key_id: string | null;
            /** @description What was sent and answered; null where nothing was captured, or it is kept no longer. */
            capture: components["schemas"]["CaptureView"] | null;
            /** @description The caller's own `X-Request-ID`. */
            client_request_id: string | null;
            /** @description The call as a command for a POSIX shell, to be copied. It takes the credential from `KEYWAY_API_KEY`, or from `KEYWAY_TOKEN` where a user called. Its query and its body are not part of it. */
            curl: string;
            /** @description From the request to its answer, in milliseconds. */
            duration_ms: number;
            /** @enum {string} */
            environment: "live" | "test";
            /** @description The `code` of the error; null after a success. */
            error_code: string | null;
            /** @description The id of the request, as the answer told it in `X-Request-ID`. */
            id: string;
            ip: string | null;
            method: string;
            /** @description The call right after this one; null for the latest. */
            newer_id: string | null;
            /**
             * Format: date-time
             * @description When the request came in.
             */
            occurred_at: string;
            /** @description The call right before this one; null for the first one kept. */
            older_id: string | null;
            /** @description As it was called, without its query. */
            path: string;
            /** @description Length of the body sent. */
            request_bytes: number;
            /** @description Length of the body answered; null for a stream. */
            response_bytes: number | null;
            /** @description The route that answered; null where none did. */
            route: string | null;
            /** @description 499 when the caller went away before the answer. */
            status: number;
            user_agent: string | null;
            /** @description The user who called; null when a key did. */
            user_id: string | null;
        };
        CallLogSettingsView: {
            capture: components["schemas"]["CaptureSettingsFields"];
            /**
             * @description Live and test calls have settings of their own.
             * @enum {string}
             */
            environment: "live" | "test";
            installation: components["schemas"]["InstallationView"];
            /**
             * Format: date-time
             * @description Calls before this are not shown, and are deleted.
             */
            kept_from: string;
            /** @description How many days call logs are kept, in UTC; null for as long as the installation keeps them. */
            retention_days: number | null;
            /** Format: date-time */
            updated_at: string | null;
            /** @description The user or key that changed them last. */
            updated_by: string | null;
        };
        CallLogView: {
            /** @description The key it was made with; null when a user called. */
            api_key_id: string | null;
            /** @description The caller's own `X-Request-ID`. */
            client_request_id: string | null;
            /** @description From the request to its answer, in milliseconds. */
            duration_ms: number;
            /** @enum {string} */
            environment: "live" | "test";
            /** @description The `code` of the error; null after a success. */
            error_code: string | null;
            /** @description The id of the request, as the answer told it in `X-Request-ID`. */
            id: string;
            ip: string | null;
            method: string;
            /**
             * Format: date-time
             * @description When the request came in.
             */
            occurred_at: string;
            /** @description As it was called, without its query. */
            path: string;
            /** @description Length of the body sent. */
            request_bytes: number;
            /** @description Length of the body answered; null for a stream. */
            response_bytes: number | null;
            /** @description The route that answered; null where none did. */
            route: string | null;
            /** @description 499 when the caller went away before the answer. */
            status: number;
            user_agent: string | null;
            /** @description The user who called; null when a key did. */
            user_id: string | null;
        };
        CallLogViewPage: {
            /** @description Whether there is a next page. */
            has_more: boolean;
            items: components["schemas"]["CallLogView"][];
            /** @description Pass as `cursor` for the next page; null on the last one. */
            next_cursor: string | null;
        };
        CampaignActivatedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["CampaignView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "campaign.activated";
        };
        CampaignArchivedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["CampaignView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "campaign.archived";
        };
        CampaignCompletedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["CampaignView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "campaign.completed";
        };
        CampaignCreatedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["CampaignView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "campaign.created";
        };
        CampaignDeletedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["CampaignView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "campaign.deleted";
        };
        CampaignMemberCompletedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["CampaignMemberView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "campaign_member.completed";
        };
        CampaignMemberCreatedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["CampaignMemberView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "campaign_member.created";
        };
        CampaignMemberDeletedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["CampaignMemberView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "campaign_member.deleted";
        };
        CampaignMemberFailedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["CampaignMemberView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "campaign_member.failed";
        };
        /** @enum {string} */
        CampaignMemberState: "pending" | "completed" | "failed" | "cancelled";
        CampaignMemberView: {
            campaign_id: string;
            contact_id: string;
            /** Format: date-time */
            created_at: string;
            /** @description Why it failed. */
            error: components["schemas"]["ItemError"] | null;
            /**
             * Format: date-time
             * @description When it was no longer pending.
             */
            finished_at: string | null;
            id: string;
            /** @description The step that is to be done next; null when none is. */
            next_step: string | null;
            /**
             * @description `pending` with steps still to come; `failed` where a step was refused, after which none is done; `cancelled` where the campaign ended first.
             * @enum {string}
             */
            state: "pending" | "completed" | "failed" | "cancelled";
            /** @description What was done so far, in its order. */
            steps: components["schemas"]["MemberStep"][];
            /** Format: date-time */
            updated_at: string;
        };
        CampaignMemberViewPage: {
            /** @description Whether there is a next page. */
            has_more: boolean;
            items: components["schemas"]["CampaignMemberView"][];
            /** @description Pass as `cursor` for the next page; null on the last one. */
            next_cursor: string | null;
        };
        CampaignPausedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["CampaignView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "campaign.paused";
        };
        /** @enum {string} */
        CampaignState: "draft" | "active" | "paused" | "completed" | "archived";
        CampaignStats: {
            /** @description Not through when the campaign ended. */
            cancelled: number;
            /** @description Through with all of them. */
            completed: number;
            /** @description Stopped at a step that was refused. */
            failed: number;
            /** @description With steps still to come. */
            pending: number;
            /** @description One for each step, a condition before what is in its branches. */
            steps: components["schemas"]["StepStats"][];
            total: number;
        };
        CampaignStep: {
            /** @description Of `email` and `linkedin_message`. `{{first_name}}`, `{{custom_fields.plan}}` and their like stand for what the contact has there. */
            body?: string;
            description?: string;
            /** @description So many days after it was made. */
            due_in_days?: number;
            /** @description Of `condition`, as all that follow. One of email, first_name, last_name, phone, title, company_id, tags, unsubscribed, custom_fields.…: a field of the contact. */
            field?: string;
            /** @description What is done where it does not. */
            on_false?: components["schemas"]["CampaignStepOfDepth1"][];
            /** @description What is done where the condition holds. */
            on_true?: components["schemas"]["CampaignStepOfDepth1"][];
            /**
             * @description `equals`, `contains` and `starts_with` compare texts without regard to case; `contains` of `tags` wants that very tag; numbers are compared in `custom_fields`.
             * @enum {string}
             */
            operator?: "is_set" | "equals" | "contains" | "starts_with" | "greater_than" | "less_than";
            /** @description Whose task it is. */
            owner_id?: string;
            /** @description Of `email`. */
            subject?: string;
            /**
             * @description `todo` unless said.
             * @enum {string}
             */
            task_type?: "call" | "email" | "meeting" | "todo";
            /** @description Of `task`, as all until `owner_id`. */
            title?: string;
            /**
             * @description `linkedin_message` goes to the profile in `custom_fields.linkedin_url`. After the steps of a branch come those after its condition; `end` ends it for the contact.
             * @enum {string}
             */
            type: "email" | "linkedin_message" | "task" | "condition" | "end";
            /** @description What to compare with; none for `is_set`. */
            value?: string | number | boolean;
        };
        CampaignStepOfDepth1: {
            /** @description Of `email` and `linkedin_message`. `{{first_name}}`, `{{custom_fields.plan}}` and their like stand for what the contact has there. */
            body?: string;
            description?: string;
            /** @description So many days after it was made. */
            due_in_days?: number;
            /** @description Of `condition`, as all that follow. One of email, first_name, last_name, phone, title, company_id, tags, unsubscribed, custom_fields.…: a field of the contact. */
            field?: string;
            /** @description What is done where it does not. */
            on_false?: components["schemas"]["CampaignStepOfDepth2"][];
            /** @description What is done where the condition holds. */
            on_true?: components["schemas"]["CampaignStepOfDepth2"][];
            /**
             * @description `equals`, `contains` and `starts_with` compare texts without regard to case; `contains` of `tags` wants that very tag; numbers are compared in `custom_fields`.
             * @enum {string}
             */
            operator?: "is_set" | "equals" | "contains" | "starts_with" | "greater_than" | "less_than";
            /** @description Whose task it is. */
            owner_id?: string;
            /** @description Of `email`. */
            subject?: string;
            /**
             * @description `todo` unless said.
             * @enum {string}
             */
            task_type?: "call" | "email" | "meeting" | "todo";
            /** @description Of `task`, as all until `owner_id`. */
            title?: string;
            /**
             * @description `linkedin_message` goes to the profile in `custom_fields.linkedin_url`. After the steps of a branch come those after its condition; `end` ends it for the contact.
             * @enum {string}
             */
            type: "email" | "linkedin_message" | "task" | "condition" | "end";
            /** @description What to compare with; none for `is_set`. */
            value?: string | number | boolean;
        };
        CampaignStepOfDepth2: {
            /** @description Of `email` and `linkedin_message`. `{{first_name}}`, `{{custom_fields.plan}}` and their like stand for what the contact has there. */
            body?: string;
            description?: string;
            /** @description So many days after it was made. */
            due_in_days?: number;
            /** @description Of `condition`, as all that follow. One of email, first_name, last_name, phone, title, company_id, tags, unsubscribed, custom_fields.…: a field of the contact. */
            field?: string;
            /** @description What is done where it does not. */
            on_false?: components["schemas"]["CampaignStepOfDepth3"][];
            /** @description What is done where the condition holds. */
            on_true?: components["schemas"]["CampaignStepOfDepth3"][];
            /**
             * @description `equals`, `contains` and `starts_with` compare texts without regard to case; `contains` of `tags` wants that very tag; numbers are compared in `custom_fields`.
             * @enum {string}
             */
            operator?: "is_set" | "equals" | "contains" | "starts_with" | "greater_than" | "less_than";
            /** @description Whose task it is. */
            owner_id?: string;
            /** @description Of `email`. */
            subject?: string;
            /**
             * @description `todo` unless said.
             * @enum {string}
             */
            task_type?: "call" | "email" | "meeting" | "todo";
            /** @description Of `task`, as all until `owner_id`. */
            title?: string;
            /**
             * @description `linkedin_message` goes to the profile in `custom_fields.linkedin_url`. After the steps of a branch come those after its condition; `end` ends it for the contact.
             * @enum {string}
             */
            type: "email" | "linkedin_message" | "task" | "condition" | "end";
            /** @description What to compare with; none for `is_set`. */
            value?: string | number | boolean;
        };
        CampaignStepOfDepth3: {
            /** @description Of `email` and `linkedin_message`. `{{first_name}}`, `{{custom_fields.plan}}` and their like stand for what the contact has there. */
            body?: string;
            description?: string;
            /** @description So many days after it was made. */
            due_in_days?: number;
            /** @description Of `condition`, as all that follow. One of email, first_name, last_name, phone, title, company_id, tags, unsubscribed, custom_fields.…: a field of the contact. */
            field?: string;
            /**
             * @description `equals`, `contains` and `starts_with` compare texts without regard to case; `contains` of `tags` wants that very tag; numbers are compared in `custom_fields`.
             * @enum {string}
             */
            operator?: "is_set" | "equals" | "contains" | "starts_with" | "greater_than" | "less_than";
            /** @description Whose task it is. */
            owner_id?: string;
            /** @description Of `email`. */
            subject?: string;
            /**
             * @description `todo` unless said.
             * @enum {string}
             */
            task_type?: "call" | "email" | "meeting" | "todo";
            /** @description Of `task`, as all until `owner_id`. */
            title?: string;
            /**
             * @description `linkedin_message` goes to the profile in `custom_fields.linkedin_url`. After the steps of a branch come those after its condition; `end` ends it for the contact.
             * @enum {string}
             */
            type: "email" | "linkedin_message" | "task" | "condition" | "end";
            /** @description What to compare with; none for `is_set`. */
            value?: string | number | boolean;
        };
        CampaignUpdatedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["CampaignView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "campaign.updated";
        };
        CampaignView: {
            /** Format: date-time */
            created_at: string;
            description?: string | null;
            /** @description Your own id of it, unique within the tenant and environment, so that a sync finds it again. */
            external_id?: string | null;
            id: string;
            /** @description The sender identity it is run for; null for none, and when that is removed. It can be changed while the campaign is a draft or paused. */
            identity_id?: string | null;
            /** @description Flat JSON of your own, 50 keys at most. A change replaces it as a whole. */
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
            name: string;
            /**
             * @description Why it is paused, where nobody paused it: its sender identity is not active any more. Null otherwise.
             * @enum {string|null}
             */
            pause_reason: "identity_inactive" | null;
            /**
             * @description `draft` at first; moved by `PATCH /campaigns/{id}/status`.
             * @enum {string}
             */
            state: "draft" | "active" | "paused" | "completed" | "archived";
            /** @description In their order, conditions three deep at most. A change replaces them as a whole, of a draft only. */
            steps?: components["schemas"]["CampaignStep"][];
            /** Format: date-time */
            updated_at: string;
        };
        CampaignViewPage: {
            /** @description Whether there is a next page. */
            has_more: boolean;
            items: components["schemas"]["CampaignView"][];
            /** @description Pass as `cursor` for the next page; null on the last one. */
            next_cursor: string | null;
        };
        CapturedMessageView: {
            /** @description JSON written anew, a form as JSON, any other text as it was; secrets are taken out. */
            body: string | null;
            /**
             * @description `complete`, or `truncated` at the bound of the settings. There is no text where there was no body (`none`), or it was `too_large` to be looked through, `binary`, a `stream`, `unread` because the call was refused before, or not wanted (`omitted`).
             * @enum {string}
             */
            body_state: "none" | "complete" | "truncated" | "too_large" | "binary" | "stream" | "unread" | "omitted";
            /** @description The headers that were captured, by their names in lower case. */
            headers: {
                [key: string]: string | number | boolean | null;
            };
        };
        CaptureSettingsFields: {
            /** @description How much of each body is kept; 0 for nothing. */
            body_bytes: number;
            /** @description Whether headers, queries and bodies of calls are captured, without their secrets. Whoever may read call logs may read them. */
            enabled: boolean;
            /** @description Headers to capture beside those that always are. Never one that may hold a credential. */
            headers: string[];
        };
        CaptureView: {
            /** @description The query of the call. */
            query: string | null;
            request: components["schemas"]["CapturedMessageView"];
            response: components["schemas"]["CapturedMessageView"];
        };
        ChangeCampaignStatus: {
            /**
             * @description The state it is to have.
             * @enum {string}
             */
            status: "draft" | "active" | "paused" | "completed" | "archived";
        };
        ChangePassword: {
            /** Format: password */
            current_password: string;
            /** Format: password */
            new_password: string;
        };
        ChangeRole: {
            /** @enum {string} */
            role: "viewer" | "member" | "admin" | "owner";
        };
        ChatWithAgent: {
            message: string;
            /** @description The session to go on with; a new one unless said. */
            session_id?: string;
        };
        ChosenLeads: {
            /** @description Sent twice, a lead counts once. */
            lead_ids: string[];
        };
        CloneCampaign: {
            name?: string;
        };
        CompanyBatch: {
            items: components["schemas"]["CreateCompany"][];
        };
        CompanyBatchAnswer: {
            created: number;
            failed: number;
            /** @description One for each item, in the order of the request. */
            results: components["schemas"]["CompanyBatchResult"][];
            updated: number;
        };
        CompanyBatchResult: {
            error?: components["schemas"]["ItemError"];
            /** @description Null where the item failed. */
            id: string | null;
            /** @description The place of the item in the request, from 0. */
            index: number;
            /** @enum {string} */
            status: "created" | "updated" | "failed";
        };
        CompanyCreatedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["CompanyView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "company.created";
        };
        CompanyDeletedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["CompanyView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "company.deleted";
        };
        CompanyUpdatedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["CompanyView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "company.updated";
        };
        CompanyView: {
            /** Format: date-time */
            created_at: string;
            /** @description Unique within the tenant and environment; kept in lower case. */
            domain?: string | null;
            /** @description Your own id of it, unique within the tenant and environment, so that a sync finds it again. */
            external_id?: string | null;
            id: string;
            industry?: string | null;
            /** @description Flat JSON of your own, 50 keys at most. A change replaces it as a whole. */
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
            name: string;
            /** @description The member who looks after it. Null when they leave the tenant. */
            owner_id?: string | null;
            /** @description How many people work there, as your CRM says it. */
            size?: string | null;
            /** Format: date-time */
            updated_at: string;
        };
        CompanyViewPage: {
            /** @description Whether there is a next page. */
            has_more: boolean;
            items: components["schemas"]["CompanyView"][];
            /** @description Pass as `cursor` for the next page; null on the last one. */
            next_cursor: string | null;
        };
        Confirmation: {
            message: string;
            success: boolean;
        };
        ContactBatch: {
            items: components["schemas"]["CreateContact"][];
        };
        ContactBatchAnswer: {
            created: number;
            failed: number;
            /** @description One for each item, in the order of the request. */
            results: components["schemas"]["ContactBatchResult"][];
            updated: number;
        };
        ContactBatchResult: {
            error?: components["schemas"]["ItemError"];
            /** @description Null where the item failed. */
            id: string | null;
            /** @description The place of the item in the request, from 0. */
            index: number;
            /** @enum {string} */
            status: "created" | "updated" | "failed";
        };
        ContactCreatedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["ContactView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "contact.created";
        };
        ContactDeletedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["ContactView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "contact.deleted";
        };
        ContactUpdatedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["ContactView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "contact.updated";
        };
        ContactView: {
            /** @description The company they work for. */
            company_id?: string | null;
            /** Format: date-time */
            created_at: string;
            /** @description Your own fields of a contact: flat JSON, 50 keys at most. A change replaces them as a whole. */
            custom_fields?: {
                [key: string]: string | number | boolean | null;
            };
            /**
             * Format: email
             * @description Unique within the tenant and environment, without regard to case.
             */
            email: string;
            /** @description Your own id of it, unique within the tenant and environment, so that a sync finds it again. */
            external_id?: string | null;
            first_name?: string | null;
            id: string;
            last_name?: string | null;
            /** @description Flat JSON of your own, 50 keys at most. A change replaces it as a whole. */
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
            phone?: string | null;
            tags?: string[];
            title?: string | null;
            /** @description They do not want to hear from you: nothing is sent to them. */
            unsubscribed?: boolean;
            /** Format: date-time */
            updated_at: string;
        };
        ContactViewPage: {
            /** @description Whether there is a next page. */
            has_more: boolean;
            items: components["schemas"]["ContactView"][];
            /** @description Pass as `cursor` for the next page; null on the last one. */
            next_cursor: string | null;
        };
        ConversationArchivedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["ConversationView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "conversation.archived";
        };
        ConversationAssignedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["ConversationView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "conversation.assigned";
        };
        ConversationCompletedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["ConversationView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "conversation.completed";
        };
        ConversationCreatedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["ConversationView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "conversation.created";
        };
        ConversationPausedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["ConversationView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "conversation.paused";
        };
        ConversationReadEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["ConversationView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "conversation.read";
        };
        ConversationReopenedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["ConversationView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "conversation.reopened";
        };
        ConversationResumedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["ConversationView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "conversation.resumed";
        };
        /** @enum {string} */
        ConversationState: "active" | "paused" | "completed";
        ConversationUnarchivedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["ConversationView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "conversation.unarchived";
        };
        ConversationUpdatedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["ConversationView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "conversation.updated";
        };
        ConversationView: {
            /** @description Their address on the channel: one conversation each. */
            address: string;
            /** @description Out of sight, until either side writes again. */
            archived: boolean;
            /** @description The member who looks after it. */
            assignee_id: string | null;
            /** @enum {string} */
            channel: "email" | "sms" | "message";
            /** @description With whom; null where no contact is known by the address. */
            contact_id: string | null;
            /** Format: date-time */
            created_at: string;
            /** @description Your own id of it, unique within the tenant and environment, so that a sync finds it again. */
            external_id?: string | null;
            id: string;
            /**
             * Format: date-time
             * @description When either side last wrote.
             */
            last_message_at: string | null;
            /** @description Flat JSON of your own, 50 keys at most. A change replaces it as a whole. */
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
            /**
             * @description `paused`: nothing is sent until it is resumed. `completed`: done, until either side writes again.
             * @enum {string}
             */
            state: "active" | "paused" | "completed";
            /** @description How many received messages nobody has read. */
            unread_count: number;
            /** Format: date-time */
            updated_at: string;
        };
        ConversationViewPage: {
            /** @description Whether there is a next page. */
            has_more: boolean;
            items: components["schemas"]["ConversationView"][];
            /** @description Pass as `cursor` for the next page; null on the last one. */
            next_cursor: string | null;
        };
        CreateAgent: {
            /** @description Whether it can be chatted with; `true` unless said. */
            active?: boolean;
            description?: string | null;
            /** @description Your own id of it, unique within the tenant and environment, so that a sync finds it again. */
            external_id?: string | null;
            /** @description How long one answer may be, in tokens; 1024 unless said. */
            max_tokens?: number;
            /** @description Flat JSON of your own, 50 keys at most. A change replaces it as a whole. */
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
            /** @description As the model endpoint of this installation names it. */
            model: string;
            name: string;
            /** @description What the model is told before every conversation. */
            system_prompt?: string | null;
            /** @description How freely it speaks; 1 unless said. */
            temperature?: number;
            /** @description Functions that the model may ask for. A chat answers its wishes as `tool_calls`; nothing is run here. */
            tools?: components["schemas"]["AgentTool"][];
        };
        CreateAlert: {
            /** @description Only calls of this key; null for all of the tenant. */
            api_key_id?: string | null;
            enabled?: boolean;
            /**
             * @description `error_rate`: the share of calls answered with 4xx or 5xx is above the threshold; `requests_above`, `requests_below`: more or fewer calls than the threshold; `unused_key`: a key that may be used has not been for more than so many days.
             * @enum {string}
             */
            metric: "error_rate" | "requests_above" | "requests_below" | "unused_key";
            /** @description With fewer calls an error rate says nothing. 20 by default. */
            min_requests?: number;
            name: string;
            /** @description A share from 0 to 1, a number of calls, or a number of days from 1 to 365, as the metric has it. */
            threshold: number;
            /** @description Over how many minutes calls are counted. 15 by default. */
            window_minutes?: number;
        };
        CreateApiKey: {
            /** @description Addresses and CIDR ranges it may be used from, one at least; null for anywhere. Bits beyond the prefix are cleared: 203.0.113.9/24 becomes 203.0.113.0/24. */
            allowed_cidrs?: string[] | null;
            /**
             * @description Live and test data never mix. The environment of the caller when left out.
             * @enum {string}
             */
            environment?: "live" | "test";
            /**
             * Format: date-time
             * @description When it stops working; null for never. A past time is accepted, with a warning.
             */
            expires_at?: string | null;
            /** @description Flat JSON of your own, 50 keys at most. */
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
            name: string;
            /** @description What the key may do. See GET /api/v1/scopes. */
            scopes: string[];
            tags?: string[];
        };
        CreateBooking: {
            /** @description Who it is for. */
            contact_id?: string | null;
            /**
             * Format: date-time
             * @description After `start_at`. One booking may begin in the instant another ends.
             */
            end_at: string;
            /** @description Your own id of it, unique within the tenant and environment, so that a sync finds it again. */
            external_id?: string | null;
            /** @description Flat JSON of your own, 50 keys at most. A change replaces it as a whole. */
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
            /** @description What can be booked once at a time: a room, a person, a machine, by a name of your own. */
            resource: string;
            service: string;
            /** Format: date-time */
            start_at: string;
            /** @description In which it is shown to people; `UTC` unless said. */
            timezone?: string;
        };
        CreateCampaign: {
            description?: string | null;
            /** @description Your own id of it, unique within the tenant and environment, so that a sync finds it again. */
            external_id?: string | null;
            /** @description The sender identity it is run for; null for none, and when that is removed. It can be changed while the campaign is a draft or paused. */
            identity_id?: string | null;
            /** @description Flat JSON of your own, 50 keys at most. A change replaces it as a whole. */
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
            name: string;
            /** @description In their order, conditions three deep at most. A change replaces them as a whole, of a draft only. */
            steps?: components["schemas"]["CampaignStep"][];
        };
        CreateCompany: {
            /** @description Unique within the tenant and environment; kept in lower case. */
            domain?: string | null;
            /** @description Your own id of it, unique within the tenant and environment, so that a sync finds it again. */
            external_id?: string | null;
            industry?: string | null;
            /** @description Flat JSON of your own, 50 keys at most. A change replaces it as a whole. */
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
            name: string;
            /** @description The member who looks after it. Null when they leave the tenant. */
            owner_id?: string | null;
            /** @description How many people work there, as your CRM says it. */
            size?: string | null;
        };
        CreateContact: {
            /** @description The company they work for. */
            company_id?: string | null;
            /** @description Your own fields of a contact: flat JSON, 50 keys at most. A change replaces them as a whole. */
            custom_fields?: {
                [key: string]: string | number | boolean | null;
            };
            /**
             * Format: email
             * @description Unique within the tenant and environment, without regard to case.
             */
            email: string;
            /** @description Your own id of it, unique within the tenant and environment, so that a sync finds it again. */
            external_id?: string | null;
            first_name?: string | null;
            last_name?: string | null;
            /** @description Flat JSON of your own, 50 keys at most. A change replaces it as a whole. */
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
            phone?: string | null;
            tags?: string[];
            title?: string | null;
            /** @description They do not want to hear from you: nothing is sent to them. */
            unsubscribed?: boolean;
        };
        CreateIdentity: {
            /** @description What it sends from: an email address, an E.164 number for sms, a profile. Unique among those of its type. */
            address: string;
            /** @description Your own id of it, unique within the tenant and environment, so that a sync finds it again. */
            external_id?: string | null;
            /** @description Flat JSON of your own, 50 keys at most. A change replaces it as a whole. */
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
            /** @description Whom people see as the sender. */
            name?: string | null;
            /**
             * @description `paused` by somebody, `disconnected` by its provider; `active` unless said.
             * @enum {string}
             */
            status?: "active" | "paused" | "disconnected";
            /**
             * @description What it sends.
             * @enum {string}
             */
            type: "email" | "sms" | "linkedin" | "other";
        };
        CreateInvitation: {
            /** Format: email */
            email: string;
            /** @enum {string} */
            role: "viewer" | "member" | "admin" | "owner";
        };
        CreateLead: {
            company?: string | null;
            /** Format: email */
            email?: string | null;
            /** @description Your own id of it, unique within the tenant and environment, so that a sync finds it again. */
            external_id?: string | null;
            /** @description Flat JSON of your own, 50 keys at most. A change replaces it as a whole. */
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
            name: string;
            phone?: string | null;
            /**
             * @description How far it has come; `new` unless said.
             * @enum {string}
             */
            status?: "new" | "contacted" | "qualified" | "converted" | "lost";
            title?: string | null;
        };
        CreateLeadList: {
            description?: string | null;
            /** @description Your own id of it, unique within the tenant and environment, so that a sync finds it again. */
            external_id?: string | null;
            /** @description Flat JSON of your own, 50 keys at most. A change replaces it as a whole. */
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
            name: string;
        };
        CreateSequence: {
            description?: string | null;
            /** @description Your own id of it, unique within the tenant and environment, so that a sync finds it again. */
            external_id?: string | null;
            /** @description Flat JSON of your own, 50 keys at most. A change replaces it as a whole. */
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
            name: string;
            /** @description In their order. They can be changed, as a whole, while the sequence is a draft or paused. */
            steps?: components["schemas"]["SequenceStep"][];
        };
        CreateSurvey: {
            description?: string | null;
            /** @description Your own id of it, unique within the tenant and environment, so that a sync finds it again. */
            external_id?: string | null;
            /** @description Flat JSON of your own, 50 keys at most. A change replaces it as a whole. */
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
            /** @description The title of its page, too. */
            name: string;
            /** @description In their order. They can be changed, as a whole, until the survey is activated. */
            questions?: components["schemas"]["Question"][];
        };
        CreateTask: {
            /** @description Which company it is about. */
            company_id?: string | null;
            /** @description Whom it is about. */
            contact_id?: string | null;
            description?: string | null;
            /**
             * Format: date-time
             * @description When it should be done.
             */
            due_at?: string | null;
            /** @description Your own id of it, unique within the tenant and environment, so that a sync finds it again. */
            external_id?: string | null;
            /** @description Flat JSON of your own, 50 keys at most. A change replaces it as a whole. */
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
            /** @description Whose task it is: one of the owners. Null when they leave the tenant. */
            owner_id?: string | null;
            title: string;
            /**
             * @description `todo` unless said.
             * @enum {string}
             */
            type?: "call" | "email" | "meeting" | "todo";
        };
        CreateTenant: {
            name: string;
        };
        CreateWebhook: {
            description?: string | null;
            /** @description Events by name; `booking.*` for all of a kind, `*` for all there are, those of later versions included. */
            events: string[];
            /** @description False stops it, and cancels what waits to be sent. True starts it anew. */
            is_active?: boolean;
            /** @description Flat JSON of your own, 50 keys at most. */
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
            /** @description Where events are sent by POST: https, on the public internet, any port, without user name and password. It is checked again at every connection, and redirects are not followed. */
            url: string;
        };
        CreateWorkflow: {
            description?: string | null;
            /** @description In which order, without a cycle. A node is run when it is settled for every edge to it whether it is taken, and one is. */
            edges?: components["schemas"]["WorkflowEdge"][];
            /** @description Your own id of it, unique within the tenant and environment, so that a sync finds it again. */
            external_id?: string | null;
            /** @description Flat JSON of your own, 50 keys at most. A change replaces it as a whole. */
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
            name: string;
            /** @description What is done. It begins with the node that no edge leads to; every other one can be reached from there. */
            nodes?: components["schemas"]["WorkflowNode"][];
            trigger?: components["schemas"]["WorkflowTrigger"];
        };
        CreditBalanceView: {
            balance: number;
        };
        CreditMovementView: {
            /** @description Above zero when granted, below when spent. */
            amount: number;
            balance_after: number;
            /** Format: date-time */
            created_at: string;
            id: string;
            reason: string;
        };
        CreditMovementViewPage: {
            /** @description Whether there is a next page. */
            has_more: boolean;
            items: components["schemas"]["CreditMovementView"][];
            /** @description Pass as `cursor` for the next page; null on the last one. */
            next_cursor: string | null;
        };
        CreditsExhaustedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["CreditBalanceView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "credits.exhausted";
        };
        CreditsLowEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["CreditBalanceView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "credits.low";
        };
        DeliveryView: {
            attempt_count: number;
            /** Format: date-time */
            created_at: string;
            /** @description What `webhook-id` says. */
            event_id: string;
            event_type: string;
            /**
             * Format: date-time
             * @description When it was delivered, failed or cancelled.
             */
            finished_at: string | null;
            id: string;
            /** @description Why the last attempt failed; null if it did not. */
            last_error: string | null;
            /** @description Of the last attempt; null without an answer. */
            last_status: number | null;
            /**
             * Format: date-time
             * @description Of a pending one.
             */
            next_attempt_at: string | null;
            /**
             * @description It is `delivered` once a 2xx was answered, and `failed` after the last retry; `cancelled` where its webhook was disabled first.
             * @enum {string}
             */
            state: "pending" | "delivering" | "delivered" | "failed" | "cancelled";
            webhook_id: string;
        };
        DeliveryViewPage: {
            /** @description Whether there is a next page. */
            has_more: boolean;
            items: components["schemas"]["DeliveryView"][];
            /** @description Pass as `cursor` for the next page; null on the last one. */
            next_cursor: string | null;
        };
        DeliveryWithAttemptsView: {
            attempt_count: number;
            /** @description Oldest first. One that a worker died in is not among them. */
            attempts: components["schemas"]["AttemptView"][];
            /** @description What is sent, and signed. */
            body: string;
            /** Format: date-time */
            created_at: string;
            /** @description What `webhook-id` says. */
            event_id: string;
            event_type: string;
            /**
             * Format: date-time
             * @description When it was delivered, failed or cancelled.
             */
            finished_at: string | null;
            id: string;
            /** @description Why the last attempt failed; null if it did not. */
            last_error: string | null;
            /** @description Of the last attempt; null without an answer. */
            last_status: number | null;
            /**
             * Format: date-time
             * @description Of a pending one.
             */
            next_attempt_at: string | null;
            /**
             * @description It is `delivered` once a 2xx was answered, and `failed` after the last retry; `cancelled` where its webhook was disabled first.
             * @enum {string}
             */
            state: "pending" | "delivering" | "delivered" | "failed" | "cancelled";
            webhook_id: string;
        };
        EnrolmentCancelledEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["EnrolmentView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "enrolment.cancelled";
        };
        EnrolmentCompletedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["EnrolmentView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "enrolment.completed";
        };
        EnrolmentCreatedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["EnrolmentView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "enrolment.created";
        };
        EnrolmentFailedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["EnrolmentView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "enrolment.failed";
        };
        /** @enum {string} */
        EnrolmentState: "active" | "completed" | "cancelled" | "failed";
        EnrolmentStepView: {
            /** @description Why it failed. */
            error: components["schemas"]["ItemError"] | null;
            /** Format: date-time */
            finished_at: string;
            /**
             * @description Of `email` and `sms`. `recorded`: written down, and nobody was called; `queued`: on its way.
             * @enum {string|null}
             */
            message: "recorded" | "queued" | null;
            /** @enum {string} */
            outcome: "done" | "skipped" | "failed";
            /**
             * @description Why it was skipped. `no_address`: none on its channel; the enrolment goes on.
             * @enum {string|null}
             */
            reason: "no_address" | null;
            /** @description Of `survey`: its send. */
            send_id: string | null;
            step_id: string;
            /** @description Of `task`: what it made. */
            task_id: string | null;
            /** @enum {string} */
            type: "email" | "sms" | "wait" | "survey" | "task" | "end";
        };
        EnrolmentUpdatedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["EnrolmentView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "enrolment.updated";
        };
        EnrolmentView: {
            /** @description Null once the contact is deleted. */
            contact_id: string | null;
            /** Format: date-time */
            created_at: string;
            /**
             * Format: date-time
             * @description When the next step is due: for a `wait`, when it is over.
             */
            due_at: string | null;
            /** @description Why it failed. */
            error: components["schemas"]["ItemError"] | null;
            /** @description The execution that enrolled them. */
            execution_id: string;
            /** Format: date-time */
            finished_at: string | null;
            id: string;
            /**
             * @description Why it was cancelled.
             * @enum {string|null}
             */
            reason: "requested" | "unsubscribed" | "contact_deleted" | "sequence_archived" | null;
            sequence_id: string;
            /**
             * @description `failed`: one of its steps could not be done, and it ended there.
             * @enum {string}
             */
            state: "active" | "completed" | "cancelled" | "failed";
            /** @description The id of the step that is next; null once it has ended. */
            step_id: string | null;
            /** Format: date-time */
            updated_at: string;
        };
        EnrolmentViewPage: {
            /** @description Whether there is a next page. */
            has_more: boolean;
            items: components["schemas"]["EnrolmentView"][];
            /** @description Pass as `cursor` for the next page; null on the last one. */
            next_cursor: string | null;
        };
        EnrolmentWithSteps: {
            /** @description Null once the contact is deleted. */
            contact_id: string | null;
            /** Format: date-time */
            created_at: string;
            /**
             * Format: date-time
             * @description When the next step is due: for a `wait`, when it is over.
             */
            due_at: string | null;
            /** @description Why it failed. */
            error: components["schemas"]["ItemError"] | null;
            /** @description The execution that enrolled them. */
            execution_id: string;
            /** Format: date-time */
            finished_at: string | null;
            id: string;
            /**
             * @description Why it was cancelled.
             * @enum {string|null}
             */
            reason: "requested" | "unsubscribed" | "contact_deleted" | "sequence_archived" | null;
            sequence_id: string;
            /**
             * @description `failed`: one of its steps could not be done, and it ended there.
             * @enum {string}
             */
            state: "active" | "completed" | "cancelled" | "failed";
            /** @description The id of the step that is next; null once it has ended. */
            step_id: string | null;
            /** @description The steps it has behind it, in the order in which they came. */
            steps: components["schemas"]["EnrolmentStepView"][];
            /** Format: date-time */
            updated_at: string;
        };
        /** @enum {string} */
        Environment: "live" | "test";
        ExecuteSequence: {
            /** @description Contacts there are. */
            contact_ids?: string[];
            /** @description Contacts in full, found by email or made. What is not given, or null, stays as it is. */
            contacts?: components["schemas"]["GivenContact"][];
        };
        ExecuteWorkflow: {
            /** @description Your own id of it, unique within the tenant and environment, so that a sync finds it again. */
            external_id?: string | null;
            /** @description What templates read as `input`: any JSON object, `{}` unless said. */
            input?: {
                [key: string]: unknown;
            };
            /** @description Flat JSON of your own, 50 keys at most. A change replaces it as a whole. */
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
        };
        Execution: {
            enrolled: number;
            execution_id: string;
            /** @description One for each that was named, in their order. */
            results: components["schemas"]["ExecutionResult"][];
            skipped: number;
        };
        ExecutionError: {
            /** @description The exact error, as in `code` of an error answer. */
            code: string;
            details?: components["schemas"]["ItemProblem"][];
            message: string;
            /** @description The node that failed. */
            node_id: string | null;
        };
        ExecutionResult: {
            contact_id: string;
            /** @description Null where they were skipped. */
            enrolment_id: string | null;
            /**
             * @description `already_enrolled`: on their way through it; `unsubscribed`: they want to hear nothing; `duplicate`: named before.
             * @enum {string|null}
             */
            reason: "already_enrolled" | "unsubscribed" | "duplicate" | null;
            /** @enum {string} */
            status: "enrolled" | "skipped";
        };
        ExecutionStarted: {
            execution_id: string;
            /** @enum {string} */
            status: "queued" | "running" | "completed" | "failed" | "cancelled";
        };
        /** @enum {string} */
        ExportFormat: "csv" | "ndjson";
        FailedAgentChat: {
            agent_id: string;
            /** Format: date-time */
            created_at: string;
            /** @description The exact error, as in `code` of an error answer. */
            error: string;
            id: string;
            /** @description Null where it would have been a new one. */
            session_id: string | null;
        };
        FieldProblemView: {
            field: string;
            message: string;
        };
        FreeSlots: {
            /** @description Slots of that length, one after the other in each stretch of time that no live booking holds. */
            items: components["schemas"]["Period"][];
        };
        GapView: {
            /** Format: date-time */
            created_at: string;
            /**
             * Format: date-time
             * @description When the first of them came in.
             */
            first_at: string;
            id: string;
            /**
             * Format: date-time
             * @description When the last of them came in.
             */
            last_at: string;
            /**
             * @description `buffer_full`: the log database was away for longer than the buffer held; `refused`: it would not take them; `stopped`: the process had to end.
             * @enum {string}
             */
            reason: "buffer_full" | "refused" | "stopped";
            /** @description Calls that were answered and are in no log. */
            records: number;
        };
        GapViewPage: {
            /** @description Whether there is a next page. */
            has_more: boolean;
            items: components["schemas"]["GapView"][];
            /** @description Pass as `cursor` for the next page; null on the last one. */
            next_cursor: string | null;
        };
        GivenContact: {
            /**
             * Format: email
             * @description Unique within the tenant and environment, without regard to case.
             */
            email: string;
            first_name?: string | null;
            last_name?: string | null;
            phone?: string | null;
        };
        IdentityCreatedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["IdentityView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "identity.created";
        };
        IdentityDeletedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["IdentityView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "identity.deleted";
        };
        /** @enum {string} */
        IdentityStatus: "active" | "paused" | "disconnected";
        IdentityStatusChangedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["IdentityView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "identity.status_changed";
        };
        /** @enum {string} */
        IdentityType: "email" | "sms" | "linkedin" | "other";
        IdentityUpdatedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["IdentityView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "identity.updated";
        };
        IdentityView: {
            /** @description What it sends from: an email address, an E.164 number for sms, a profile. Unique among those of its type. */
            address: string;
            /** Format: date-time */
            created_at: string;
            /** @description Your own id of it, unique within the tenant and environment, so that a sync finds it again. */
            external_id?: string | null;
            id: string;
            /** @description Flat JSON of your own, 50 keys at most. A change replaces it as a whole. */
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
            /** @description Whom people see as the sender. */
            name?: string | null;
            /**
             * @description `paused` by somebody, `disconnected` by its provider; `active` unless said.
             * @enum {string}
             */
            status?: "active" | "paused" | "disconnected";
            /**
             * @description What it sends.
             * @enum {string}
             */
            type: "email" | "sms" | "linkedin" | "other";
            /** Format: date-time */
            updated_at: string;
        };
        IdentityViewPage: {
            /** @description Whether there is a next page. */
            has_more: boolean;
            items: components["schemas"]["IdentityView"][];
            /** @description Pass as `cursor` for the next page; null on the last one. */
            next_cursor: string | null;
        };
        ImportReview: {
            author?: string | null;
            /** @description Its id there. Unique within the source, tenant and environment. */
            external_id: string;
            /** @description Flat JSON of your own, 50 keys at most. */
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
            rating: number;
            /**
             * Format: date-time
             * @description When it was written.
             */
            reviewed_at: string;
            /** @description Where it was written. */
            source: string;
            text?: string | null;
        };
        /** @enum {string} */
        InboxChannel: "email" | "sms" | "message";
        InstallationView: {
            /** @description How long captures are kept at the most. */
            capture_retention_days: number;
            /** @description Headers that are always captured. */
            captured_headers: string[];
            /** @description The most of a body that can be kept. */
            max_body_bytes: number;
            /** @description How long call logs are kept at the most. */
            retention_days: number;
        };
        InvitationView: {
            /** Format: date-time */
            created_at: string;
            /** Format: email */
            email: string;
            /** Format: date-time */
            expires_at: string;
            id: string;
            /** @description Null when an API key made the invitation. */
            invited_by: string | null;
            /** @enum {string} */
            role: "viewer" | "member" | "admin" | "owner";
        };
        InvitationViewPage: {
            /** @description Whether there is a next page. */
            has_more: boolean;
            items: components["schemas"]["InvitationView"][];
            /** @description Pass as `cursor` for the next page; null on the last one. */
            next_cursor: string | null;
        };
        IssuedApiKeyView: {
            /** @description Addresses and CIDR ranges it may be used from, one at least; null for anywhere. Bits beyond the prefix are cleared: 203.0.113.9/24 becomes 203.0.113.0/24. */
            allowed_cidrs?: string[] | null;
            /** Format: date-time */
            created_at: string;
            /** @description The user or key that made it. */
            created_by: string | null;
            enabled: boolean;
            /**
             * @description Live and test data never mix. The environment of the caller when left out.
             * @enum {string}
             */
            environment?: "live" | "test";
            /**
             * Format: date-time
             * @description When it stops working; null for never. A past time is accepted, with a warning.
             */
            expires_at?: string | null;
            id: string;
            /** @description The key. This is the only time it is shown. */
            key: string;
            /** @description Enough to recognise the key; the key itself is never shown again. */
            key_prefix: string;
            last_four: string;
            /** Format: date-time */
            last_used_at: string | null;
            last_used_ip: string | null;
            last_used_route: string | null;
            /** @description Flat JSON of your own, 50 keys at most. */
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
            name: string;
            /** Format: date-time */
            revoked_at: string | null;
            /** @description What the key may do. See GET /api/v1/scopes. */
            scopes: string[];
            /** @enum {string} */
            status: "active" | "disabled" | "expired" | "revoked";
            /** @description The key that took its place. */
            successor_id: string | null;
            tags?: string[];
            /** Format: date-time */
            updated_at: string;
            /** @description What is odd about the request, although it was carried out. */
            warnings?: string[];
        };
        IssuedInvitationView: {
            /** Format: date-time */
            created_at: string;
            /** Format: email */
            email: string;
            /** Format: date-time */
            expires_at: string;
            id: string;
            /** @description Null when an API key made the invitation. */
            invited_by: string | null;
            /** @enum {string} */
            role: "viewer" | "member" | "admin" | "owner";
            /** @description The token of the invitation. It can be accepted once. */
            token: string;
        };
        ItemError: {
            /** @description The exact error, as in `code` of an error answer. */
            code: string;
            details?: components["schemas"]["ItemProblem"][];
            message: string;
        };
        ItemProblem: {
            field: string;
            message: string;
        };
        JobPage: {
            /** @description Whether there is a next page. */
            has_more: boolean;
            items: components["schemas"]["JobView"][];
            /** @description Pass as `cursor` for the next page; null on the last one. */
            next_cursor: string | null;
        };
        /** @enum {string} */
        JobState: "created" | "retry" | "active" | "completed" | "cancelled" | "failed";
        JobView: {
            /** @description How often it has been started. */
            attempts: number;
            /** Format: date-time */
            created_at: string;
            /** @description What it is about, by ids. */
            data: {
                [key: string]: unknown;
            };
            /** @description What the last attempt ended in. */
            error: string | null;
            /** Format: date-time */
            finished_at: string | null;
            id: string;
            name: string;
            /**
             * Format: date-time
             * @description When it may be started, or started again; null while it waits because its tenant is suspended.
             */
            run_at: string | null;
            /** @enum {string} */
            state: "created" | "retry" | "active" | "completed" | "cancelled" | "failed";
        };
        LeadBatch: {
            items: components["schemas"]["CreateLead"][];
        };
        LeadBatchAnswer: {
            created: number;
            failed: number;
            /** @description One for each item, in the order of the request. */
            results: components["schemas"]["LeadBatchResult"][];
            updated: number;
        };
        LeadBatchResult: {
            error?: components["schemas"]["ItemError"];
            /** @description Null where the item failed. */
            id: string | null;
            /** @description The place of the item in the request, from 0. */
            index: number;
            /** @enum {string} */
            status: "created" | "updated" | "failed";
        };
        LeadCount: {
            count: number;
        };
        LeadCreatedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["LeadView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "lead.created";
        };
        LeadDeletedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["LeadView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "lead.deleted";
        };
        LeadListView: {
            /** Format: date-time */
            created_at: string;
            description?: string | null;
            /** @description Your own id of it, unique within the tenant and environment, so that a sync finds it again. */
            external_id?: string | null;
            id: string;
            /** @description How many leads are in it. */
            lead_count: number;
            /** @description Flat JSON of your own, 50 keys at most. A change replaces it as a whole. */
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
            name: string;
            /** Format: date-time */
            updated_at: string;
        };
        LeadListViewPage: {
            /** @description Whether there is a next page. */
            has_more: boolean;
            items: components["schemas"]["LeadListView"][];
            /** @description Pass as `cursor` for the next page; null on the last one. */
            next_cursor: string | null;
        };
        /** @enum {string} */
        LeadStatus: "new" | "contacted" | "qualified" | "converted" | "lost";
        LeadStatusChangedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["LeadView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "lead.status_changed";
        };
        LeadUpdatedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["LeadView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "lead.updated";
        };
        LeadView: {
            company?: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: email */
            email?: string | null;
            /** @description Your own id of it, unique within the tenant and environment, so that a sync finds it again. */
            external_id?: string | null;
            id: string;
            /** @description Flat JSON of your own, 50 keys at most. A change replaces it as a whole. */
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
            name: string;
            phone?: string | null;
            /**
             * @description How far it has come; `new` unless said.
             * @enum {string}
             */
            status?: "new" | "contacted" | "qualified" | "converted" | "lost";
            title?: string | null;
            /** Format: date-time */
            updated_at: string;
        };
        LeadViewPage: {
            /** @description Whether there is a next page. */
            has_more: boolean;
            items: components["schemas"]["LeadView"][];
            /** @description Pass as `cursor` for the next page; null on the last one. */
            next_cursor: string | null;
        };
        ListCreatedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["LeadListView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "list.created";
        };
        ListDeletedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["LeadListView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "list.deleted";
        };
        ListUpdatedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["LeadListView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "list.updated";
        };
        Login: {
            /** Format: email */
            email?: string;
            /** Format: password */
            password: string;
            /** @description The email address, as OAuth clients call it. Instead of `email`. */
            username?: string;
        };
        MemberInvitationRevokedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["InvitationView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "member.invitation_revoked";
        };
        MemberInvitedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["InvitationView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "member.invited";
        };
        MemberJoinedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["MemberView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "member.joined";
        };
        MemberRemovedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["MemberView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "member.removed";
        };
        MemberRoleChangedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["MemberView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "member.role_changed";
        };
        MembershipView: {
            id: string;
            name: string;
            /**
             * @description The caller's role.
             * @enum {string}
             */
            role: "viewer" | "member" | "admin" | "owner";
            /** @description The same id as a UUID; X-Tenant-ID takes either. */
            uuid: string;
        };
        MemberStep: {
            /** Format: date-time */
            at: string;
            /**
             * @description `recorded`: nobody sends on this channel, or it is test data, so that the message was only written down. Of a condition it is the branch.
             * @enum {string}
             */
            outcome: "done" | "recorded" | "on_true" | "on_false" | "skipped" | "failed";
            /**
             * @description Why nothing was sent: the contact has `unsubscribed`, or has `no_address` on the channel.
             * @enum {string|null}
             */
            reason: "unsubscribed" | "no_address" | null;
            /** @description Where it stands in the campaign. */
            step: string;
            /** @enum {string} */
            type: "email" | "linkedin_message" | "task" | "condition" | "end";
        };
        MemberView: {
            /** Format: email */
            email: string;
            full_name: string;
            /** Format: date-time */
            joined_at: string;
            /** @enum {string} */
            role: "viewer" | "member" | "admin" | "owner";
            user_id: string;
        };
        MemberViewPage: {
            /** @description Whether there is a next page. */
            has_more: boolean;
            items: components["schemas"]["MemberView"][];
            /** @description Pass as `cursor` for the next page; null on the last one. */
            next_cursor: string | null;
        };
        MessageCreatedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["MessageView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "message.created";
        };
        MessageDeliveredEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["MessageView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "message.delivered";
        };
        /** @enum {string} */
        MessageDirection: "outbound" | "inbound";
        MessageFailedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["MessageView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "message.failed";
        };
        MessageReceivedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["MessageView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "message.received";
        };
        MessageSentEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["MessageView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "message.sent";
        };
        /** @enum {string} */
        MessageStatus: "queued" | "recorded" | "sent" | "delivered" | "failed";
        MessageView: {
            body: string;
            conversation_id: string;
            /** Format: date-time */
            created_at: string;
            /**
             * @description `inbound` is what they wrote.
             * @enum {string}
             */
            direction: "outbound" | "inbound";
            /** @description Your own id of it, unique within the tenant and environment, so that a sync finds it again. */
            external_id?: string | null;
            id: string;
            /** @description Flat JSON of your own, 50 keys at most. A change replaces it as a whole. */
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
            /**
             * Format: date-time
             * @description When it was written or received.
             */
            occurred_at: string;
            /** @description Makes it safe to send this again: the same request_id and message answer the first one, another message 409. A bridge puts its provider’s id of the message here. */
            request_id?: string | null;
            /**
             * @description `recorded`: nobody sends on this channel, it was only written down. `failed`: nobody can say that it arrived. What is inbound is `delivered`.
             * @enum {string}
             */
            status: "queued" | "recorded" | "sent" | "delivered" | "failed";
            /** @description Of mail. */
            subject?: string | null;
            /** Format: date-time */
            updated_at: string;
        };
        MessageViewPage: {
            /** @description Whether there is a next page. */
            has_more: boolean;
            items: components["schemas"]["MessageView"][];
            /** @description Pass as `cursor` for the next page; null on the last one. */
            next_cursor: string | null;
        };
        /** @enum {string} */
        Method: "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE" | "OPTIONS";
        NetPromoterView: {
            detractors: number;
            passives: number;
            promoters: number;
            /** @description Promoters less detractors, in percent. */
            score: number | null;
        };
        NodeRunView: {
            /** Format: date-time */
            ended_at: string | null;
            /** @description Why it failed. */
            error: components["schemas"]["ItemError"] | null;
            /** @description Its `config` with the templates filled in. */
            input: {
                [key: string]: unknown;
            } | null;
            name: string | null;
            node_id: string;
            /** @description What later nodes can take from it. */
            output: {
                [key: string]: unknown;
            } | null;
            /** Format: date-time */
            started_at: string | null;
            /**
             * @description `waiting`: it goes on by itself, at a time or with the answer of an agent. `skipped`: no edge was taken to it. `cancelled`: the execution ended before it.
             * @enum {string}
             */
            status: "pending" | "waiting" | "completed" | "failed" | "skipped" | "cancelled";
            /** @enum {string} */
            type: "send_email" | "send_sms" | "send_message" | "create_task" | "update_contact" | "agent" | "condition" | "delay" | "set";
        };
        OperatorApiKeyView: {
            /** @description Addresses and CIDR ranges it may be used from, one at least; null for anywhere. Bits beyond the prefix are cleared: 203.0.113.9/24 becomes 203.0.113.0/24. */
            allowed_cidrs?: string[] | null;
            /** Format: date-time */
            created_at: string;
            /** @description The user or key that made it. */
            created_by: string | null;
            enabled: boolean;
            /**
             * @description Live and test data never mix. The environment of the caller when left out.
             * @enum {string}
             */
            environment?: "live" | "test";
            /**
             * Format: date-time
             * @description When it stops working; null for never. A past time is accepted, with a warning.
             */
            expires_at?: string | null;
            id: string;
            /** @description Enough to recognise the key; the key itself is never shown again. */
            key_prefix: string;
            last_four: string;
            /** Format: date-time */
            last_used_at: string | null;
            last_used_ip: string | null;
            last_used_route: string | null;
            /** @description Flat JSON of your own, 50 keys at most. */
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
            name: string;
            /** Format: date-time */
            revoked_at: string | null;
            /** @description What the key may do. See GET /api/v1/scopes. */
            scopes: string[];
            /** @enum {string} */
            status: "active" | "disabled" | "expired" | "revoked";
            /** @description The key that took its place. */
            successor_id: string | null;
            tags?: string[];
            tenant_id: string;
            /** Format: date-time */
            updated_at: string;
            /** @description What is odd about the request, although it was carried out. */
            warnings?: string[];
        };
        OperatorApiKeyViewPage: {
            /** @description Whether there is a next page. */
            has_more: boolean;
            items: components["schemas"]["OperatorApiKeyView"][];
            /** @description Pass as `cursor` for the next page; null on the last one. */
            next_cursor: string | null;
        };
        /** @enum {string} */
        OutgoingChannel: "email" | "sms" | "message";
        OutgoingMessagePage: {
            /** @description Whether there is a next page. */
            has_more: boolean;
            items: components["schemas"]["OutgoingMessageView"][];
            /** @description Pass as `cursor` for the next page; null on the last one. */
            next_cursor: string | null;
        };
        /** @enum {string} */
        OutgoingMessageStatus: "recorded" | "queued" | "sending" | "sent" | "failed" | "unknown";
        OutgoingMessageView: {
            /** @description Without secrets: the links that are for the recipient alone are left out. */
            body: string;
            /** @enum {string} */
            channel: "email" | "sms" | "message";
            /** @description The contact it is for. */
            contact_id: string | null;
            /** Format: date-time */
            created_at: string;
            /** @description What went wrong last. */
            error: string | null;
            id: string;
            /**
             * @description `recorded`: not sent, only written down, because nothing sends on this channel or the data is of the test environment. `unknown`: it may have arrived, and is not sent again.
             * @enum {string}
             */
            status: "recorded" | "queued" | "sending" | "sent" | "failed" | "unknown";
            /**
             * Format: date-time
             * @description Since when it has its status.
             */
            status_since: string;
            subject: string | null;
            to: string;
        };
        OwnTenantView: {
            /** Format: date-time */
            created_at: string;
            id: string;
            name: string;
            /**
             * @description The caller's role.
             * @enum {string}
             */
            role: "viewer" | "member" | "admin" | "owner";
            /** Format: date-time */
            suspended_at: string | null;
            /** @description The same id as a UUID; X-Tenant-ID takes either. */
            uuid: string;
        };
        OwnTenantViewPage: {
            /** @description Whether there is a next page. */
            has_more: boolean;
            items: components["schemas"]["OwnTenantView"][];
            /** @description Pass as `cursor` for the next page; null on the last one. */
            next_cursor: string | null;
        };
        Period: {
            /**
             * Format: date-time
             * @description After `start_at`. One booking may begin in the instant another ends.
             */
            end_at: string;
            /** Format: date-time */
            start_at: string;
        };
        PresetView: {
            description: string;
            id: string;
            name: string;
            scopes: string[];
        };
        PreviousUsageView: {
            change: components["schemas"]["UsageChangeView"];
            /**
             * Format: date-time
             * @description Start of the first interval.
             */
            from: string;
            /**
             * Format: date-time
             * @description End of the last interval, which may lie ahead.
             */
            to: string;
            totals: components["schemas"]["UsageFiguresView"];
        };
        ProblemView: {
            allowed_states?: string[];
            /** @description The exact error. Stable; safe to branch on. */
            code: string;
            detail: string;
            details?: components["schemas"]["FieldProblemView"][];
            /** Format: uri-reference */
            doc_url: string;
            /** @description What kind of thing went wrong, in a word. */
            error: string;
            granted_scopes?: string[];
            /** @description For people. */
            message: string;
            request_id: string;
            required_scopes?: string[];
            status: number;
            title: string;
            /** Format: uri-reference */
            type: string;
        };
        ProfileView: {
            /** Format: email */
            email: string;
            full_name: string;
            id: string;
            is_active: boolean;
            /** @description The tenants the user belongs to, oldest first. */
            tenants: components["schemas"]["MembershipView"][];
        };
        Question: {
            description?: string | null;
            /** @description What its answers go by. Of your choice, or `q1`, `q2` and so on; send it back with every change. */
            id?: string;
            /** @description Of `single` and `multiple`, two at least. */
            options?: string[];
            /** @description Whether it must be answered; `false` unless said. */
            required?: boolean;
            /** @description The best of a `rating`, of which 1 is the worst; 5 unless said. Null for every other type. */
            scale?: number | null;
            title: string;
            /**
             * @description `nps` is answered by 0 to 10, `rating` by 1 to its `scale`, `single` and `multiple` by their options.
             * @enum {string}
             */
            type: "nps" | "rating" | "single" | "multiple" | "text";
        };
        QuestionResults: {
            /** @description How many have answered it. */
            answered: number;
            /** @description Every possible answer in its order and how many chose it; empty for text. */
            distribution: components["schemas"]["AnswerCount"][];
            /** @description Of nps and rating. */
            mean: number | null;
            question_id: string;
            title: string;
            /** @enum {string} */
            type: "nps" | "rating" | "single" | "multiple" | "text";
        };
        ReceiveMessage: {
            body: string;
            /**
             * @description `email` unless said.
             * @enum {string}
             */
            channel?: "email" | "sms" | "message";
            /** @description Exactly one of this and `from`. */
            contact_id?: string;
            /** @description Your own id of it, unique within the tenant and environment, so that a sync finds it again. */
            external_id?: string | null;
            /** @description Their address on the channel. */
            from?: string;
            /** @description Flat JSON of your own, 50 keys at most. A change replaces it as a whole. */
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
            /**
             * Format: date-time
             * @description When it was received; now unless said.
             */
            received_at?: string;
            /** @description Makes it safe to send this again: the same request_id and message answer the first one, another message 409. A bridge puts its provider’s id of the message here. */
            request_id?: string | null;
            /** @description Of mail. */
            subject?: string | null;
        };
        RecoverEvents: {
            /**
             * Format: date-time
             * @description Events that happened at this time or later, as far as they are kept (30 days).
             */
            since: string;
        };
        RecoveryView: {
            /** @description How many events are being sent. */
            accepted: number;
            /** @description Whether there are more than one call takes: call again once these are delivered. */
            has_more: boolean;
        };
        Refresh: {
            /** @description The refresh token of the last answer. */
            refresh_token: string;
        };
        Register: {
            /** @description Names your first tenant. */
            company: string;
            /** Format: email */
            email: string;
            full_name: string;
            /**
             * Format: password
             * @description Any characters; 15 at least unless configured otherwise, and not one of those that are tried first.
             */
            password: string;
        };
        RemovedLead: {
            lead_id: string;
            /** @enum {string} */
            status: "removed" | "not_listed";
        };
        RemovedListLeads: {
            message: string;
            /** @description How many were in the list. */
            removed: number;
            results: components["schemas"]["RemovedLead"][];
            success: boolean;
        };
        ReplyVersion: {
            text: string;
            /** Format: date-time */
            written_at: string;
        };
        ReportMessage: {
            /** @enum {string} */
            status: "sent" | "delivered" | "failed";
        };
        /** @enum {string} */
        ResponseCategory: "promoter" | "passive" | "detractor";
        ResponseCreatedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["ResponseView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "response.created";
        };
        ResponseUpdatedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["ResponseView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "response.updated";
        };
        ResponseView: {
            /** @description By the id of the question: a number for `nps` and `rating`, an option for `single`, a list of options for `multiple`, text for `text`. What was not answered is not there. */
            answers: {
                [key: string]: unknown;
            };
            /**
             * @description By the first `nps` question: promoter 9 to 10, passive 7 to 8, detractor 0 to 6.
             * @enum {string|null}
             */
            category: "promoter" | "passive" | "detractor" | null;
            /** @description Who answered; null when they were deleted. */
            contact_id: string | null;
            /** Format: date-time */
            created_at: string;
            id: string;
            /** @description That of the send whose link was answered. */
            metadata: {
                [key: string]: string | number | boolean | null;
            };
            /** @description The answer to the first `nps` question; where the survey has none, the mean of its `rating` answers. */
            score: number | null;
            /** @description The send whose link was answered. */
            send_id: string;
            /** Format: date-time */
            submitted_at: string;
            survey_id: string;
            /** Format: date-time */
            updated_at: string;
        };
        ResponseViewPage: {
            /** @description Whether there is a next page. */
            has_more: boolean;
            items: components["schemas"]["ResponseView"][];
            /** @description Pass as `cursor` for the next page; null on the last one. */
            next_cursor: string | null;
        };
        ReviewBatch: {
            items: components["schemas"]["ImportReview"][];
        };
        ReviewBatchAnswer: {
            created: number;
            failed: number;
            /** @description One for each item, in the order of the request. */
            results: components["schemas"]["ReviewBatchResult"][];
            updated: number;
        };
        ReviewBatchResult: {
            error?: components["schemas"]["ItemError"];
            /** @description Null where the item failed. */
            id: string | null;
            /** @description The place of the item in the request, from 0. */
            index: number;
            /** @enum {string} */
            status: "created" | "updated" | "failed";
        };
        ReviewCreatedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["ReviewView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "review.created";
        };
        ReviewRepliedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["ReviewView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "review.replied";
        };
        ReviewReplyChangedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["ReviewView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "review.reply_changed";
        };
        ReviewUpdatedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["ReviewView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "review.updated";
        };
        ReviewView: {
            author?: string | null;
            /** Format: date-time */
            created_at: string;
            /** @description Its id there. Unique within the source, tenant and environment. */
            external_id: string;
            id: string;
            /** @description Flat JSON of your own, 50 keys at most. */
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
            rating: number;
            /**
             * Format: date-time
             * @description When the reply got its present wording.
             */
            replied_at: string | null;
            reply: string | null;
            /** @description Every wording that the reply has had, the present one last. */
            reply_history: components["schemas"]["ReplyVersion"][];
            /**
             * Format: date-time
             * @description When it was written.
             */
            reviewed_at: string;
            /** @description Where it was written. */
            source: string;
            text?: string | null;
            /** Format: date-time */
            updated_at: string;
        };
        ReviewViewPage: {
            /** @description Whether there is a next page. */
            has_more: boolean;
            items: components["schemas"]["ReviewView"][];
            /** @description Pass as `cursor` for the next page; null on the last one. */
            next_cursor: string | null;
        };
        RotateApiKey: {
            /** @description Seconds the old key goes on working; none when left out. */
            grace_seconds?: number;
        };
        RunActions: {
            /** @description What to do to each of them, in this order. */
            actions: components["schemas"]["ActionStep"][];
            /** @enum {string} */
            entity: "contact" | "company";
            /** @description Your own id of it, unique within the tenant and environment, so that a sync finds it again. */
            external_id?: string | null;
            /** @description Whom: ids of contacts or of companies, as `entity` says. */
            ids: string[];
            /** @description Flat JSON of your own, 50 keys at most. A change replaces it as a whole. */
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
        };
        ScopeCatalogueView: {
            items: components["schemas"]["ScopeView"][];
            presets: components["schemas"]["PresetView"][];
        };
        ScopedRouteView: {
            method: string;
            path: string;
            /** @description What it takes to call it, all of them. */
            scopes: string[];
        };
        ScopeUsageView: {
            /**
             * Format: date-time
             * @description Every call answered before this is counted, unless the database was away and an api node still keeps its record in memory.
             */
            as_of: string;
            /**
             * Format: date-time
             * @description Start of the first interval.
             */
            from: string;
            /**
             * @description The period was widened to whole ones of these.
             * @enum {string}
             */
            interval: "minute" | "hour" | "day";
            items: components["schemas"]["ScopeUseView"][];
            /** @description The fewest scopes with which every call that succeeded would have done so, as far as the key still holds them. */
            suggested_scopes: string[];
            /**
             * Format: date-time
             * @description End of the last interval, which may lie ahead.
             */
            to: string;
        };
        ScopeUseView: {
            /** @description Calls on routes that ask for it, the refused ones included. None: the scope is not used. */
            calls: number;
            /**
             * Format: date-time
             * @description The start of the interval of the last of them.
             */
            last_used_at: string | null;
            /** @description A scope the key holds. */
            scope: string;
            /** @description What it was good for: itself, or for `contacts:*` and `admin` the scopes that would have done. */
            used_for: string[];
        };
        ScopeView: {
            description: string;
            name: string;
            /** @description The routes a key with this scope alone may call. */
            routes: components["schemas"]["ScopedRouteView"][];
        };
        SendAccepted: {
            accepted: number;
            /** @description One for each that was named, in their order. */
            results: components["schemas"]["SendResult"][];
            send_id: string;
            skipped: number;
        };
        SendMessage: {
            body: string;
            /**
             * @description That of the conversation where one is named, or else `email` unless said.
             * @enum {string}
             */
            channel?: "email" | "sms" | "message";
            /** @description Exactly one of this, `conversation_id` and `to`. */
            contact_id?: string;
            /** @description The conversation to go on with. */
            conversation_id?: string;
            /** @description Your own id of it, unique within the tenant and environment, so that a sync finds it again. */
            external_id?: string | null;
            /** @description Flat JSON of your own, 50 keys at most. A change replaces it as a whole. */
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
            /** @description Makes it safe to send this again: the same request_id and message answer the first one, another message 409. A bridge puts its provider’s id of the message here. */
            request_id?: string | null;
            /** @description Of mail. */
            subject?: string | null;
            /** @description An address on the channel. */
            to?: string;
        };
        SendResult: {
            /** @description Null for a lead without an email address. */
            contact_id: string | null;
            /** @description Where it was named by a list. */
            lead_id: string | null;
            /** @description Their own one-time link, where the channel is `link`: in this answer and in no other. */
            link: string | null;
            /**
             * @description `unsubscribed`: they want to hear nothing; `no_address`: none on this channel; `duplicate`: named before, or of the same address as somebody before.
             * @enum {string|null}
             */
            reason: "unsubscribed" | "no_address" | "duplicate" | null;
            /** @enum {string} */
            status: "accepted" | "skipped";
        };
        SendSurvey: {
            /**
             * @description With `link` nothing is sent: the answer carries the links.
             * @enum {string}
             */
            channel: "email" | "sms" | "link";
            /** @description Contacts there are. */
            contact_ids?: string[];
            /** @description Contacts in full, found by email or made. What is not given, or null, stays as it is. */
            contacts?: components["schemas"]["GivenContact"][];
            /** @description Your own id of it, unique within the tenant and environment, so that a sync finds it again. */
            external_id?: string | null;
            /** @description A list of 5000 leads at most. Each lead with an email address is a contact then, or becomes one. */
            list_id?: string;
            /** @description Flat JSON of your own, 50 keys at most. A change replaces it as a whole. */
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
            /**
             * Format: date-time
             * @description When to send it, by email or sms; at once unless said, or when it is past.
             */
            send_at?: string;
        };
        SequenceActivatedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["SequenceView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "sequence.activated";
        };
        SequenceArchivedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["SequenceView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "sequence.archived";
        };
        SequenceCreatedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["SequenceView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "sequence.created";
        };
        SequenceDeletedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["SequenceView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "sequence.deleted";
        };
        SequencePausedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["SequenceView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "sequence.paused";
        };
        SequenceResumedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["SequenceView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "sequence.resumed";
        };
        /** @enum {string} */
        SequenceState: "draft" | "active" | "paused" | "archived";
        SequenceStep: {
            /** @description Of `email` and `sms`: plain text. In it and in `subject` these are filled in, or left empty: `{{email}}`, `{{first_name}}`, `{{last_name}}`, `{{phone}}`, `{{title}}`, `{{custom_fields.…}}`. */
            body?: string;
            /**
             * @description Of `survey`: how; `email` unless said.
             * @enum {string}
             */
            channel?: "email" | "sms";
            /** @description Of `wait`: a year at most. */
            delay_seconds?: number;
            description?: string;
            /** @description So many days after it is made. */
            due_in_days?: number;
            /** @description What an enrolment knows it by. Of your choice, or `s1`, `s2` and so on; send it back with every change. */
            id?: string;
            /** @description Whose task it is. */
            owner_id?: string;
            /** @description Of `email`. */
            subject?: string;
            /** @description Of `survey`: which one; it must be active when its turn comes. */
            survey_id?: string;
            /**
             * @description `todo` unless said.
             * @enum {string}
             */
            task_type?: "call" | "email" | "meeting" | "todo";
            /** @description Of `task`, as all that follow. */
            title?: string;
            /**
             * @description `end` completes the enrolment, as the last step does anyway.
             * @enum {string}
             */
            type: "email" | "sms" | "wait" | "survey" | "task" | "end";
        };
        SequenceUpdatedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["SequenceView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "sequence.updated";
        };
        SequenceView: {
            /** @description How many contacts are on their way through it. */
            active_enrolments: number;
            /** Format: date-time */
            created_at: string;
            description?: string | null;
            /** @description Your own id of it, unique within the tenant and environment, so that a sync finds it again. */
            external_id?: string | null;
            id: string;
            /** @description Flat JSON of your own, 50 keys at most. A change replaces it as a whole. */
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
            name: string;
            /** @enum {string} */
            state: "draft" | "active" | "paused" | "archived";
            /** @description In their order. They can be changed, as a whole, while the sequence is a draft or paused. */
            steps?: components["schemas"]["SequenceStep"][];
            /** Format: date-time */
            updated_at: string;
        };
        SequenceViewPage: {
            /** @description Whether there is a next page. */
            has_more: boolean;
            items: components["schemas"]["SequenceView"][];
            /** @description Pass as `cursor` for the next page; null on the last one. */
            next_cursor: string | null;
        };
        SessionView: {
            /** Format: date-time */
            created_at: string;
            /** @description Whether it is the one this call is made with. */
            current: boolean;
            /**
             * Format: date-time
             * @description When it ends unless its refresh token is exchanged before.
             */
            expires_at: string;
            id: string;
            /** @description The address it was logged in from. */
            ip: string;
            /**
             * Format: date-time
             * @description Noted once a minute while it is used.
             */
            last_used_at: string;
            /** @description The address it was used from at that time. */
            last_used_ip: string;
            /** @description What the program that logged in calls itself. */
            user_agent: string | null;
        };
        SessionViewPage: {
            /** @description Whether there is a next page. */
            has_more: boolean;
            items: components["schemas"]["SessionView"][];
            /** @description Pass as `cursor` for the next page; null on the last one. */
            next_cursor: string | null;
        };
        StartedAction: {
            id: string;
            /**
             * @description `completed` when nothing is left to do: see `counts`.
             * @enum {string}
             */
            status: "queued" | "running" | "completed" | "cancelled";
        };
        /** @enum {string} */
        StatusClass: "2xx" | "3xx" | "4xx" | "5xx";
        StepStats: {
            /** @description For how many it was done. */
            done: number;
            /** @description For how many it failed. */
            failed: number;
            /** @description For how many it was skipped. */
            skipped: number;
            /** @description Where it stands. */
            step: string;
            /** @enum {string} */
            type: "email" | "linkedin_message" | "task" | "condition" | "end";
        };
        SurveyActivatedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["SurveyView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "survey.activated";
        };
        SurveyArchivedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["SurveyView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "survey.archived";
        };
        /** @enum {string} */
        SurveyChannel: "email" | "sms" | "link";
        SurveyCreatedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["SurveyView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "survey.created";
        };
        SurveyDeletedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["SurveyView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "survey.deleted";
        };
        SurveyPausedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["SurveyView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "survey.paused";
        };
        SurveyResultsView: {
            /** @description Of the responses’ scores. */
            mean_score: number | null;
            /** @description By the categories of the responses. */
            nps: components["schemas"]["NetPromoterView"];
            questions: components["schemas"]["QuestionResults"][];
            response_count: number;
        };
        SurveyResumedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["SurveyView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "survey.resumed";
        };
        SurveySendCancelledEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["SurveySendView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "survey_send.cancelled";
        };
        SurveySendCreatedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["SurveySendView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "survey_send.created";
        };
        SurveySendDeletedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["SurveySendView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "survey_send.deleted";
        };
        SurveySendStartedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["SurveySendView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "survey_send.started";
        };
        /** @enum {string} */
        SurveySendState: "scheduled" | "sending" | "sent" | "cancelled";
        SurveySendView: {
            /** @description How many were to be sent it. */
            accepted: number;
            /** @description Of the sent: answered. */
            answered: number;
            /** @enum {string} */
            channel: "email" | "sms" | "link";
            /** Format: date-time */
            created_at: string;
            /** @description Of the accepted: not sent after all. They unsubscribed, lost their address or were deleted, or it was cancelled. */
            dropped: number;
            /** @description Your own id of it, unique within the tenant and environment, so that a sync finds it again. */
            external_id?: string | null;
            id: string;
            /** @description Flat JSON of your own, 50 keys at most. A change replaces it as a whole. */
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
            /** @description Of the accepted: still to be sent. */
            pending: number;
            /**
             * Format: date-time
             * @description When it was to be sent; null for at once.
             */
            send_at: string | null;
            /** @description Of the accepted: sent, or linked. */
            sent: number;
            /** @description How many were not, of those named. */
            skipped: number;
            /** @enum {string} */
            state: "scheduled" | "sending" | "sent" | "cancelled";
            survey_id: string;
            /** Format: date-time */
            updated_at: string;
        };
        SurveySendViewPage: {
            /** @description Whether there is a next page. */
            has_more: boolean;
            items: components["schemas"]["SurveySendView"][];
            /** @description Pass as `cursor` for the next page; null on the last one. */
            next_cursor: string | null;
        };
        SurveySentEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["SurveySendView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "survey.sent";
        };
        /** @enum {string} */
        SurveyState: "draft" | "active" | "paused" | "archived";
        SurveyUpdatedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["SurveyView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "survey.updated";
        };
        SurveyView: {
            /** Format: date-time */
            created_at: string;
            description?: string | null;
            /** @description Your own id of it, unique within the tenant and environment, so that a sync finds it again. */
            external_id?: string | null;
            id: string;
            /** @description Flat JSON of your own, 50 keys at most. A change replaces it as a whole. */
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
            /** @description The title of its page, too. */
            name: string;
            /** @description In their order. They can be changed, as a whole, until the survey is activated. */
            questions?: components["schemas"]["Question"][];
            /** @description How many have answered. */
            response_count: number;
            /** @enum {string} */
            state: "draft" | "active" | "paused" | "archived";
            /** Format: date-time */
            updated_at: string;
        };
        SurveyViewPage: {
            /** @description Whether there is a next page. */
            has_more: boolean;
            items: components["schemas"]["SurveyView"][];
            /** @description Pass as `cursor` for the next page; null on the last one. */
            next_cursor: string | null;
        };
        SuspendTenant: {
            /** @description Kept for operators; the tenant does not see it. */
            reason?: string;
        };
        TaskCancelledEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["TaskView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "task.cancelled";
        };
        TaskCompletedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["TaskView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "task.completed";
        };
        TaskCreatedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["TaskView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "task.created";
        };
        TaskDeletedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["TaskView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "task.deleted";
        };
        TaskOwnerView: {
            /** Format: email */
            email: string;
            id: string;
            name: string;
        };
        TaskOwnerViewPage: {
            /** @description Whether there is a next page. */
            has_more: boolean;
            items: components["schemas"]["TaskOwnerView"][];
            /** @description Pass as `cursor` for the next page; null on the last one. */
            next_cursor: string | null;
        };
        TaskReopenedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["TaskView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "task.reopened";
        };
        TaskStartedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["TaskView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "task.started";
        };
        /** @enum {string} */
        TaskState: "open" | "in_progress" | "completed" | "cancelled";
        /** @enum {string} */
        TaskType: "call" | "email" | "meeting" | "todo";
        TaskUpdatedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["TaskView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "task.updated";
        };
        TaskView: {
            /** @description Which company it is about. */
            company_id?: string | null;
            /**
             * Format: date-time
             * @description When it was completed; null while it is not.
             */
            completed_at: string | null;
            /** @description Whom it is about. */
            contact_id?: string | null;
            /** Format: date-time */
            created_at: string;
            description?: string | null;
            /**
             * Format: date-time
             * @description When it should be done.
             */
            due_at?: string | null;
            /** @description Your own id of it, unique within the tenant and environment, so that a sync finds it again. */
            external_id?: string | null;
            id: string;
            /** @description Flat JSON of your own, 50 keys at most. A change replaces it as a whole. */
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
            /** @description Whose task it is: one of the owners. Null when they leave the tenant. */
            owner_id?: string | null;
            /** @enum {string} */
            state: "open" | "in_progress" | "completed" | "cancelled";
            title: string;
            /**
             * @description `todo` unless said.
             * @enum {string}
             */
            type?: "call" | "email" | "meeting" | "todo";
            /** Format: date-time */
            updated_at: string;
        };
        TaskViewPage: {
            /** @description Whether there is a next page. */
            has_more: boolean;
            items: components["schemas"]["TaskView"][];
            /** @description Pass as `cursor` for the next page; null on the last one. */
            next_cursor: string | null;
        };
        TenantSuspendedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["TenantView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "tenant.suspended";
        };
        TenantUnsuspendedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["TenantView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "tenant.unsuspended";
        };
        TenantUpdatedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["TenantView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "tenant.updated";
        };
        TenantView: {
            /** Format: date-time */
            created_at: string;
            id: string;
            name: string;
            /** Format: date-time */
            suspended_at: string | null;
            /** Format: date-time */
            updated_at: string;
            /** @description The same id as a UUID; X-Tenant-ID takes either. */
            uuid: string;
        };
        TokensView: {
            /** @description Send it as `Authorization: Bearer`. */
            access_token: string;
            /** @description Seconds the access token lives. */
            expires_in: number;
            /** @description The refresh token of the last answer. */
            refresh_token: string;
            /** @enum {string} */
            token_type: "bearer";
        };
        ToolCallView: {
            /** @description JSON as the model wrote it. Check it before you use it. */
            arguments: string;
            id: string;
            name: string;
        };
        TopUsageItemView: {
            /** @description By keys. */
            api_key_id: string | null;
            /** @description The share of calls that were answered with 4xx or 5xx. Null without a call. */
            error_rate: number | null;
            /** @description Calls answered with 4xx or 5xx. */
            errors: number;
            /** @description By addresses. */
            ip: string | null;
            /** @description Of a route. */
            method: string | null;
            /** @description What 95 % of the calls did not exceed, within 2 % of the exact value. Not told of addresses. Null without a call. */
            p95_ms: number | null;
            /** @description Calls. */
            requests: number;
            /** @description Null where no route answered, and by anything else than routes. */
            route: string | null;
            /** @description Of all calls of the period. */
            share: number;
        };
        TopUsageView: {
            /**
             * Format: date-time
             * @description Every call answered before this is counted, unless the database was away and an api node still keeps its record in memory.
             */
            as_of: string;
            /**
             * Format: date-time
             * @description Start of the first interval.
             */
            from: string;
            /**
             * @description The period was widened to whole ones of these.
             * @enum {string}
             */
            interval: "minute" | "hour" | "day";
            /** @description The most requests first. */
            items: components["schemas"]["TopUsageItemView"][];
            /** @description Calls. */
            requests: number;
            /**
             * Format: date-time
             * @description End of the last interval, which may lie ahead.
             */
            to: string;
        };
        UpdateAgent: {
            /** @description Whether it can be chatted with; `true` unless said. */
            active?: boolean;
            description?: string | null;
            /** @description Your own id of it, unique within the tenant and environment, so that a sync finds it again. */
            external_id?: string | null;
            /** @description How long one answer may be, in tokens; 1024 unless said. */
            max_tokens?: number;
            /** @description Flat JSON of your own, 50 keys at most. A change replaces it as a whole. */
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
            /** @description As the model endpoint of this installation names it. */
            model?: string;
            name?: string;
            /** @description What the model is told before every conversation. */
            system_prompt?: string | null;
            /** @description How freely it speaks; 1 unless said. */
            temperature?: number;
            /** @description Functions that the model may ask for. A chat answers its wishes as `tool_calls`; nothing is run here. */
            tools?: components["schemas"]["AgentTool"][];
        };
        UpdateAlert: {
            enabled?: boolean;
            min_requests?: number;
            name?: string;
            threshold?: number;
            window_minutes?: number;
        };
        UpdateApiKey: {
            /** @description Addresses and CIDR ranges it may be used from, one at least; null for anywhere. Bits beyond the prefix are cleared: 203.0.113.9/24 becomes 203.0.113.0/24. */
            allowed_cidrs?: string[] | null;
            enabled?: boolean;
            /**
             * Format: date-time
             * @description When it stops working; null for never. A past time is accepted, with a warning.
             */
            expires_at?: string | null;
            /** @description Flat JSON of your own, 50 keys at most. */
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
            name?: string;
            /** @description What the key may do. See GET /api/v1/scopes. */
            scopes?: string[];
            tags?: string[];
        };
        UpdateBooking: {
            /** @description Who it is for. */
            contact_id?: string | null;
            /** @description Your own id of it, unique within the tenant and environment, so that a sync finds it again. */
            external_id?: string | null;
            /** @description Flat JSON of your own, 50 keys at most. A change replaces it as a whole. */
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
            service?: string;
            /** @description In which it is shown to people; `UTC` unless said. */
            timezone?: string;
        };
        UpdateCallLogSettings: {
            capture?: components["schemas"]["UpdateCaptureSettings"];
            /** @description How many days call logs are kept, in UTC; null for as long as the installation keeps them. */
            retention_days?: number | null;
        };
        UpdateCampaign: {
            description?: string | null;
            /** @description Your own id of it, unique within the tenant and environment, so that a sync finds it again. */
            external_id?: string | null;
            /** @description The sender identity it is run for; null for none, and when that is removed. It can be changed while the campaign is a draft or paused. */
            identity_id?: string | null;
            /** @description Flat JSON of your own, 50 keys at most. A change replaces it as a whole. */
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
            name?: string;
            /** @description In their order, conditions three deep at most. A change replaces them as a whole, of a draft only. */
            steps?: components["schemas"]["CampaignStep"][];
        };
        UpdateCaptureSettings: {
            /** @description How much of each body is kept; 0 for nothing. */
            body_bytes?: number;
            /** @description Whether headers, queries and bodies of calls are captured, without their secrets. Whoever may read call logs may read them. */
            enabled?: boolean;
            /** @description Headers to capture beside those that always are. Never one that may hold a credential. */
            headers?: string[];
        };
        UpdateCompany: {
            /** @description Unique within the tenant and environment; kept in lower case. */
            domain?: string | null;
            /** @description Your own id of it, unique within the tenant and environment, so that a sync finds it again. */
            external_id?: string | null;
            industry?: string | null;
            /** @description Flat JSON of your own, 50 keys at most. A change replaces it as a whole. */
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
            name?: string;
            /** @description The member who looks after it. Null when they leave the tenant. */
            owner_id?: string | null;
            /** @description How many people work there, as your CRM says it. */
            size?: string | null;
        };
        UpdateContact: {
            /** @description The company they work for. */
            company_id?: string | null;
            /** @description Your own fields of a contact: flat JSON, 50 keys at most. A change replaces them as a whole. */
            custom_fields?: {
                [key: string]: string | number | boolean | null;
            };
            /**
             * Format: email
             * @description Unique within the tenant and environment, without regard to case.
             */
            email?: string;
            /** @description Your own id of it, unique within the tenant and environment, so that a sync finds it again. */
            external_id?: string | null;
            first_name?: string | null;
            last_name?: string | null;
            /** @description Flat JSON of your own, 50 keys at most. A change replaces it as a whole. */
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
            phone?: string | null;
            tags?: string[];
            title?: string | null;
            /** @description They do not want to hear from you: nothing is sent to them. */
            unsubscribed?: boolean;
        };
        UpdateConversation: {
            /** @description Your own id of it, unique within the tenant and environment, so that a sync finds it again. */
            external_id?: string | null;
            /** @description Flat JSON of your own, 50 keys at most. A change replaces it as a whole. */
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
        };
        UpdateIdentity: {
            /** @description What it sends from: an email address, an E.164 number for sms, a profile. Unique among those of its type. */
            address?: string;
            /** @description Your own id of it, unique within the tenant and environment, so that a sync finds it again. */
            external_id?: string | null;
            /** @description Flat JSON of your own, 50 keys at most. A change replaces it as a whole. */
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
            /** @description Whom people see as the sender. */
            name?: string | null;
            /**
             * @description `paused` by somebody, `disconnected` by its provider; `active` unless said.
             * @enum {string}
             */
            status?: "active" | "paused" | "disconnected";
            /**
             * @description What it sends.
             * @enum {string}
             */
            type?: "email" | "sms" | "linkedin" | "other";
        };
        UpdateLead: {
            company?: string | null;
            /** Format: email */
            email?: string | null;
            /** @description Your own id of it, unique within the tenant and environment, so that a sync finds it again. */
            external_id?: string | null;
            /** @description Flat JSON of your own, 50 keys at most. A change replaces it as a whole. */
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
            name?: string;
            phone?: string | null;
            /**
             * @description How far it has come; `new` unless said.
             * @enum {string}
             */
            status?: "new" | "contacted" | "qualified" | "converted" | "lost";
            title?: string | null;
        };
        UpdateLeadList: {
            description?: string | null;
            /** @description Your own id of it, unique within the tenant and environment, so that a sync finds it again. */
            external_id?: string | null;
            /** @description Flat JSON of your own, 50 keys at most. A change replaces it as a whole. */
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
            name?: string;
        };
        UpdateSequence: {
            description?: string | null;
            /** @description Your own id of it, unique within the tenant and environment, so that a sync finds it again. */
            external_id?: string | null;
            /** @description Flat JSON of your own, 50 keys at most. A change replaces it as a whole. */
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
            name?: string;
            /** @description In their order. They can be changed, as a whole, while the sequence is a draft or paused. */
            steps?: components["schemas"]["SequenceStep"][];
        };
        UpdateSurvey: {
            description?: string | null;
            /** @description Your own id of it, unique within the tenant and environment, so that a sync finds it again. */
            external_id?: string | null;
            /** @description Flat JSON of your own, 50 keys at most. A change replaces it as a whole. */
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
            /** @description The title of its page, too. */
            name?: string;
            /** @description In their order. They can be changed, as a whole, until the survey is activated. */
            questions?: components["schemas"]["Question"][];
        };
        UpdateTask: {
            /** @description Which company it is about. */
            company_id?: string | null;
            /** @description Whom it is about. */
            contact_id?: string | null;
            description?: string | null;
            /**
             * Format: date-time
             * @description When it should be done.
             */
            due_at?: string | null;
            /** @description Your own id of it, unique within the tenant and environment, so that a sync finds it again. */
            external_id?: string | null;
            /** @description Flat JSON of your own, 50 keys at most. A change replaces it as a whole. */
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
            /** @description Whose task it is: one of the owners. Null when they leave the tenant. */
            owner_id?: string | null;
            title?: string;
            /**
             * @description `todo` unless said.
             * @enum {string}
             */
            type?: "call" | "email" | "meeting" | "todo";
        };
        UpdateTenant: {
            name: string;
        };
        UpdateWebhook: {
            description?: string | null;
            /** @description Events by name; `booking.*` for all of a kind, `*` for all there are, those of later versions included. */
            events?: string[];
            /** @description False stops it, and cancels what waits to be sent. True starts it anew. */
            is_active?: boolean;
            /** @description Flat JSON of your own, 50 keys at most. */
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
            /** @description Where events are sent by POST: https, on the public internet, any port, without user name and password. It is checked again at every connection, and redirects are not followed. */
            url?: string;
        };
        UpdateWorkflow: {
            description?: string | null;
            /** @description In which order, without a cycle. A node is run when it is settled for every edge to it whether it is taken, and one is. */
            edges?: components["schemas"]["WorkflowEdge"][];
            /** @description Your own id of it, unique within the tenant and environment, so that a sync finds it again. */
            external_id?: string | null;
            /** @description Flat JSON of your own, 50 keys at most. A change replaces it as a whole. */
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
            name?: string;
            /** @description What is done. It begins with the node that no edge leads to; every other one can be reached from there. */
            nodes?: components["schemas"]["WorkflowNode"][];
            trigger?: components["schemas"]["WorkflowTrigger"];
        };
        UsageChangeView: {
            /** @description Difference of the error rates. */
            error_rate: number | null;
            /** @description Change of the median: 0.12 is 12 % more. Null where it was nothing before. */
            p50_ms: number | null;
            /** @description Change of the 95th percentile: 0.12 is 12 % more. Null where it was nothing before. */
            p95_ms: number | null;
            /** @description Change of the 99th percentile: 0.12 is 12 % more. Null where it was nothing before. */
            p99_ms: number | null;
            /** @description Change of the calls, relative to before: 0.12 is 12 % more. Null where it was nothing before. */
            requests: number | null;
        };
        /** @enum {string} */
        UsageComparison: "previous";
        UsageFiguresView: {
            /** @description Calls answered with 4xx, and those whose caller went away. */
            client_errors: number;
            /** @description The share of calls that were answered with 4xx or 5xx. Null without a call. */
            error_rate: number | null;
            /** @description How long calls took on average, in milliseconds. Null without a call. */
            mean_ms: number | null;
            /** @description What half of the calls did not exceed, in milliseconds, within 2 % of the exact value. Null without a call. */
            p50_ms: number | null;
            /** @description What 95 % of the calls did not exceed, within 2 % of the exact value. Null without a call. */
            p95_ms: number | null;
            /** @description What 99 % of the calls did not exceed, within 2 % of the exact value. Null without a call. */
            p99_ms: number | null;
            /** @description Calls answered with 3xx. */
            redirects: number;
            /** @description Length of the bodies sent. */
            request_bytes: number;
            /** @description Calls. */
            requests: number;
            /** @description Length of the bodies answered, streams aside. */
            response_bytes: number;
            /** @description Calls answered with 5xx. */
            server_errors: number;
            /** @description Calls answered with 2xx. */
            successes: number;
        };
        /** @enum {string} */
        UsageInterval: "minute" | "hour" | "day";
        UsagePointView: {
            /**
             * Format: date-time
             * @description Start of the minute, hour or day, in UTC.
             */
            at: string;
            /** @description Calls answered with 4xx, and those whose caller went away. */
            client_errors: number;
            /** @description The share of calls that were answered with 4xx or 5xx. Null without a call. */
            error_rate: number | null;
            /** @description How long calls took on average, in milliseconds. Null without a call. */
            mean_ms: number | null;
            /** @description What half of the calls did not exceed, in milliseconds, within 2 % of the exact value. Null without a call. */
            p50_ms: number | null;
            /** @description What 95 % of the calls did not exceed, within 2 % of the exact value. Null without a call. */
            p95_ms: number | null;
            /** @description What 99 % of the calls did not exceed, within 2 % of the exact value. Null without a call. */
            p99_ms: number | null;
            /** @description Calls answered with 3xx. */
            redirects: number;
            /** @description Length of the bodies sent. */
            request_bytes: number;
            /** @description Calls. */
            requests: number;
            /** @description Length of the bodies answered, streams aside. */
            response_bytes: number;
            /** @description Calls answered with 5xx. */
            server_errors: number;
            /** @description Calls answered with 2xx. */
            successes: number;
        };
        /** @enum {string} */
        UsageRanking: "route" | "key" | "ip";
        UsageView: {
            /**
             * Format: date-time
             * @description Every call answered before this is counted, unless the database was away and an api node still keeps its record in memory.
             */
            as_of: string;
            /**
             * Format: date-time
             * @description Start of the first interval.
             */
            from: string;
            /**
             * @description The period was widened to whole ones of these.
             * @enum {string}
             */
            interval: "minute" | "hour" | "day";
            /** @description Without gaps, the oldest first. */
            points: components["schemas"]["UsagePointView"][];
            /** @description Asked for by `compare=previous`: the period of the same length before, cut to the same age while this one is not over. Null where it is no longer kept. */
            previous?: components["schemas"]["PreviousUsageView"] | null;
            /**
             * Format: date-time
             * @description End of the last interval, which may lie ahead.
             */
            to: string;
            totals: components["schemas"]["UsageFiguresView"];
        };
        WebhookCreatedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["WebhookView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "webhook.created";
        };
        WebhookDeletedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["WebhookView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "webhook.deleted";
        };
        /** @enum {string} */
        WebhookDeliveryState: "pending" | "delivering" | "delivered" | "failed" | "cancelled";
        WebhookDisabledEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["WebhookView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "webhook.disabled";
        };
        WebhookEnabledEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["WebhookView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "webhook.enabled";
        };
        WebhookSecretRotatedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["WebhookView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "webhook.secret_rotated";
        };
        WebhookTestEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["WebhookView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "webhook.test";
        };
        WebhookUpdatedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["WebhookView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "webhook.updated";
        };
        WebhookView: {
            /** Format: date-time */
            created_at: string;
            description?: string | null;
            /**
             * Format: date-time
             * @description Since when it is not active.
             */
            disabled_at: string | null;
            /**
             * @description Why it is not active: it was `requested`, the receiver answered 410 Gone (`gone`), or nothing was accepted for 5 days (`failing`).
             * @enum {string|null}
             */
            disabled_reason: "requested" | "gone" | "failing" | null;
            /** @description Events by name; `booking.*` for all of a kind, `*` for all there are, those of later versions included. */
            events: string[];
            /**
             * Format: date-time
             * @description When sending failed first after it last succeeded; null while it succeeds.
             */
            failing_since: string | null;
            id: string;
            /** @description False stops it, and cancels what waits to be sent. True starts it anew. */
            is_active?: boolean;
            /** @description Flat JSON of your own, 50 keys at most. */
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
            /**
             * Format: date-time
             * @description Until when the secret before the present one signs too.
             */
            previous_secret_expires_at: string | null;
            /** Format: date-time */
            updated_at: string;
            /** @description Where events are sent by POST: https, on the public internet, any port, without user name and password. It is checked again at every connection, and redirects are not followed. */
            url: string;
        };
        WebhookViewPage: {
            /** @description Whether there is a next page. */
            has_more: boolean;
            items: components["schemas"]["WebhookView"][];
            /** @description Pass as `cursor` for the next page; null on the last one. */
            next_cursor: string | null;
        };
        WebhookWithSecretView: {
            /** Format: date-time */
            created_at: string;
            description?: string | null;
            /**
             * Format: date-time
             * @description Since when it is not active.
             */
            disabled_at: string | null;
            /**
             * @description Why it is not active: it was `requested`, the receiver answered 410 Gone (`gone`), or nothing was accepted for 5 days (`failing`).
             * @enum {string|null}
             */
            disabled_reason: "requested" | "gone" | "failing" | null;
            /** @description Events by name; `booking.*` for all of a kind, `*` for all there are, those of later versions included. */
            events: string[];
            /**
             * Format: date-time
             * @description When sending failed first after it last succeeded; null while it succeeds.
             */
            failing_since: string | null;
            id: string;
            /** @description False stops it, and cancels what waits to be sent. True starts it anew. */
            is_active?: boolean;
            /** @description Flat JSON of your own, 50 keys at most. */
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
            /**
             * Format: date-time
             * @description Until when the secret before the present one signs too.
             */
            previous_secret_expires_at: string | null;
            /** @description Verifies what is sent (Standard Webhooks). This is the only time it is shown. */
            secret: string;
            /** Format: date-time */
            updated_at: string;
            /** @description Where events are sent by POST: https, on the public internet, any port, without user name and password. It is checked again at every connection, and redirects are not followed. */
            url: string;
        };
        WorkflowActivatedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["WorkflowView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "workflow.activated";
        };
        WorkflowArchivedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["WorkflowView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "workflow.archived";
        };
        WorkflowCreatedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["WorkflowView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "workflow.created";
        };
        WorkflowDeletedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["WorkflowView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "workflow.deleted";
        };
        WorkflowEdge: {
            from: string;
            to: string;
            /** @description The result for which it is taken. Of edges from a `condition`, and of all of these. */
            when?: boolean | null;
        };
        WorkflowExecutionCancelledEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["WorkflowExecutionView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "workflow_execution.cancelled";
        };
        WorkflowExecutionCompletedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["WorkflowExecutionView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "workflow_execution.completed";
        };
        WorkflowExecutionCreatedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["WorkflowExecutionView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "workflow_execution.created";
        };
        WorkflowExecutionDeletedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["WorkflowExecutionView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "workflow_execution.deleted";
        };
        WorkflowExecutionDetail: {
            /** Format: date-time */
            created_at: string;
            /**
             * Format: date-time
             * @description Of a schedule: the time it was due.
             */
            due_at: string | null;
            /** Format: date-time */
            ended_at: string | null;
            /** @description Why it failed. */
            error: components["schemas"]["ExecutionError"] | null;
            /** @description Your own id of it, unique within the tenant and environment, so that a sync finds it again. */
            external_id?: string | null;
            id: string;
            /** @description What templates read as `input`: any JSON object, `{}` unless said. */
            input?: {
                [key: string]: unknown;
            };
            /** @description Flat JSON of your own, 50 keys at most. A change replaces it as a whole. */
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
            /** @description Every node, each after those that lead to it. */
            nodes: components["schemas"]["NodeRunView"][];
            /** Format: date-time */
            started_at: string | null;
            /** @enum {string} */
            status: "queued" | "running" | "completed" | "failed" | "cancelled";
            /**
             * @description What started it.
             * @enum {string}
             */
            trigger: "manual" | "webhook" | "schedule";
            /** Format: date-time */
            updated_at: string;
            /** @description Of the workflow: whose nodes and edges it follows. */
            version: number;
            workflow_id: string;
        };
        WorkflowExecutionFailedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["WorkflowExecutionView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "workflow_execution.failed";
        };
        WorkflowExecutionStartedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["WorkflowExecutionView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "workflow_execution.started";
        };
        /** @enum {string} */
        WorkflowExecutionStatus: "queued" | "running" | "completed" | "failed" | "cancelled";
        WorkflowExecutionView: {
            /** Format: date-time */
            created_at: string;
            /**
             * Format: date-time
             * @description Of a schedule: the time it was due.
             */
            due_at: string | null;
            /** Format: date-time */
            ended_at: string | null;
            /** @description Why it failed. */
            error: components["schemas"]["ExecutionError"] | null;
            /** @description Your own id of it, unique within the tenant and environment, so that a sync finds it again. */
            external_id?: string | null;
            id: string;
            /** @description Flat JSON of your own, 50 keys at most. A change replaces it as a whole. */
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
            /** Format: date-time */
            started_at: string | null;
            /** @enum {string} */
            status: "queued" | "running" | "completed" | "failed" | "cancelled";
            /**
             * @description What started it.
             * @enum {string}
             */
            trigger: "manual" | "webhook" | "schedule";
            /** Format: date-time */
            updated_at: string;
            /** @description Of the workflow: whose nodes and edges it follows. */
            version: number;
            workflow_id: string;
        };
        WorkflowExecutionViewPage: {
            /** @description Whether there is a next page. */
            has_more: boolean;
            items: components["schemas"]["WorkflowExecutionView"][];
            /** @description Pass as `cursor` for the next page; null on the last one. */
            next_cursor: string | null;
        };
        WorkflowHookRotatedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["WorkflowView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "workflow.hook_rotated";
        };
        WorkflowHookView: {
            /** Format: date-time */
            issued_at: string;
            /** @description POST a JSON object or a form to it. Shown this once: whoever has it can start the workflow. */
            url: string;
        };
        WorkflowNode: {
            /** @description What its type is told. Texts take templates: `{{input.email}}`, `{{nodes.welcome.output.status}}`. One that stands alone keeps the kind of its value; what is not there is empty. */
            config?: {
                [key: string]: unknown;
            };
            /** @description Of your choice; edges and templates name the node by it. */
            id: string;
            name?: string | null;
            /**
             * @description `send_email`: Sends a mail: `to`, `subject`, `body`, `html`, in which what templates fill in is escaped. Output: `status` recorded or queued, or skipped for a contact who has unsubscribed.
             *
             *     `send_sms`: Sends a text message: `to` (E.164), `body`. Output: `status` recorded or queued, or skipped for a contact who has unsubscribed.
             *
             *     `send_message`: Sends a chat message: `to`, whoever that is to your provider, and `body`. Output: `status` recorded or queued, or skipped for a contact who has unsubscribed.
             *
             *     `create_task`: Creates a task, of the fields that `POST /tasks` takes. Output: the task.
             *
             *     `update_contact`: Changes the contact of `contact_id` or `email`: `fields` as `PATCH /contacts/{id}` takes them, `add_tags`, `remove_tags`. Output: the contact.
             *
             *     `agent`: Asks the agent `agent_id` a `message`, in the session `session_id` or a new one, and spends credits as `POST /agents/{id}/chat` does. Output: `reply`, `session_id`, `status` answered or recorded.
             *
             *     `condition`: Compares `value` by `operator` (equals, not_equals, contains, greater_than, less_than, exists) with `compare_to`, numbers, instants and texts each with their own kind; its edges say by `when` which result they are taken for. Output: `result`.
             *
             *     `delay`: Waits for so many `seconds`, or `until` a time; no longer than 366 days. Time goes on while a workflow is paused. Output: `until`.
             *
             *     `set`: Makes an object of the input and earlier outputs: `values`. Output: these, filled in.
             * @enum {string}
             */
            type: "send_email" | "send_sms" | "send_message" | "create_task" | "update_contact" | "agent" | "condition" | "delay" | "set";
        };
        WorkflowPausedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["WorkflowView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "workflow.paused";
        };
        WorkflowResumedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["WorkflowView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "workflow.resumed";
        };
        /** @enum {string} */
        WorkflowState: "draft" | "active" | "paused" | "archived";
        WorkflowTrigger: {
            /** @description Of `schedule`: minute, hour, day of month, month and day of week, in UTC. What fell due while nothing ran is run once. */
            cron?: string | null;
            /**
             * @description `manual`: by `POST /workflows/{id}/execute` alone, which every active workflow takes. `webhook`: by an address of its own as well, see `POST /workflows/{id}/rotate-hook`. `schedule`: by the clock as well.
             * @enum {string}
             */
            type: "manual" | "webhook" | "schedule";
        };
        /** @enum {string} */
        WorkflowTriggerType: "manual" | "webhook" | "schedule";
        WorkflowUpdatedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            data: components["schemas"]["WorkflowView"];
            /** @enum {string} */
            environment: "live" | "test";
            /** @description Of the event, and the `webhook-id` of its message: the same however often it is sent. */
            id: string;
            /** @description The request that caused it, as its answer told it in `X-Request-ID`; null where none did. */
            request_id: string | null;
            tenant_id: string;
            /** @enum {string} */
            type: "workflow.updated";
        };
        WorkflowView: {
            /** Format: date-time */
            created_at: string;
            description?: string | null;
            /** @description In which order, without a cycle. A node is run when it is settled for every edge to it whether it is taken, and one is. */
            edges?: components["schemas"]["WorkflowEdge"][];
            /** @description Your own id of it, unique within the tenant and environment, so that a sync finds it again. */
            external_id?: string | null;
            /**
             * Format: date-time
             * @description Of a webhook: since when its address is the one it is. Null: it has none.
             */
            hook_issued_at: string | null;
            id: string;
            /** @description Flat JSON of your own, 50 keys at most. A change replaces it as a whole. */
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
            name: string;
            /**
             * Format: date-time
             * @description Of an active schedule: when it is due next.
             */
            next_due_at: string | null;
            /** @description What is done. It begins with the node that no edge leads to; every other one can be reached from there. */
            nodes?: components["schemas"]["WorkflowNode"][];
            /** @enum {string} */
            state: "draft" | "active" | "paused" | "archived";
            trigger?: components["schemas"]["WorkflowTrigger"];
            /** Format: date-time */
            updated_at: string;
            /** @description Counts the changes of nodes and edges. An execution keeps to the version it began with. */
            version: number;
        };
        WorkflowViewPage: {
            /** @description Whether there is a next page. */
            has_more: boolean;
            items: components["schemas"]["WorkflowView"][];
            /** @description Pass as `cursor` for the next page; null on the last one. */
            next_cursor: string | null;
        };
        WriteReply: {
            text: string;
        };
    };
    responses: {
        /**
         * @description `request.header_invalid`: The header {header} is not valid: {reason}.
         *
         *     `tenant.header_required`: Name the tenant in the header X-Tenant-ID.
         *
         *     `tenant.choice_required`: You belong to several tenants. Name one in the header X-Tenant-ID; details lists them.
         *
         *     `request.header_invalid`: The header {header} is not valid: {reason}.
         *
         *     `tenant.header_required`: Name the tenant in the header X-Tenant-ID.
         *
         *     `tenant.choice_required`: You belong to several tenants. Name one in the header X-Tenant-ID; details lists them.
         *
         *     `access.credentials_conflict`: This request carries two different credentials. Send one.
         *
         *     `request.malformed`: The request cannot be read: {reason}.
         *
         *     `request.header_repeated`: The header {header} was sent more than once.
         */
        "BadRequest-1ce136": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemView"];
            };
        };
        /**
         * @description `access.credentials_conflict`: This request carries two different credentials. Send one.
         *
         *     `request.malformed`: The request cannot be read: {reason}.
         *
         *     `request.header_repeated`: The header {header} was sent more than once.
         *
         *     `request.header_invalid`: The header {header} is not valid: {reason}.
         */
        "BadRequest-7e35dd": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemView"];
            };
        };
        /**
         * @description `access.credentials_conflict`: This request carries two different credentials. Send one.
         *
         *     `request.malformed`: The request cannot be read: {reason}.
         *
         *     `request.header_repeated`: The header {header} was sent more than once.
         */
        "BadRequest-3968d9": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemView"];
            };
        };
        /**
         * @description `request.header_invalid`: The header {header} is not valid: {reason}.
         *
         *     `tenant.header_required`: Name the tenant in the header X-Tenant-ID.
         *
         *     `tenant.choice_required`: You belong to several tenants. Name one in the header X-Tenant-ID; details lists them.
         *
         *     `request.malformed`: The request cannot be read: {reason}.
         *
         *     `request.header_invalid`: The header {header} is not valid: {reason}.
         *
         *     `tenant.header_required`: Name the tenant in the header X-Tenant-ID.
         *
         *     `tenant.choice_required`: You belong to several tenants. Name one in the header X-Tenant-ID; details lists them.
         *
         *     `request.malformed`: The request cannot be read: {reason}.
         *
         *     `access.credentials_conflict`: This request carries two different credentials. Send one.
         *
         *     `request.header_repeated`: The header {header} was sent more than once.
         */
        "BadRequest-3975bd": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemView"];
            };
        };
        /**
         * @description `request.malformed`: The request cannot be read: {reason}.
         *
         *     `request.header_repeated`: The header {header} was sent more than once.
         */
        "BadRequest-5139e8": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemView"];
            };
        };
        /**
         * @description `access.credentials_conflict`: This request carries two different credentials. Send one.
         *
         *     `request.malformed`: The request cannot be read: {reason}.
         *
         *     `request.header_repeated`: The header {header} was sent more than once.
         *
         *     `request.header_invalid`: The header {header} is not valid: {reason}.
         *
         *     `tenant.header_required`: Name the tenant in the header X-Tenant-ID.
         *
         *     `tenant.choice_required`: You belong to several tenants. Name one in the header X-Tenant-ID; details lists them.
         */
        "BadRequest-926737": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemView"];
            };
        };
        /**
         * @description `request.malformed`: The request cannot be read: {reason}.
         *
         *     `request.malformed`: The request cannot be read: {reason}.
         *
         *     `access.credentials_conflict`: This request carries two different credentials. Send one.
         *
         *     `request.header_repeated`: The header {header} was sent more than once.
         *
         *     `request.header_invalid`: The header {header} is not valid: {reason}.
         *
         *     `tenant.header_required`: Name the tenant in the header X-Tenant-ID.
         *
         *     `tenant.choice_required`: You belong to several tenants. Name one in the header X-Tenant-ID; details lists them.
         */
        "BadRequest-c93dd9": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemView"];
            };
        };
        /**
         * @description `resource.external_id_taken`: This external_id is taken: it is unique within the tenant and environment.
         *
         *     `resource.external_id_taken`: This external_id is taken: it is unique within the tenant and environment.
         *
         *     `idempotency.in_flight`: The request that this Idempotency-Key first came with is still being answered.
         *
         *     `idempotency.answer_lost`: This request was answered before, and its answer is not kept: look for what it made, or send a new key to do it again.
         */
        "Conflict-1b226f": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemView"];
            };
        };
        /**
         * @description `conversation.invalid_state`: A conversation that is {state} cannot be {done}.
         *
         *     `conversation.invalid_state`: A conversation that is {state} cannot be {done}.
         *
         *     `idempotency.in_flight`: The request that this Idempotency-Key first came with is still being answered.
         *
         *     `idempotency.answer_lost`: This request was answered before, and its answer is not kept: look for what it made, or send a new key to do it again.
         */
        "Conflict-5afe89": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemView"];
            };
        };
        /**
         * @description `idempotency.in_flight`: The request that this Idempotency-Key first came with is still being answered.
         *
         *     `idempotency.answer_lost`: This request was answered before, and its answer is not kept: look for what it made, or send a new key to do it again.
         */
        "Conflict-9d6770": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemView"];
            };
        };
        /**
         * @description `sequence.invalid_state`: A sequence that is {state} cannot be {done}.
         *
         *     `sequence.invalid_state`: A sequence that is {state} cannot be {done}.
         *
         *     `idempotency.in_flight`: The request that this Idempotency-Key first came with is still being answered.
         *
         *     `idempotency.answer_lost`: This request was answered before, and its answer is not kept: look for what it made, or send a new key to do it again.
         */
        "Conflict-4246f4": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemView"];
            };
        };
        /**
         * @description `resource.external_id_taken`: This external_id is taken: it is unique within the tenant and environment.
         *
         *     `resource.external_id_taken`: This external_id is taken: it is unique within the tenant and environment.
         */
        "Conflict-725569": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemView"];
            };
        };
        /**
         * @description `task.invalid_state`: A task that is {state} cannot be {done}.
         *
         *     `task.invalid_state`: A task that is {state} cannot be {done}.
         *
         *     `idempotency.in_flight`: The request that this Idempotency-Key first came with is still being answered.
         *
         *     `idempotency.answer_lost`: This request was answered before, and its answer is not kept: look for what it made, or send a new key to do it again.
         */
        "Conflict-a4e7c0": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemView"];
            };
        };
        /**
         * @description `workflow.invalid_state`: A workflow that is {state} cannot be {done}.
         *
         *     `workflow.invalid_state`: A workflow that is {state} cannot be {done}.
         *
         *     `idempotency.in_flight`: The request that this Idempotency-Key first came with is still being answered.
         *
         *     `idempotency.answer_lost`: This request was answered before, and its answer is not kept: look for what it made, or send a new key to do it again.
         */
        "Conflict-cba029": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemView"];
            };
        };
        /**
         * @description `booking.invalid_state`: A booking that is {state} cannot be {done}.
         *
         *     `booking.invalid_state`: A booking that is {state} cannot be {done}.
         *
         *     `idempotency.in_flight`: The request that this Idempotency-Key first came with is still being answered.
         *
         *     `idempotency.answer_lost`: This request was answered before, and its answer is not kept: look for what it made, or send a new key to do it again.
         */
        "Conflict-e1ee05": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemView"];
            };
        };
        /**
         * @description `survey.invalid_state`: A survey that is {state} cannot be {done}.
         *
         *     `survey.invalid_state`: A survey that is {state} cannot be {done}.
         *
         *     `idempotency.in_flight`: The request that this Idempotency-Key first came with is still being answered.
         *
         *     `idempotency.answer_lost`: This request was answered before, and its answer is not kept: look for what it made, or send a new key to do it again.
         */
        "Conflict-fb6928": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemView"];
            };
        };
        /** @description `access.operator_required`: This call is for operators of this installation. */
        "Forbidden-2e055c": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemView"];
            };
        };
        /** @description `session.foreign_request`: A session's cookie counts in calls of the dashboard itself: from its own origin and, to change something, with the header X-Keyway-Dashboard. */
        "Forbidden-5b827d": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemView"];
            };
        };
        /**
         * @description `api_key.scopes_not_held`: You cannot grant what you do not hold: {scopes}.
         *
         *     `api_key.expiry_not_held`: You cannot grant access beyond the end of your own, {expiry}.
         *
         *     `api_key.environment_not_held`: A {environment} key makes {environment} keys only.
         *
         *     `api_key.addresses_not_held`: You cannot grant access from addresses you may not use yourself.
         *
         *     `api_key.scopes_not_held`: You cannot grant what you do not hold: {scopes}.
         *
         *     `api_key.expiry_not_held`: You cannot grant access beyond the end of your own, {expiry}.
         *
         *     `api_key.environment_not_held`: A {environment} key makes {environment} keys only.
         *
         *     `api_key.addresses_not_held`: You cannot grant access from addresses you may not use yourself.
         *
         *     `access.scopes_missing`: This call needs {required}; the credential holds {granted}.
         *
         *     `api_key.address_refused`: This API key may not be used from {ip}.
         *
         *     `tenant.mismatch`: This API key belongs to another tenant than X-Tenant-ID names.
         *
         *     `tenant.forbidden`: You are not a member of the tenant that X-Tenant-ID names.
         *
         *     `tenant.none`: You belong to no tenant. Create one, or accept an invitation.
         *
         *     `tenant.suspended`: This tenant is suspended.
         *
         *     `environment.mismatch`: This API key belongs to another environment than X-Environment names.
         */
        "Forbidden-15a269": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemView"];
            };
        };
        /** @description `access.session_required`: This call is made by a signed-in user, not by an API key. */
        "Forbidden-3630e0": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemView"];
            };
        };
        /**
         * @description `access.scopes_missing`: This call needs {required}; the credential holds {granted}.
         *
         *     `tenant.mismatch`: This API key belongs to another tenant than X-Tenant-ID names.
         *
         *     `tenant.forbidden`: You are not a member of the tenant that X-Tenant-ID names.
         *
         *     `tenant.none`: You belong to no tenant. Create one, or accept an invitation.
         *
         *     `tenant.suspended`: This tenant is suspended.
         *
         *     `environment.mismatch`: This API key belongs to another environment than X-Environment names.
         *
         *     `access.scopes_missing`: This call needs {required}; the credential holds {granted}.
         *
         *     `tenant.mismatch`: This API key belongs to another tenant than X-Tenant-ID names.
         *
         *     `tenant.forbidden`: You are not a member of the tenant that X-Tenant-ID names.
         *
         *     `tenant.none`: You belong to no tenant. Create one, or accept an invitation.
         *
         *     `tenant.suspended`: This tenant is suspended.
         *
         *     `environment.mismatch`: This API key belongs to another environment than X-Environment names.
         *
         *     `access.session_required`: This call is made by a signed-in user, not by an API key.
         */
        "Forbidden-a1e3e0": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemView"];
            };
        };
        /**
         * @description `access.scopes_missing`: This call needs {required}; the credential holds {granted}.
         *
         *     `api_key.address_refused`: This API key may not be used from {ip}.
         *
         *     `tenant.mismatch`: This API key belongs to another tenant than X-Tenant-ID names.
         *
         *     `tenant.forbidden`: You are not a member of the tenant that X-Tenant-ID names.
         *
         *     `tenant.none`: You belong to no tenant. Create one, or accept an invitation.
         *
         *     `tenant.suspended`: This tenant is suspended.
         *
         *     `environment.mismatch`: This API key belongs to another environment than X-Environment names.
         */
        "Forbidden-eb57a0": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemView"];
            };
        };
        /** @description No more is wanted: the webhook is disabled. */
        "Gone-5539ce": {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description `internal`: Something went wrong on our side. The request id finds it in our logs. */
        "InternalServerError-3daaac": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemView"];
            };
        };
        /**
         * @description `tenant.not_found`: There is no tenant {id}.
         *
         *     `tenant.not_found`: There is no tenant {id}.
         */
        "NotFound-0d7b18": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemView"];
            };
        };
        /**
         * @description `resource.not_found`: There is no {label} {id}.
         *
         *     `resource.not_found`: There is no {label} {id}.
         */
        "NotFound-837b6a": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemView"];
            };
        };
        /** @description `request.too_large`: The request body is larger than {limit}. */
        "PayloadTooLarge-b92b7b": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemView"];
            };
        };
        /** @description `database.unavailable`: The database cannot be reached right now. Try again. */
        "ServiceUnavailable-7ebf03": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemView"];
            };
        };
        /**
         * @description `identity.busy`: Too many passwords are being checked right now. Try again.
         *
         *     `database.unavailable`: The database cannot be reached right now. Try again.
         */
        "ServiceUnavailable-011718": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemView"];
            };
        };
        /**
         * @description `access.unauthenticated`: Send an API key (X-API-Key or Authorization: Bearer) or an access token (Authorization: Bearer).
         *
         *     `api_key.mistyped`: This is not an API key: its form or its checksum is wrong.
         *
         *     `api_key.unknown`: There is no such API key.
         *
         *     `api_key.revoked`: This API key was revoked.
         *
         *     `api_key.expired`: This API key has expired.
         *
         *     `api_key.disabled`: This API key is disabled.
         */
        "Unauthorized-67a738": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemView"];
            };
        };
        /** @description `access.unauthenticated`: Send an API key (X-API-Key or Authorization: Bearer) or an access token (Authorization: Bearer). */
        "Unauthorized-e13ac5": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemView"];
            };
        };
        /**
         * @description `request.body_invalid`: Invalid request body
         *
         *     `request.body_invalid`: Invalid request body
         *
         *     `idempotency.key_reused`: This Idempotency-Key came with another request before: a new request needs a new key.
         */
        "UnprocessableEntity-3b5abe": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemView"];
            };
        };
        /**
         * @description `request.query_invalid`: Invalid query parameters
         *
         *     `request.cursor_invalid`: This cursor is not one of ours, or belongs to another list.
         *
         *     `request.query_invalid`: Invalid query parameters
         *
         *     `request.cursor_invalid`: This cursor is not one of ours, or belongs to another list.
         */
        "UnprocessableEntity-93d0de": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemView"];
            };
        };
        /** @description `request.body_invalid`: Invalid request body */
        "UnprocessableEntity-97cde0": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemView"];
            };
        };
        /**
         * @description `request.body_invalid`: Invalid request body
         *
         *     `idempotency.key_reused`: This Idempotency-Key came with another request before: a new request needs a new key.
         */
        "UnprocessableEntity-616ba1": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemView"];
            };
        };
        /**
         * @description `request.body_invalid`: Invalid request body
         *
         *     `request.body_invalid`: Invalid request body
         */
        "UnprocessableEntity-627225": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemView"];
            };
        };
        /**
         * @description `request.query_invalid`: Invalid query parameters
         *
         *     `request.query_invalid`: Invalid query parameters
         */
        "UnprocessableEntity-a6b8d8": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemView"];
            };
        };
        /**
         * @description `request.query_invalid`: Invalid query parameters
         *
         *     `request.body_invalid`: Invalid request body
         *
         *     `request.query_invalid`: Invalid query parameters
         *
         *     `request.body_invalid`: Invalid request body
         */
        "UnprocessableEntity-e77edd": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemView"];
            };
        };
        /**
         * @description `request.cursor_invalid`: This cursor is not one of ours, or belongs to another list.
         *
         *     `request.cursor_invalid`: This cursor is not one of ours, or belongs to another list.
         */
        "UnprocessableEntity-e71530": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemView"];
            };
        };
        /** @description `idempotency.key_reused`: This Idempotency-Key came with another request before: a new request needs a new key. */
        "UnprocessableEntity-ff6ad7": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemView"];
            };
        };
        /** @description `request.media_type_unsupported`: Send the body as {expected}. */
        "UnsupportedMediaType-9ccb55": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemView"];
            };
        };
    };
    parameters: {
        /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
        "Idempotency-Key-4182ed": string;
        /** @description Of the event: the same at every attempt. Remember it to tell repetitions. */
        "webhook-id-272fb0": string;
        /** @description HMAC-SHA256 of `<webhook-id>.<webhook-timestamp>.<body>` as `v1,<base64>` (Standard Webhooks 1.0). Two, separated by a space, for 24 hours after the secret was rotated. */
        "webhook-signature-a0e811": string;
        /** @description When this attempt was made, in seconds since 1970. */
        "webhook-timestamp-d5d0e0": string;
        /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
        "X-Environment-ffff3f": "live" | "test";
        /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
        "X-Tenant-ID-67af2f": string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listActions: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the previous page. */
                cursor?: string;
                entity?: components["schemas"]["ActionEntity"];
                /** @description Only the one with this external_id. */
                external_id?: string;
                /** @description Page size. */
                limit?: number;
                /** @description `completed` when nothing is left to do: see `counts`. */
                status?: components["schemas"]["ActionStatus"];
                /** @description Only those changed at this time or later. */
                updated_since?: string;
            };
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of actions, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionViewPage"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getAction: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the action. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The action. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    cancelAction: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the action. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The cancelled action. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listActionItems: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the previous page. */
                cursor?: string;
                /** @description Page size. */
                limit?: number;
                state?: components["schemas"]["ActionItemState"];
            };
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the action. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of items, the last first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionItemViewPage"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    runActions: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RunActions"];
            };
        };
        responses: {
            /** @description It will be done. `GET /actions/{id}` tells how far it has come. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartedAction"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    adminListApiKeys: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the previous page. */
                cursor?: string;
                environment?: components["schemas"]["Environment"];
                /** @description Keys whose time comes, or came, before this; with `status=active`, those about to expire. */
                expires_before?: string;
                /** @description Page size. */
                limit?: number;
                /** @description What the name or the prefix begins with. */
                q?: string;
                /** @description Keys that hold exactly this scope. */
                scope?: string;
                /** @description All but revoked ones when left out. */
                status?: components["schemas"]["ApiKeyStatus"];
                tag?: string;
                tenant_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of keys, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperatorApiKeyViewPage"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    adminRevokeApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the API key. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is revoked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Confirmation"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    adminListJobs: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the previous page. */
                cursor?: string;
                /** @description Page size. */
                limit?: number;
                /** @description Only those of this name. */
                name?: string;
                /** @description Only those in this state. */
                state?: components["schemas"]["JobState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of jobs, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobPage"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    adminGetJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the job. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    adminCancelJob: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
            };
            path: {
                /** @description Id of the job. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job, of which nothing is tried any more. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    adminRetryJob: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
            };
            path: {
                /** @description Id of the job. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job, which a worker takes up at once. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    adminListTenants: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the previous page. */
                cursor?: string;
                /** @description Page size. */
                limit?: number;
                /** @description What the name begins with, in any letter case. */
                q?: string;
                /** @description Only suspended ones, or only those that are not. */
                suspended?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of tenants, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminTenantViewPage"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    adminGetTenant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the tenant. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tenant. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminTenantView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    adminSuspendTenant: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
            };
            path: {
                /** @description Id of the tenant. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuspendTenant"];
            };
        };
        responses: {
            /** @description The tenant is suspended. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Confirmation"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    adminUnsuspendTenant: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
            };
            path: {
                /** @description Id of the tenant. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tenant is no longer suspended. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Confirmation"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    adminListUsers: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the previous page. */
                cursor?: string;
                /** @description Page size. */
                limit?: number;
                /** @description What the email address or the name begins with, in any letter case. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of users, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminUserViewPage"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listAgents: {
        parameters: {
            query?: {
                /** @description Whether it can be chatted with; `true` unless said. */
                active?: boolean;
                /** @description `next_cursor` of the previous page. */
                cursor?: string;
                /** @description Only the one with this external_id. */
                external_id?: string;
                /** @description Page size. */
                limit?: number;
                /** @description As the model endpoint of this installation names it. */
                model?: string;
                name?: string;
                /** @description Only those changed at this time or later. */
                updated_since?: string;
            };
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of agents, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentViewPage"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    upsertAgent: {
        parameters: {
            query: {
                /** @description Your own id of it. */
                external_id: string;
            };
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAgent"];
            };
        };
        responses: {
            /** @description The agent as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentView"];
                };
            };
            /** @description The new agent. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    createAgent: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAgent"];
            };
        };
        responses: {
            /** @description The new agent. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getAgent: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the agent. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The agent. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    deleteAgent: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the agent. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The agent is gone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Confirmation"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    updateAgent: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the agent. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateAgent"];
            };
        };
        responses: {
            /** @description The agent as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    chatWithAgent: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the agent. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChatWithAgent"];
            };
        };
        responses: {
            /** @description What it answered. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentChatView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listAgentSessions: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the previous page. */
                cursor?: string;
                /** @description Page size. */
                limit?: number;
                /** @description Only those with a message at this time or later. */
                updated_since?: string;
            };
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the agent. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of sessions, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentSessionViewPage"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listAgentMessages: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the previous page. */
                cursor?: string;
                /** @description Page size. */
                limit?: number;
                /** @description Only what this side has said. */
                role?: components["schemas"]["AgentMessageRole"];
                /** @description Only those said at this time or later. */
                updated_since?: string;
            };
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the agent. */
                id: string;
                /** @description Id of the agent session. */
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of messages, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentMessageViewPage"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listAlerts: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the previous page. */
                cursor?: string;
                /** @description Page size. */
                limit?: number;
            };
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of alerts, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertViewPage"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    createAlert: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAlert"];
            };
        };
        responses: {
            /** @description The new alert. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getAlert: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the alert. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The alert. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    deleteAlert: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the alert. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The alert is gone; its events stay. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Confirmation"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    updateAlert: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the alert. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateAlert"];
            };
        };
        responses: {
            /** @description The alert as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listAlertEvents: {
        parameters: {
            query?: {
                alert_id?: string;
                /** @description `next_cursor` of the previous page. */
                cursor?: string;
                /** @description Page size. */
                limit?: number;
                type?: components["schemas"]["AlertEventType"];
            };
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of events, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertEventViewPage"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listApiKeys: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the previous page. */
                cursor?: string;
                environment?: components["schemas"]["Environment"];
                /** @description Keys whose time comes, or came, before this; with `status=active`, those about to expire. */
                expires_before?: string;
                /** @description Page size. */
                limit?: number;
                /** @description What the name or the prefix begins with. */
                q?: string;
                /** @description Keys that hold exactly this scope. */
                scope?: string;
                /** @description All but revoked ones when left out. */
                status?: components["schemas"]["ApiKeyStatus"];
                tag?: string;
            };
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of keys, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyViewPage"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateApiKey"];
            };
        };
        responses: {
            /** @description The key, with its secret this once. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedApiKeyView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the API key. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key, without its secret. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the API key. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is revoked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Confirmation"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    updateApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the API key. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateApiKey"];
            };
        };
        responses: {
            /** @description The key as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listApiKeyHistory: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the previous page. */
                cursor?: string;
                /** @description Page size. */
                limit?: number;
            };
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the API key. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of steps, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyStepViewPage"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    rotateApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the API key. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RotateApiKey"];
            };
        };
        responses: {
            /** @description The successor, with its secret this once. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedApiKeyView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    browserLogin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Login"];
            };
        };
        responses: {
            /** @description A new session, in cookies that no script can read. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BrowserSessionView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    browserLogout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No node accepts a token of this session any more, and the cookies are gone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Confirmation"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    browserRefresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A new access token and the successor of the refresh token, in the cookies. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BrowserSessionView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Login"];
                "application/x-www-form-urlencoded": components["schemas"]["Login"];
            };
        };
        responses: {
            /** @description A new session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokensView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No node accepts a token of this session any more. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Confirmation"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    logoutAll: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No node accepts a token of any of your sessions any more. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Confirmation"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    logoutOthers: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No node accepts a token of any other session of yours any more. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Confirmation"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description You. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePassword"];
            };
        };
        responses: {
            /** @description The new password holds. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Confirmation"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Refresh"];
            };
        };
        responses: {
            /** @description A new access token, and the successor of the refresh token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokensView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Register"];
            };
        };
        responses: {
            /** @description The account: owner of a tenant named after the company, with welcome credits. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the previous page. */
                cursor?: string;
                /** @description Page size. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of your sessions, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionViewPage"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the session. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No node accepts a token of the session any more. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Confirmation"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listBookings: {
        parameters: {
            query?: {
                /** @description Who it is for. */
                contact_id?: string | null;
                /** @description `next_cursor` of the previous page. */
                cursor?: string;
                /** @description Only the one with this external_id. */
                external_id?: string;
                /** @description Only those that end after this time. */
                from?: string;
                /** @description Page size. */
                limit?: number;
                /** @description What can be booked once at a time: a room, a person, a machine, by a name of your own. */
                resource?: string;
                state?: components["schemas"]["BookingState"];
                /** @description Only those that start before this time. */
                to?: string;
                /** @description Only those changed at this time or later. */
                updated_since?: string;
            };
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of bookings, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingViewPage"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    createBooking: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateBooking"];
            };
        };
        responses: {
            /** @description The new booking. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getBooking: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the booking. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The booking. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    deleteBooking: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the booking. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The booking is gone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Confirmation"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    updateBooking: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the booking. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateBooking"];
            };
        };
        responses: {
            /** @description The booking as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    cancelBooking: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the booking. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The cancelled booking. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    completeBooking: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the booking. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The completed booking. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    confirmBooking: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the booking. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The confirmed booking. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    markBookingNoShow: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the booking. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The booking, as a no-show. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    rescheduleBooking: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the booking. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Period"];
            };
        };
        responses: {
            /** @description The booking at its new time. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    findBookingAvailability: {
        parameters: {
            query: {
                /** @description How long a slot is. */
                duration_minutes: number;
                from: string;
                resource: string;
                /** @description 31 days after `from` at most. */
                to: string;
            };
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The free slots, earliest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FreeSlots"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listCallLogs: {
        parameters: {
            query?: {
                /** @description Calls made with this key. */
                api_key_id?: string;
                /** @description Calls that were sent with this `X-Request-ID`. */
                client_request_id?: string;
                /** @description `next_cursor` of the previous page. */
                cursor?: string;
                /** @description Calls answered with this error, as `code` of its body names it. */
                error_code?: string;
                /** @description Calls made at or after this. */
                from?: string;
                /** @description Calls from this address, or from any address in this CIDR; IPv4 or IPv6. */
                ip?: string;
                /** @description Page size. */
                limit?: number;
                /** @description Calls with this method. */
                method?: components["schemas"]["Method"];
                /** @description Calls that took this many milliseconds or longer. */
                min_duration_ms?: number;
                /** @description Calls whose path begins with this, letter by letter. */
                path_prefix?: string;
                /** @description The call with this id, as its answer told it in `X-Request-ID`. */
                request_id?: string;
                /** @description Calls that this route answered, as `route` of a call names it. */
                route?: string;
                /** @description Exactly this status. */
                status?: number;
                /** @description Any status of this class. */
                status_class?: components["schemas"]["StatusClass"];
                /** @description Calls made before this. */
                to?: string;
                /** @description Calls made by this user, in the dashboard or with an access token. */
                user_id?: string;
            };
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Calls of the tenant in the environment of the credential. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallLogViewPage"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getCallLog: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description The id of the request. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The call. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallLogDetail"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    countCallLogs: {
        parameters: {
            query?: {
                /** @description Calls made with this key. */
                api_key_id?: string;
                /** @description Calls that were sent with this `X-Request-ID`. */
                client_request_id?: string;
                /** @description Calls answered with this error, as `code` of its body names it. */
                error_code?: string;
                /** @description Calls made at or after this. */
                from?: string;
                /** @description Calls from this address, or from any address in this CIDR; IPv4 or IPv6. */
                ip?: string;
                /** @description Calls with this method. */
                method?: components["schemas"]["Method"];
                /** @description Calls that took this many milliseconds or longer. */
                min_duration_ms?: number;
                /** @description Calls whose path begins with this, letter by letter. */
                path_prefix?: string;
                /** @description The call with this id, as its answer told it in `X-Request-ID`. */
                request_id?: string;
                /** @description Calls that this route answered, as `route` of a call names it. */
                route?: string;
                /** @description Exactly this status. */
                status?: number;
                /** @description Any status of this class. */
                status_class?: components["schemas"]["StatusClass"];
                /** @description Calls made before this. */
                to?: string;
                /** @description Calls made by this user, in the dashboard or with an access token. */
                user_id?: string;
            };
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many there are. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallLogCountView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    exportCallLogs: {
        parameters: {
            query?: {
                /** @description Calls made with this key. */
                api_key_id?: string;
                /** @description Calls that were sent with this `X-Request-ID`. */
                client_request_id?: string;
                /** @description Calls answered with this error, as `code` of its body names it. */
                error_code?: string;
                /** @description CSV for spreadsheets, NDJSON for programs. */
                format?: components["schemas"]["ExportFormat"];
                /** @description Calls made at or after this. */
                from?: string;
                /** @description Calls from this address, or from any address in this CIDR; IPv4 or IPv6. */
                ip?: string;
                /** @description Calls with this method. */
                method?: components["schemas"]["Method"];
                /** @description Calls that took this many milliseconds or longer. */
                min_duration_ms?: number;
                /** @description Calls whose path begins with this, letter by letter. */
                path_prefix?: string;
                /** @description The call with this id, as its answer told it in `X-Request-ID`. */
                request_id?: string;
                /** @description Calls that this route answered, as `route` of a call names it. */
                route?: string;
                /** @description Exactly this status. */
                status?: number;
                /** @description Any status of this class. */
                status_class?: components["schemas"]["StatusClass"];
                /** @description Calls made before this. */
                to?: string;
                /** @description Calls made by this user, in the dashboard or with an access token. */
                user_id?: string;
            };
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The calls, one a line. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listCallLogGaps: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the previous page. */
                cursor?: string;
                /** @description Page size. */
                limit?: number;
            };
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Losses that could not be avoided, newest first. Usually none. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GapViewPage"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    followCallLogs: {
        parameters: {
            query?: {
                /** @description Calls made with this key. */
                api_key_id?: string;
                /** @description Calls that were sent with this `X-Request-ID`. */
                client_request_id?: string;
                /** @description Calls answered with this error, as `code` of its body names it. */
                error_code?: string;
                /** @description Calls from this address, or from any address in this CIDR; IPv4 or IPv6. */
                ip?: string;
                /** @description For clients that cannot send `Last-Event-ID`: the id of the last event they got. */
                last_event_id?: string;
                /** @description Calls with this method. */
                method?: components["schemas"]["Method"];
                /** @description Calls that took this many milliseconds or longer. */
                min_duration_ms?: number;
                /** @description Calls whose path begins with this, letter by letter. */
                path_prefix?: string;
                /** @description The call with this id, as its answer told it in `X-Request-ID`. */
                request_id?: string;
                /** @description Calls that this route answered, as `route` of a call names it. */
                route?: string;
                /** @description Exactly this status. */
                status?: number;
                /** @description Any status of this class. */
                status_class?: components["schemas"]["StatusClass"];
                /** @description Calls made by this user, in the dashboard or with an access token. */
                user_id?: string;
            };
            header?: {
                /** @description The id of the last event you got. */
                "Last-Event-ID"?: string;
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events, for as long as you read them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getCallLogSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The settings of the tenant in the environment of the credential. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallLogSettingsView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    updateCallLogSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateCallLogSettings"];
            };
        };
        responses: {
            /** @description The settings as they are now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallLogSettingsView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listCampaigns: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the previous page. */
                cursor?: string;
                /** @description Only the one with this external_id. */
                external_id?: string;
                /** @description The sender identity it is run for; null for none, and when that is removed. It can be changed while the campaign is a draft or paused. */
                identity_id?: string | null;
                /** @description Page size. */
                limit?: number;
                /** @description `draft` at first; moved by `PATCH /campaigns/{id}/status`. */
                state?: components["schemas"]["CampaignState"];
                /** @description Only those changed at this time or later. */
                updated_since?: string;
            };
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of campaigns, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignViewPage"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    createCampaign: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCampaign"];
            };
        };
        responses: {
            /** @description The new campaign. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getCampaign: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the campaign. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The campaign. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    deleteCampaign: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the campaign. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The campaign is gone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Confirmation"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    updateCampaign: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the campaign. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateCampaign"];
            };
        };
        responses: {
            /** @description The campaign as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    cloneCampaign: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the campaign. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloneCampaign"];
            };
        };
        responses: {
            /** @description The new draft. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listCampaignContacts: {
        parameters: {
            query?: {
                contact_id?: string;
                /** @description `next_cursor` of the previous page. */
                cursor?: string;
                /** @description Only the one with this external_id. */
                external_id?: string;
                /** @description Page size. */
                limit?: number;
                /** @description `pending` with steps still to come; `failed` where a step was refused, after which none is done; `cancelled` where the campaign ended first. */
                state?: components["schemas"]["CampaignMemberState"];
                /** @description Only those changed at this time or later. */
                updated_since?: string;
            };
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the campaign. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of members, the last to be added first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignMemberViewPage"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    addCampaignContacts: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the campaign. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddCampaignContacts"];
            };
        };
        responses: {
            /** @description What became of each contact. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddedContacts"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    removeCampaignContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the contact. */
                contact_id: string;
                /** @description Id of the campaign. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is no longer in the campaign. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Confirmation"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getCampaignStats: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the campaign. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The counts of this moment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignStats"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    changeCampaignStatus: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the campaign. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeCampaignStatus"];
            };
        };
        responses: {
            /** @description The campaign as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listCompanies: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the previous page. */
                cursor?: string;
                /** @description Only the one with this domain. */
                domain?: string | null;
                /** @description Only the one with this external_id. */
                external_id?: string;
                industry?: string | null;
                /** @description Page size. */
                limit?: number;
                /** @description The member who looks after it. Null when they leave the tenant. */
                owner_id?: string | null;
                /** @description Only those whose name or domain starts with this, without regard to case. */
                q?: string;
                /** @description Only those changed at this time or later. */
                updated_since?: string;
            };
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of companies, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyViewPage"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    upsertCompany: {
        parameters: {
            query: {
                /** @description Your own id of it. */
                external_id: string;
            };
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCompany"];
            };
        };
        responses: {
            /** @description The company as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyView"];
                };
            };
            /** @description The new company. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    createCompany: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCompany"];
            };
        };
        responses: {
            /** @description The new company. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getCompany: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the company. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The company. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    deleteCompany: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the company. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The company is gone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Confirmation"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    updateCompany: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the company. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateCompany"];
            };
        };
        responses: {
            /** @description The company as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listCompanyContacts: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the previous page. */
                cursor?: string;
                /** @description Only the one with this email address, without regard to case. */
                email?: string;
                /** @description Only the one with this external_id. */
                external_id?: string;
                /** @description Page size. */
                limit?: number;
                phone?: string | null;
                /** @description Only those whose name or email address starts with this, without regard to case. */
                q?: string;
                /** @description Only those with this tag. */
                tag?: string;
                /** @description Only those changed at this time or later. */
                updated_since?: string;
            };
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the company. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of contacts, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactViewPage"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    upsertCompanies: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompanyBatch"];
            };
        };
        responses: {
            /** @description What became of each item. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyBatchAnswer"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listContacts: {
        parameters: {
            query?: {
                /** @description The company they work for. */
                company_id?: string | null;
                /** @description `next_cursor` of the previous page. */
                cursor?: string;
                /** @description Only the one with this email address, without regard to case. */
                email?: string;
                /** @description Only the one with this external_id. */
                external_id?: string;
                /** @description Page size. */
                limit?: number;
                phone?: string | null;
                /** @description Only those whose name or email address starts with this, without regard to case. */
                q?: string;
                /** @description Only those with this tag. */
                tag?: string;
                /** @description Only those changed at this time or later. */
                updated_since?: string;
            };
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of contacts, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactViewPage"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    upsertContact: {
        parameters: {
            query: {
                /** @description Your own id of it. */
                external_id: string;
            };
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateContact"];
            };
        };
        responses: {
            /** @description The contact as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactView"];
                };
            };
            /** @description The new contact. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    createContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateContact"];
            };
        };
        responses: {
            /** @description The new contact. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the contact. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contact. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    deleteContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the contact. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contact is gone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Confirmation"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    updateContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the contact. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateContact"];
            };
        };
        responses: {
            /** @description The contact as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    upsertContacts: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactBatch"];
            };
        };
        responses: {
            /** @description What became of each item. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactBatchAnswer"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getCredits: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The balance. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditBalanceView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listCreditMovements: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the previous page. */
                cursor?: string;
                /** @description Page size. */
                limit?: number;
            };
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of movements, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditMovementViewPage"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listIdentities: {
        parameters: {
            query?: {
                /** @description Only those with this address, without regard to case. */
                address?: string;
                /** @description `next_cursor` of the previous page. */
                cursor?: string;
                /** @description Only the one with this external_id. */
                external_id?: string;
                /** @description Page size. */
                limit?: number;
                /** @description `paused` by somebody, `disconnected` by its provider; `active` unless said. */
                status?: components["schemas"]["IdentityStatus"];
                /** @description What it sends. */
                type?: components["schemas"]["IdentityType"];
                /** @description Only those changed at this time or later. */
                updated_since?: string;
            };
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of identities, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityViewPage"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    createIdentity: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateIdentity"];
            };
        };
        responses: {
            /** @description The new identity. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getIdentity: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the identity. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The identity. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    deleteIdentity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the identity. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The identity is gone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Confirmation"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    updateIdentity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the identity. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateIdentity"];
            };
        };
        responses: {
            /** @description The identity as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listConversations: {
        parameters: {
            query?: {
                /** @description Only those with this address. */
                address?: string;
                /** @description Out of sight, until either side writes again. */
                archived?: boolean;
                /** @description The member who looks after it. */
                assignee_id?: string | null;
                channel?: components["schemas"]["InboxChannel"];
                /** @description With whom; null where no contact is known by the address. */
                contact_id?: string | null;
                /** @description `next_cursor` of the previous page. */
                cursor?: string;
                /** @description Only the one with this external_id. */
                external_id?: string;
                /** @description Page size. */
                limit?: number;
                /** @description `paused`: nothing is sent until it is resumed. `completed`: done, until either side writes again. */
                state?: components["schemas"]["ConversationState"];
                /** @description Only those with unread messages, or only those without. */
                unread?: boolean;
                /** @description Only those changed at this time or later. */
                updated_since?: string;
            };
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of conversations, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationViewPage"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getConversation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the conversation. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The conversation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    updateConversation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the conversation. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateConversation"];
            };
        };
        responses: {
            /** @description The conversation as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    archiveConversation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the conversation. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The archived conversation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    assignConversation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the conversation. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignConversation"];
            };
        };
        responses: {
            /** @description The conversation with its assignee. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    completeConversation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the conversation. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The completed conversation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listConversationMessages: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the previous page. */
                cursor?: string;
                /** @description `inbound` is what they wrote. */
                direction?: components["schemas"]["MessageDirection"];
                /** @description Only the one with this external_id. */
                external_id?: string;
                /** @description Page size. */
                limit?: number;
                /** @description `recorded`: nobody sends on this channel, it was only written down. `failed`: nobody can say that it arrived. What is inbound is `delivered`. */
                status?: components["schemas"]["MessageStatus"];
                /** @description Only those changed at this time or later. */
                updated_since?: string;
            };
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the conversation. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of messages, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageViewPage"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    pauseConversation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the conversation. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The paused conversation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    markConversationRead: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the conversation. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The conversation, with nothing unread. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    reopenConversation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the conversation. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The active conversation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    resumeConversation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the conversation. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The active conversation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    unarchiveConversation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the conversation. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The conversation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    sendMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendMessage"];
            };
        };
        responses: {
            /** @description The message that was sent with this request_id before. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageView"];
                };
            };
            /** @description The new message. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the message. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The message. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    reportMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the message. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportMessage"];
            };
        };
        responses: {
            /** @description The message as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    receiveMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiveMessage"];
            };
        };
        responses: {
            /** @description The message that was handed over with this request_id before. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageView"];
                };
            };
            /** @description The new message. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptInvitation"];
            };
        };
        responses: {
            /** @description The tenant you are now a member of. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listLeads: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the previous page. */
                cursor?: string;
                /** @description Only those with this email address, without regard to case. */
                email?: string;
                /** @description Only the one with this external_id. */
                external_id?: string;
                /** @description Page size. */
                limit?: number;
                /** @description Only those whose name or email address starts with this, without regard to case. */
                q?: string;
                /** @description How far it has come; `new` unless said. */
                status?: components["schemas"]["LeadStatus"];
                /** @description Only those changed at this time or later. */
                updated_since?: string;
            };
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of leads, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadViewPage"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    upsertLead: {
        parameters: {
            query: {
                /** @description Your own id of it. */
                external_id: string;
            };
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateLead"];
            };
        };
        responses: {
            /** @description The lead as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadView"];
                };
            };
            /** @description The new lead. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    createLead: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateLead"];
            };
        };
        responses: {
            /** @description The new lead. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getLead: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the lead. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The lead. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    deleteLead: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the lead. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The lead is gone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Confirmation"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    updateLead: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the lead. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateLead"];
            };
        };
        responses: {
            /** @description The lead as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    upsertLeads: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeadBatch"];
            };
        };
        responses: {
            /** @description What became of each item. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadBatchAnswer"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listLists: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the previous page. */
                cursor?: string;
                /** @description Only the one with this external_id. */
                external_id?: string;
                /** @description Page size. */
                limit?: number;
                /** @description Only those changed at this time or later. */
                updated_since?: string;
            };
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of lists, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadListViewPage"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    upsertList: {
        parameters: {
            query: {
                /** @description Your own id of it. */
                external_id: string;
            };
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateLeadList"];
            };
        };
        responses: {
            /** @description The list as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadListView"];
                };
            };
            /** @description The new list. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadListView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    createList: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateLeadList"];
            };
        };
        responses: {
            /** @description The new list. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadListView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getList: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the list. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadListView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    deleteList: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the list. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list is gone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Confirmation"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    updateList: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the list. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateLeadList"];
            };
        };
        responses: {
            /** @description The list as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadListView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    countListLeads: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the list. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many leads are in the list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadCount"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listListLeads: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the previous page. */
                cursor?: string;
                /** @description Only those with this email address, without regard to case. */
                email?: string;
                /** @description Only the one with this external_id. */
                external_id?: string;
                /** @description Page size. */
                limit?: number;
                /** @description Only those whose name or email address starts with this, without regard to case. */
                q?: string;
                /** @description How far it has come; `new` unless said. */
                status?: components["schemas"]["LeadStatus"];
                /** @description Only those changed at this time or later. */
                updated_since?: string;
            };
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the list. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of leads, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadViewPage"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    addListLeads: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the list. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChosenLeads"];
            };
        };
        responses: {
            /** @description What became of each lead. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddedLeads"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    removeListLeads: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the list. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChosenLeads"];
            };
        };
        responses: {
            /** @description What became of each lead. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RemovedListLeads"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listOutgoingMessages: {
        parameters: {
            query?: {
                channel?: components["schemas"]["OutgoingChannel"];
                /** @description Only those for this contact. */
                contact_id?: string;
                /** @description `next_cursor` of the previous page. */
                cursor?: string;
                /** @description Page size. */
                limit?: number;
                /** @description `recorded`: not sent, only written down, because nothing sends on this channel or the data is of the test environment. `unknown`: it may have arrived, and is not sent again. */
                status?: components["schemas"]["OutgoingMessageStatus"];
            };
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of messages, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutgoingMessagePage"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getOutgoingMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the outgoing message. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The message. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutgoingMessageView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listResponses: {
        parameters: {
            query?: {
                /** @description By the first `nps` question: promoter 9 to 10, passive 7 to 8, detractor 0 to 6. */
                category?: components["schemas"]["ResponseCategory"];
                /** @description Who answered; null when they were deleted. */
                contact_id?: string | null;
                /** @description `next_cursor` of the previous page. */
                cursor?: string;
                /** @description Page size. */
                limit?: number;
                /** @description Only those submitted at this time or later. */
                submitted_from?: string;
                /** @description Only those submitted before this time. */
                submitted_to?: string;
                survey_id?: string;
                /** @description Only those changed at this time or later. */
                updated_since?: string;
            };
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of responses, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResponseViewPage"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getResponse: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the response. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResponseView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listReviews: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the previous page. */
                cursor?: string;
                /** @description Only the one with this external_id. */
                external_id?: string;
                /** @description Page size. */
                limit?: number;
                rating?: number;
                /** @description Only those with a reply, or only those without. */
                replied?: boolean;
                /** @description Where it was written. */
                source?: string;
                /** @description Only those changed at this time or later. */
                updated_since?: string;
            };
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of reviews, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewViewPage"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getReview: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the review. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The review. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    replyToReview: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the review. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteReply"];
            };
        };
        responses: {
            /** @description The review with its reply. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    changeReviewReply: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the review. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteReply"];
            };
        };
        responses: {
            /** @description The review with its reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    importReviews: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewBatch"];
            };
        };
        responses: {
            /** @description What became of each review. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewBatchAnswer"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listScopes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The catalogue. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScopeCatalogueView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listSequences: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the previous page. */
                cursor?: string;
                /** @description Only the one with this external_id. */
                external_id?: string;
                /** @description Page size. */
                limit?: number;
                state?: components["schemas"]["SequenceState"];
                /** @description Only those changed at this time or later. */
                updated_since?: string;
            };
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of sequences, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SequenceViewPage"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    createSequence: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSequence"];
            };
        };
        responses: {
            /** @description The new sequence. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SequenceView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getSequence: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the sequence. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sequence. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SequenceView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    deleteSequence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the sequence. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sequence is gone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Confirmation"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    updateSequence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the sequence. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateSequence"];
            };
        };
        responses: {
            /** @description The sequence as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SequenceView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    activateSequence: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
            };
            path: {
                /** @description Id of the sequence. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The active sequence. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SequenceView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    archiveSequence: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
            };
            path: {
                /** @description Id of the sequence. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The archived sequence. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SequenceView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listEnrolments: {
        parameters: {
            query?: {
                /** @description Null once the contact is deleted. */
                contact_id?: string | null;
                /** @description `next_cursor` of the previous page. */
                cursor?: string;
                /** @description The execution that enrolled them. */
                execution_id?: string;
                /** @description Only the one with this external_id. */
                external_id?: string;
                /** @description Page size. */
                limit?: number;
                /** @description `failed`: one of its steps could not be done, and it ended there. */
                state?: components["schemas"]["EnrolmentState"];
                /** @description Only those changed at this time or later. */
                updated_since?: string;
            };
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the sequence. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of enrolments, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentViewPage"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getEnrolment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the enrolment. */
                enrolment_id: string;
                /** @description Id of the sequence. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The enrolment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentWithSteps"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    cancelEnrolment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the enrolment. */
                enrolment_id: string;
                /** @description Id of the sequence. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The cancelled enrolment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    executeSequence: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the sequence. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExecuteSequence"];
            };
        };
        responses: {
            /** @description Who is enrolled and who is not. `GET …/enrolments?execution_id=` tells how far they are. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Execution"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    pauseSequence: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
            };
            path: {
                /** @description Id of the sequence. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The paused sequence. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SequenceView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    resumeSequence: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
            };
            path: {
                /** @description Id of the sequence. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sequence, active again. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SequenceView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listSurveys: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the previous page. */
                cursor?: string;
                /** @description Only the one with this external_id. */
                external_id?: string;
                /** @description Page size. */
                limit?: number;
                state?: components["schemas"]["SurveyState"];
                /** @description Only those changed at this time or later. */
                updated_since?: string;
            };
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of surveys, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveyViewPage"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    createSurvey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSurvey"];
            };
        };
        responses: {
            /** @description The new survey. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveyView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getSurvey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the survey. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The survey. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveyView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    deleteSurvey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the survey. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The survey is gone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Confirmation"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    updateSurvey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the survey. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateSurvey"];
            };
        };
        responses: {
            /** @description The survey as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveyView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    activateSurvey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the survey. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The active survey. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveyView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    archiveSurvey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the survey. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The archived survey. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveyView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    pauseSurvey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the survey. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The paused survey. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveyView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getSurveyResults: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the survey. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was answered, counted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveyResultsView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    resumeSurvey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the survey. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The survey, active again. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveyView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    sendSurvey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the survey. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendSurvey"];
            };
        };
        responses: {
            /** @description Who will get it and who will not. `send_id` tells how far it has come. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SendAccepted"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listSurveySends: {
        parameters: {
            query?: {
                channel?: components["schemas"]["SurveyChannel"];
                /** @description `next_cursor` of the previous page. */
                cursor?: string;
                /** @description Only the one with this external_id. */
                external_id?: string;
                /** @description Page size. */
                limit?: number;
                state?: components["schemas"]["SurveySendState"];
                /** @description Only those changed at this time or later. */
                updated_since?: string;
            };
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the survey. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of sends, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveySendViewPage"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getSurveySend: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the survey. */
                id: string;
                /** @description Id of the survey send. */
                send_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The send. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveySendView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    cancelSurveySend: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the survey. */
                id: string;
                /** @description Id of the survey send. */
                send_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The cancelled send. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveySendView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listTasks: {
        parameters: {
            query?: {
                /** @description Which company it is about. */
                company_id?: string | null;
                /** @description Whom it is about. */
                contact_id?: string | null;
                /** @description `next_cursor` of the previous page. */
                cursor?: string;
                /** @description Only those due after this time. */
                due_after?: string;
                /** @description Only those due before this time. */
                due_before?: string;
                /** @description Only the one with this external_id. */
                external_id?: string;
                /** @description Page size. */
                limit?: number;
                /** @description Whose task it is: one of the owners. Null when they leave the tenant. */
                owner_id?: string | null;
                state?: components["schemas"]["TaskState"];
                /** @description `todo` unless said. */
                type?: components["schemas"]["TaskType"];
                /** @description Only those changed at this time or later. */
                updated_since?: string;
            };
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of tasks, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskViewPage"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    upsertTask: {
        parameters: {
            query: {
                /** @description Your own id of it. */
                external_id: string;
            };
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTask"];
            };
        };
        responses: {
            /** @description The task as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
            /** @description The new task. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    createTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTask"];
            };
        };
        responses: {
            /** @description The new task. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the task. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The task. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    deleteTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the task. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The task is gone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Confirmation"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    updateTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the task. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateTask"];
            };
        };
        responses: {
            /** @description The task as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    cancelTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the task. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The cancelled task. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    completeTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the task. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The completed task. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    reopenTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the task. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The open task. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    startTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the task. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The task, in progress. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listTaskOwners: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the previous page. */
                cursor?: string;
                /** @description Page size. */
                limit?: number;
            };
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of owners, the latest to join first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOwnerViewPage"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listTenants: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the previous page. */
                cursor?: string;
                /** @description Page size. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of tenants, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnTenantViewPage"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    createTenant: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTenant"];
            };
        };
        responses: {
            /** @description The tenant, with its welcome credits. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnTenantView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getTenant: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the tenant. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tenant. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    updateTenant: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the tenant. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateTenant"];
            };
        };
        responses: {
            /** @description The tenant as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listInvitations: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the previous page. */
                cursor?: string;
                /** @description Page size. */
                limit?: number;
            };
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the tenant. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of invitations, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationViewPage"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    createInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the tenant. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateInvitation"];
            };
        };
        responses: {
            /** @description The invitation and, this once, its token. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedInvitationView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    revokeInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the tenant. */
                id: string;
                /** @description Id of the invitation. */
                invitation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its token is worth nothing any more. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Confirmation"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    leaveTenant: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
            };
            path: {
                /** @description Id of the tenant. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description You are no longer a member. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Confirmation"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listMembers: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the previous page. */
                cursor?: string;
                /** @description Page size. */
                limit?: number;
            };
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the tenant. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of members, the latest to join first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberViewPage"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    removeMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the tenant. */
                id: string;
                /** @description Id of the user. */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The member is out, on every node. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Confirmation"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    changeMemberRole: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the tenant. */
                id: string;
                /** @description Id of the user. */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeRole"];
            };
        };
        responses: {
            /** @description The member. The new role holds everywhere. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getUsage: {
        parameters: {
            query?: {
                /** @description Calls made with this key. */
                api_key_id?: string;
                /** @description Adds the totals of the period before. */
                compare?: components["schemas"]["UsageComparison"];
                /** @description Calls made at or after the start of the interval this is in. */
                from?: string;
                /** @description By default what suits the period. */
                interval?: components["schemas"]["UsageInterval"];
                /** @description Of the route, calls with this method. */
                method?: components["schemas"]["Method"];
                /** @description Calls of this route. */
                route?: string;
                /** @description Calls made before the end of the interval this is in. Now by default. */
                to?: string;
            };
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was called, how it went and how long it took. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getScopeUsage: {
        parameters: {
            query: {
                /** @description The key whose scopes are looked at. */
                api_key_id: string;
                /** @description Calls made at or after the start of the interval this is in. */
                from?: string;
                /** @description Calls made before the end of the interval this is in. Now by default. */
                to?: string;
            };
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Each scope of the key, and the ones that would have been enough. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScopeUsageView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listTopUsage: {
        parameters: {
            query: {
                /** @description Calls made with this key. */
                api_key_id?: string;
                /** @description What calls are counted by. */
                by: components["schemas"]["UsageRanking"];
                /** @description Calls made at or after the start of the interval this is in. */
                from?: string;
                /** @description How many rows. */
                limit?: number;
                /** @description Calls made before the end of the interval this is in. Now by default. */
                to?: string;
            };
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Those with the most calls. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopUsageView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listWebhooks: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the previous page. */
                cursor?: string;
                /** @description False stops it, and cancels what waits to be sent. True starts it anew. */
                is_active?: boolean;
                /** @description Page size. */
                limit?: number;
                /** @description Only those changed at this time or later. */
                updated_since?: string;
            };
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of webhooks, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookViewPage"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateWebhook"];
            };
        };
        responses: {
            /** @description The new webhook and, this once, its secret. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecretView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the webhook. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    deleteWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the webhook. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook is gone, and its deliveries with it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Confirmation"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    updateWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the webhook. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateWebhook"];
            };
        };
        responses: {
            /** @description The webhook as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listWebhookDeliveries: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the previous page. */
                cursor?: string;
                event_type?: string;
                /** @description Page size. */
                limit?: number;
                /** @description It is `delivered` once a 2xx was answered, and `failed` after the last retry; `cancelled` where its webhook was disabled first. */
                state?: components["schemas"]["WebhookDeliveryState"];
            };
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the webhook. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of deliveries, newest first. They are kept for 30 days. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryViewPage"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getWebhookDelivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the webhook delivery. */
                delivery_id: string;
                /** @description Id of the webhook. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryWithAttemptsView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    retryWebhookDelivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the webhook delivery. */
                delivery_id: string;
                /** @description Id of the webhook. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery, due now. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    recoverWebhookEvents: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the webhook. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecoverEvents"];
            };
        };
        responses: {
            /** @description How many events are being sent. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the webhook. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook and, this once, its new secret. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecretView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    testWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the webhook. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How it went. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryWithAttemptsView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listWorkflows: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the previous page. */
                cursor?: string;
                /** @description Only the one with this external_id. */
                external_id?: string;
                /** @description Page size. */
                limit?: number;
                state?: components["schemas"]["WorkflowState"];
                /** @description Only those with this trigger. */
                trigger?: components["schemas"]["WorkflowTriggerType"];
                /** @description Only those changed at this time or later. */
                updated_since?: string;
            };
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of workflows, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowViewPage"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    createWorkflow: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateWorkflow"];
            };
        };
        responses: {
            /** @description The new workflow. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getWorkflow: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the workflow. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workflow. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    deleteWorkflow: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the workflow. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workflow is gone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Confirmation"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    updateWorkflow: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the workflow. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateWorkflow"];
            };
        };
        responses: {
            /** @description The workflow as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    activateWorkflow: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the workflow. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The active workflow. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    archiveWorkflow: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the workflow. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The archived workflow. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    executeWorkflow: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the workflow. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExecuteWorkflow"];
            };
        };
        responses: {
            /** @description It will be done. `execution_id` tells how far it has come. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExecutionStarted"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listWorkflowExecutions: {
        parameters: {
            query?: {
                /** @description Only those created at this time or later. */
                created_from?: string;
                /** @description Only those created before this time. */
                created_to?: string;
                /** @description `next_cursor` of the previous page. */
                cursor?: string;
                /** @description Only the one with this external_id. */
                external_id?: string;
                /** @description Page size. */
                limit?: number;
                status?: components["schemas"]["WorkflowExecutionStatus"];
                /** @description What started it. */
                trigger?: components["schemas"]["WorkflowTriggerType"];
                /** @description Only those changed at this time or later. */
                updated_since?: string;
            };
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the workflow. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of executions, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowExecutionViewPage"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getWorkflowExecution: {
        parameters: {
            query?: never;
            header?: {
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the workflow execution. */
                execution_id: string;
                /** @description Id of the workflow. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The execution. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowExecutionDetail"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    cancelWorkflowExecution: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the workflow execution. */
                execution_id: string;
                /** @description Id of the workflow. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The cancelled execution. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowExecutionView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    pauseWorkflow: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the workflow. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The paused workflow. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    resumeWorkflow: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the workflow. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workflow, active again. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    rotateWorkflowHook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-4182ed"];
                /** @description Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it. */
                "X-Environment"?: components["parameters"]["X-Environment-ffff3f"];
                /** @description The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it. */
                "X-Tenant-ID"?: components["parameters"]["X-Tenant-ID-67af2f"];
            };
            path: {
                /** @description Id of the workflow. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The address, shown this once. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowHookView"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
}
