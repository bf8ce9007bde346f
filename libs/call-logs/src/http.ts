export { CallLogsHttpModule } from './call-logs-http.module.js';
export { CallRecorder } from './recorder/call-recorder.js';
export { recordCalls } from './recorder/record-calls.js';
