export { MessagingHttpModule } from './messaging-http.module.js';
