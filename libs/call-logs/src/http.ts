export { CallLogsHttpModule } from './call-logs-http.module.js';
export { CaptureWishes } from './capture/capture-wishes.js';
export { CallRecorder } from './recorder/call-recorder.js';
export { recordCalls } from './recorder/record-calls.js';
export { GrantedScopes } from './usage/granted-scopes.js';
