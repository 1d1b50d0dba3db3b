import Chronology
import EventStore
import Narrative
import QueryLanguage

/// A judgement as the statement that makes it again.
struct JudgementStatement {
  let text: String

  /// - Parameter applied: its events are named as they are called now, or where they are not found,
  ///   as they were.
  init(_ applied: AppliedJudgement) {
    let written = applied.judgement.sides.compactMap { $0.first?.id }
    let names = (applied.events ?? written).map(\.description)
    let rest: [String] =
      switch applied.judgement {
      case .alias(let name, let other):
        [WrittenText.argument(name), "=", WrittenText.argument(other)]
      case .merge, .split, .drop: []
      case .redate(_, let date): [WrittenText.argument(date.string)]
      case .note(_, let text), .tag(_, let text): [WrittenText.argument(text)]
      }
    text = ([".\(applied.judgement.kind.rawValue)"] + names + rest).joined(separator: " ")
  }
}
