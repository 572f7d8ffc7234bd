import type { ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { type Answer, type AnswerShape, answerJson } from './answers'

export const jsonType = 'application/json'
const html = '<!DOCTYPE html>\n<html><body><h1>Situs sedang dalam perbaikan</h1></body></html>\n'
const chunkLength = 64 * 1024

export function write(
  response: ServerResponse,
  httpStatus: number,
  text: string,
  headers: Readonly<Record<string, string>>,
): void {
  response.writeHead(httpStatus, { ...headers, 'content-length': Buffer.byteLength(text) })
  response.end(text)
}

export function writeHtml(
  response: ServerResponse,
  httpStatus: number,
  headers: Readonly<Record<string, string>> = {},
): void {
  write(response, httpStatus, html, { 'content-type': 'text/html; charset=utf-8', ...headers })
}

function* inChunks(pieces: Iterable<string>): Generator<string, undefined> {
  let chunk = ''
  for (const piece of pieces) {
    chunk += piece
    if (chunk.length < chunkLength) continue
    yield chunk
    chunk = ''
  }
  yield chunk
}

function* startingWith(first: string, rest: Iterable<string>): Generator<string> {
  yield first
  yield* rest
}

/** Short answers go at once; all users together may be longer than a string can be. */
export function writeAnswer(
  response: ServerResponse,
  answer: Answer,
  shape: AnswerShape = {},
): void {
  const chunks = inChunks(answerJson(answer, shape))
  const first = chunks.next().value ?? ''
  if (first.length < chunkLength) {
    write(response, 200, first, { 'content-type': jsonType })
    return
  }
  response.writeHead(200, { 'content-type': jsonType })
  Readable.from(startingWith(first, chunks)).pipe(response)
}

export function textOf(answer: Answer): string {
  return [...answerJson(answer)].join('')
}

export function reset(response: ServerResponse): void {
  response.socket?.resetAndDestroy()
}
