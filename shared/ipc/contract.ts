import type { z } from 'zod'
import type { Channel } from './channels'
import { activationContract } from './contract/activation'
import { answersContract } from './contract/answers'
import { appContract } from './contract/app'
import { browseContract } from './contract/browse'
import { historyContract } from './contract/history'
import { officeContract } from './contract/office'
import { overviewContract } from './contract/overview'
import { reconcileContract } from './contract/reconcile'
import { recordContract } from './contract/record'
import { referenceContract } from './contract/reference'
import { registrationContract } from './contract/registration'
import { runsContract } from './contract/runs'
import type { ChannelContract } from './contract/schemas'
import { searchContract } from './contract/search'
import { sendersContract } from './contract/senders'
import { sourcesContract } from './contract/sources'
import { storageContract } from './contract/storage'
import { updatesContract } from './contract/updates'
import { usersContract } from './contract/users'

/** Channel → what goes in, what comes out. Both sides parse with these; nothing else crosses. */
export const contract = {
  ...appContract,
  ...officeContract,
  ...sourcesContract,
  ...runsContract,
  ...activationContract,
  ...registrationContract,
  ...reconcileContract,
  ...recordContract,
  ...overviewContract,
  ...usersContract,
  ...browseContract,
  ...historyContract,
  ...sendersContract,
  ...answersContract,
  ...referenceContract,
  ...searchContract,
  ...storageContract,
  ...updatesContract,
} as const satisfies Record<Channel, ChannelContract>

export type Contract = typeof contract
export type Input<C extends Channel> = z.input<Contract[C]['input']>
export type Output<C extends Channel> = z.output<Contract[C]['output']>

/** A use case behind a channel: what its contract has parsed goes in, what it allows comes out. */
export type Answering<C extends Channel> = (
  input: z.output<Contract[C]['input']>,
) => Promise<z.input<Contract[C]['output']>>
