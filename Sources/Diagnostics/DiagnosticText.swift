/// A diagnostic in the one form in which every message is shown.
///
/// ```
/// error: there is no field 'actr'
///   date:2025-10 actr:witkoff
///                ^^^^
///   help: did you mean 'actor'?
/// ```
package struct DiagnosticText: Hashable, Sendable {
  /// What a piece of the message is, for its look.
  package enum Role: Hashable, Sendable {
    case severity, message, excerpt, caret, help
  }

  package struct Piece: Hashable, Sendable {
    package var role: Role
    package var text: String

    package init(_ role: Role, _ text: String) {
      self.role = role
      self.text = text
    }
  }

  /// The pieces of each line, without line breaks.
  package let lines: [[Piece]]

  /// - Parameter width: columns to which lines of the excerpt are cut, around the carets.
  package init(_ diagnostic: Diagnostic, width: Int = 100) {
    var lines = [
      [
        Piece(.severity, diagnostic.severity.rawValue + ":"),
        Piece(.message, " " + PlainText.safe(diagnostic.message)),
      ]
    ]
    if let excerpt = diagnostic.excerpt {
      if let origin = excerpt.origin {
        lines.append([Piece(.excerpt, "  " + PlainText.safe(origin))])
      }
      for line in ExcerptLine.lines(of: excerpt, columns: max(width - 2, 10)) {
        lines.append([Piece(.excerpt, line.text.isEmpty ? "" : "  " + line.text)])
        if let carets = line.carets { lines.append([Piece(.caret, "  " + carets)]) }
      }
    }
    lines += diagnostic.help.map { [Piece(.help, "  help: " + PlainText.safe($0))] }
    self.lines = lines
  }

  /// The lines without roles, joined by line breaks; none at the end.
  package var plain: String {
    lines.map { $0.map(\.text).joined() }.joined(separator: "\n")
  }
}

extension Diagnostic {
  /// The message in the one form, as plain text without a final line break.
  package var plainText: String { DiagnosticText(self).plain }
}
