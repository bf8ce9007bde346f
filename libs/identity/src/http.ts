export { IdentityHttpModule } from './http/identity-http.module.js';
