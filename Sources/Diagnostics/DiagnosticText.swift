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

  /// - Parameter width: columns to which lines of the excerpt are cut, around the carets, and at
  ///   which messages and help go on in a new line.
  package init(_ diagnostic: Diagnostic, width: Int = 100) {
    let severity = diagnostic.severity.rawValue + ":"
    let sentences = DiagnosticText.wrapped(
      PlainText.safe(diagnostic.message), first: severity.utf8.count + 1, rest: 2, width: width)
    var lines = sentences.enumerated().map { (index, text) in
      index == 0
        ? [Piece(.severity, severity), Piece(.message, " " + text)]
        : [Piece(.message, "  " + text)]
    }
    if let excerpt = diagnostic.excerpt {
      if let origin = excerpt.origin {
        lines.append([Piece(.excerpt, "  " + PlainText.safe(origin))])
      }
      for line in ExcerptLine.lines(of: excerpt, columns: max(width - 2, 10)) {
        lines.append([Piece(.excerpt, line.text.isEmpty ? "" : "  " + line.text)])
        if let carets = line.carets { lines.append([Piece(.caret, "  " + carets)]) }
      }
    }
    for help in diagnostic.help {
      let sentences = DiagnosticText.wrapped(
        PlainText.safe(help), first: 8, rest: 8, width: width)
      lines += sentences.enumerated().map { (index, text) in
        [Piece(.help, (index == 0 ? "  help: " : "        ") + text)]
      }
    }
    self.lines = lines
  }

  /// Breaks a text at blanks where a line would pass the width, given how far lines are indented.
  private static func wrapped(_ text: String, first: Int, rest: Int, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = first
    for whole in text.split(separator: " ", omittingEmptySubsequences: false) {
      let word = cut(whole, to: 2 * width)
      let columns = DisplayWidth.columns(of: String(word))
      if !line.isEmpty, used + 1 + columns > width {
        lines.append(line)
        (line, used) = (String(word), rest + columns)
      } else if line.isEmpty {
        (line, used) = (String(word), used + columns)
      } else {
        line += " " + word
        used += 1 + columns
      }
    }
    return lines + [line]
  }

  /// A word that would fill lines, without its middle; the excerpt shows where it stands.
  private static func cut(_ word: Substring, to columns: Int) -> Substring {
    guard word.utf8.count > columns, DisplayWidth.columns(of: String(word)) > columns else {
      return word
    }
    return word.prefix(columns / 4) + "…" + word.suffix(4)
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
