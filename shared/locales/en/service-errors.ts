import { blank, fileWord } from '../error-text'
import type { serviceErrors as source } from '../id/service-errors'
import { describeReason, explainReason } from '../reason-text'
import { reasons } from './runs/reasons'

export const serviceErrors: typeof source = {
  'bad-credentials': {
    title: 'Key or token refused',
    explanation: () => 'The ELKASSA service does not know this key or token. Nothing was sent.',
    action: 'Compare both with the letter from ELKASSA, then enter them again.',
  },
  'server-refused': {
    title: 'The service refused the request',
    explanation: (details) => {
      const words = blank(details, 'messages')
      return words === ''
        ? 'The ELKASSA service refused without giving a reason.'
        : `The service answered: “${words}”.`
    },
    action: 'Correct what it names, or ask ELKASSA.',
  },
  'server-unreachable': {
    title: 'The service cannot be reached',
    explanation: (details) =>
      explainReason(
        details,
        reasons,
        'This computer has no connection to the ELKASSA service. The network, the proxy or the service may be down.',
      ),
    action: 'Check the internet connection, then try again.',
  },
  'server-unreadable': {
    title: 'The answer cannot be read',
    explanation: (details) =>
      explainReason(
        details,
        reasons,
        'The service answered, but not in the form of an ELKASSA answer. The address may be wrong, or the service in trouble.',
      ),
    action: 'Check the service address in Settings, then try again in a few minutes.',
  },
  'server-timeout': {
    title: 'The service took too long',
    explanation: () => 'No answer came within the time limit.',
    action: 'Wait a moment, then try again.',
  },
  'server-busy': {
    title: 'The service is busy',
    explanation: (details) =>
      describeReason(blank(details, 'reason'), reasons) ?? 'The ELKASSA service asks us to wait.',
    action: 'Try again in a few minutes.',
  },
  'proxy-password': {
    title: 'The proxy asks for a password',
    explanation: () =>
      'The proxy of this network serves signed-in users only, and the console cannot sign in to it. Nothing reached the service.',
    action:
      'Ask your network’s keeper to open the service’s address, or choose another proxy in Settings.',
  },
  'proxy-failed': {
    title: 'The proxy cannot be used',
    explanation: () =>
      'The proxy did not answer, or would not connect to the service. Nothing reached the service.',
    action: 'Check the proxy’s address in Settings, or choose no proxy.',
  },
  'certificate-untrusted': {
    title: 'The service’s certificate is not trusted',
    explanation: (details) =>
      `The host ${blank(details, 'host', 'of the service')} showed a certificate issued by ${blank(details, 'issuer', 'an issuer without a name')}, whom this computer does not trust. Nothing was sent to it.`,
    action:
      'Ask your network’s keeper whether that issuer is your company’s. If so, choose its certificate file in Settings, under Network.',
  },
  'certificate-expired': {
    title: 'The certificate is not valid at this computer’s date',
    explanation: (details) =>
      `The certificate of ${blank(details, 'host', 'the service')} (issued by ${blank(details, 'issuer', 'an issuer without a name')}) has ended or has not begun. Nothing was sent to it.`,
    action:
      'Check the date and time of this computer. If they are right, tell your network’s keeper or ELKASSA.',
  },
  'certificate-other-host': {
    title: 'The service’s certificate is for another address',
    explanation: (details) =>
      `Whoever answers at ${blank(details, 'host', 'the service’s address')} shows a certificate for another name, issued by ${blank(details, 'issuer', 'an issuer without a name')}. Nothing was sent to it.`,
    action:
      'Check the service’s address in Settings. On a guest network, sign in to it with your browser first.',
  },
  'certificate-unusable': {
    title: 'This file is no certificate',
    explanation: (details) =>
      `${fileWord(details, 'The file')} holds no X.509 certificate in the form of text (PEM).`,
    action: 'Ask your network’s keeper for the certificate file (.pem or .crt), then choose again.',
  },
  'text-broken': {
    title: 'The text holds a broken character',
    explanation: () =>
      'There is half a character in it (often a piece of an emoji), which cannot be sent. Nothing was sent.',
    action: 'Type the text anew, then try again.',
  },
  'insecure-address': {
    title: 'The service address is not secure',
    explanation: () =>
      'The address must begin with https://, so that nobody reads the key and token on the way. http:// is accepted for this computer alone.',
    action: 'Change the service address to one that begins with https://.',
  },
  'not-connected': {
    title: 'Not connected to a service yet',
    explanation: () => 'No key and token have been entered, and practice mode is not open.',
    action: 'Enter key and token, or try it with practice data.',
  },
}
