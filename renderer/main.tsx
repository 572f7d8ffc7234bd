import './ipc/without-eval'
import './ipc/empty-html'

import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import { statusQuery } from './app-shell/queries'
import { overviewQuery } from './features/home/queries'
import { followEvents } from './ipc/follow-events'
import { createQueryClient } from './ipc/query-client'
import { reportFault, watchFaults } from './ipc/report-fault'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')

watchFaults()
const client = createQueryClient()
followEvents(client)
// Asked for together, and before anything is drawn: the first screen needs both.
void client.prefetchQuery(statusQuery)
void client.prefetchQuery(overviewQuery)
createRoot(root, { onCaughtError: reportFault }).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
)
