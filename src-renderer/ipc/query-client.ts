import { QueryClient } from '@tanstack/react-query';

/** The cache of answers. Offline by nature: `networkMode: 'always'`, or nothing would be asked without a network. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
