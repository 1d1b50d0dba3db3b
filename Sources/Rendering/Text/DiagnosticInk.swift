package import Diagnostics

/// The look of a message on a terminal.
package enum DiagnosticInk {
  /// The message in the one form with its colours, without a final line break.
  package static func paint(_ diagnostic: Diagnostic, width: Int) -> String {
    let ink =
      switch diagnostic.severity {
      case .error: "1;31"
      case .warning: "1;33"
      case .note: "1;36"
      }
    return DiagnosticText(diagnostic, width: width).lines.map { line in
      line.map { piece in
        switch piece.role {
        case .severity, .caret: "\u{1B}[\(ink)m\(piece.text)\u{1B}[0m"
        case .message: "\u{1B}[1m\(piece.text)\u{1B}[0m"
        case .help: "\u{1B}[36m\(piece.text)\u{1B}[0m"
        case .excerpt: piece.text
        }
      }.joined()
    }.joined(separator: "\n")
  }
}
