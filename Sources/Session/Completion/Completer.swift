import Diagnostics
import EventStore
import Foundation
import QueryLanguage
import Rendering

/// What can be typed at a place: names from the tables, values from the data.
package struct Completer {
  private let interpreter: Interpreter

  package init(interpreter: Interpreter) {
    self.interpreter = interpreter
  }

  /// One way to go on.
  package struct Candidate: Hashable, Sendable {
    /// What takes the place of the range, quotes and all.
    package var replacement: String
    package var label: String
    /// A description, or how many events have the value.
    package var detail: String
    /// Whether a blank follows: it is a whole word, not the beginning of a term.
    package var isFinal: Bool

    init(_ replacement: String, label: String? = nil, detail: String, isFinal: Bool = true) {
      self.replacement = replacement
      self.label = label ?? replacement
      self.detail = detail
      self.isFinal = isFinal
    }
  }

  package struct Answer: Hashable, Sendable {
    /// What the candidates replace: half-open UTF-8 offsets in the text.
    package var utf8Range: Range<Int>
    package var list: [Candidate]
  }

  /// How many values are offered at most.
  private static let mostValues = 200
}
