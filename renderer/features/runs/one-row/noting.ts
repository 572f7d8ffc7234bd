import { useState } from 'react'

/** When what is wrong with a field of a form is told. */
export interface Noting<Field> {
  /** Whether it is told of the field by now; an empty one that was only passed by is left alone. */
  readonly isTold: (field: Field, isTyped: boolean) => boolean
  readonly onLeave: (field: Field) => void
}

/** Tells of a field once it was left, and of all once the form was tried. */
export function useNoting<Field>() {
  const [left, setLeft] = useState<ReadonlySet<Field>>(new Set())
  const [hasTried, setHasTried] = useState(false)
  const noting: Noting<Field> = {
    isTold: (field, isTyped) => hasTried || (left.has(field) && isTyped),
    onLeave: (field) => setLeft((now) => new Set(now).add(field)),
  }
  return {
    noting,
    tellAll: () => setHasTried(true),
    startOver: () => {
      setHasTried(false)
      setLeft(new Set())
    },
  }
}
