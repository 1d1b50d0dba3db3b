import Chronology
import EventStore
import Narrative

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
      case .alias(let name, let other): [Self.quoted(name), "=", Self.quoted(other)]
      case .merge, .split, .drop: []
      case .redate(_, let date): [Self.quoted(date.string)]
      case .note(_, let text), .tag(_, let text): [Self.quoted(text)]
      }
    text = ([".\(applied.judgement.kind.rawValue)"] + names + rest).joined(separator: " ")
  }

  private static func quoted(_ text: String) -> String {
    let isPlain =
      !text.isEmpty
      && text.unicodeScalars.allSatisfy {
        !$0.properties.isWhitespace && !"\"\\;#".unicodeScalars.contains($0)
      }
    if isPlain { return text }
    return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
