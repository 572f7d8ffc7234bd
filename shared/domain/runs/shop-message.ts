/** What a message to a shop may name; its password is none of it. */
export interface ShopFacts {
  readonly storeName: string
  readonly email: string
  readonly registrationId: string
  /** As a person reads it; empty where it is not known. */
  readonly trialEnds: string
}

/** Names a template may hold in braces, and what stands in their place. */
const places: Readonly<Record<string, keyof ShopFacts>> = {
  toko: 'storeName',
  email: 'email',
  id: 'registrationId',
  akhir: 'trialEnds',
}

export const placeNames: readonly string[] = Object.keys(places)

/** Longest template, and longest message. */
export const longestMessage = 2000

/**
 * The message of a template for one shop. A line about what is not known is left out; braces around
 * anything else stay as they are.
 */
export function writeShopMessage(template: string, facts: ShopFacts): string {
  return template
    .split('\n')
    .filter((line) => factsOf(line).every((fact) => facts[fact] !== ''))
    .map((line) => line.replace(named, (whole, name: string) => writePlace(whole, name, facts)))
    .join('\n')
}

const named = /\{([a-z]+)\}/gi

function factsOf(line: string): (keyof ShopFacts)[] {
  return [...line.matchAll(named)].flatMap(([, name = '']) => places[name.toLowerCase()] ?? [])
}

function writePlace(whole: string, name: string, facts: ShopFacts): string {
  const fact = places[name.toLowerCase()]
  return fact === undefined ? whole : facts[fact]
}

/** Longer addresses Windows hands to no other program. */
const longestLink = 2048

/** Where WhatsApp opens a chat with this message; null for a number that is no mobile phone's, or where it is too long. */
export function toWhatsAppLink(phone: string, message: string): string | null {
  const mobile = /^0(8\d{8,12})$/.exec(phone)?.[1]
  if (mobile === undefined) return null
  return withinLimit(`https://wa.me/62${mobile}?text=${encodeURIComponent(message)}`)
}

/** Opens the system's mail program with this message; null where it is too long. */
export function toMailLink(email: string, subject: string, message: string): string | null {
  const body = encodeURIComponent(message.replaceAll('\n', '\r\n'))
  const to = encodeURIComponent(email).replaceAll('%40', '@')
  return withinLimit(`mailto:${to}?subject=${encodeURIComponent(subject)}&body=${body}`)
}

function withinLimit(link: string): string | null {
  return link.length <= longestLink ? link : null
}
