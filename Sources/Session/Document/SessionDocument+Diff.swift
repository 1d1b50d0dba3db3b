extension SessionDocument {
  /// How another document with the same statements differs from this one, in the form of `diff -u`.
  ///
  /// Only outputs can differ, each in its place, so that the work is linear in the document.
  func difference(to other: SessionDocument, name: String, otherName: String) -> String {
    var diff = UnifiedDiff()
    diff.keep(Self.shown(frontMatter))
    for (part, otherPart) in zip(parts, other.parts) {
      guard case .fence(let fence) = part, case .fence(let otherFence) = otherPart else {
        diff.keep(Self.shown(part.lines))
        continue
      }
      diff.keep(Self.shown([fence.opening]))
      for (exchange, otherExchange) in zip(fence.exchanges, otherFence.exchanges) {
        diff.keep(Self.shown(exchange.statementLines))
        diff.change(Self.shown(exchange.outputLines), to: Self.shown(otherExchange.outputLines))
      }
      diff.keep(Self.shown([fence.closing]))
    }
    return diff.text(oldName: name, newName: otherName)
  }

  private static func shown(_ lines: [String]) -> [String] { lines.map(\.withoutReturn) }
}
