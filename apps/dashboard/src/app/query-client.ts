import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './api.js';

const FRESH_MS = 15_000;
const MOST_RETRIES = 2;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // A browser that is not on the internet may well reach the machine it is on, or the one beside it.
      networkMode: 'always',
      staleTime: FRESH_MS,
      // What is wrong stays wrong; only what passes is tried again.
      retry: (failures, error) => failures < MOST_RETRIES && error instanceof ApiError && error.isPassing,
    },
    // An answer may hold a secret that is shown once: it is forgotten with the dialog that asked.
    mutations: { networkMode: 'always', retry: false, gcTime: 0 },
  },
});
