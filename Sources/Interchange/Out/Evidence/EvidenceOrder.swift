import Narrative

/// The order of what stands beside an event in its row: by place, then by what it says, so that a
/// row that was read is written again with the same bytes.
enum EvidenceOrder {
  static func mentions(_ a: ActorMention, _ b: ActorMention) -> Bool {
    let (first, second) = (
      [a.name, a.kind.rawValue, a.form.rawValue, a.rule],
      [b.name, b.kind.rawValue, b.form.rawValue, b.rule]
    )
    return isBefore(a.span, b.span) ?? first.lexicographicallyPrecedes(second)
  }

  static func timexes(_ a: Timex, _ b: Timex) -> Bool {
    isBefore(a.span, b.span)
      ?? [a.kind.rawValue, a.value, a.rule].lexicographicallyPrecedes([
        b.kind.rawValue, b.value, b.rule,
      ])
  }

  static func descriptions(_ a: ActorDescription, _ b: ActorDescription) -> Bool {
    isBefore(a.span, b.span) ?? (a.text < b.text)
  }

  static func quotes(_ a: Quote, _ b: Quote) -> Bool {
    let (first, second) = (a.content + a.cue + a.speaker, b.content + b.cue + b.speaker)
    for (x, y) in zip(first, second) { if let isBefore = isBefore(x, y) { return isBefore } }
    return (first.count, a.speakerName ?? "") < (second.count, b.speakerName ?? "")
  }

  static func actors(_ a: NamedActor, _ b: NamedActor) -> Bool {
    (a.name, a.kind.rawValue) < (b.name, b.kind.rawValue)
  }

  /// Nil for the same place.
  private static func isBefore(_ a: Range<Int>, _ b: Range<Int>) -> Bool? {
    a == b ? nil : (a.lowerBound, a.upperBound) < (b.lowerBound, b.upperBound)
  }
}
