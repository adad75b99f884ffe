/** The same pieces; `action` is called after each. */
export async function* afterEach<Piece, End>(
  pieces: AsyncGenerator<Piece, End>,
  action: () => void,
): AsyncGenerator<Piece, End> {
  try {
    while (true) {
      const step = await pieces.next();
      if (step.done) return step.value;
      action();
      yield step.value;
    }
  } finally {
    await pieces.return(undefined as never);
  }
}
