/// Text in HTML, XML and Markdown.
package enum Markup {
  /// The text with nothing in it that could be markup, and no character that XML cannot have.
  package static func escaped(_ text: some StringProtocol) -> String {
    rewritten(text) { scalar in
      switch scalar {
      case "\"": return "&quot;"
      case "'": return "&#39;"
      case "\n", "\t": return nil
      case "\u{FFFE}", "\u{FFFF}": return "\u{FFFD}"
      default: return scalar.properties.generalCategory == .control ? "\u{FFFD}" : nil
      }
    }
  }

  /// The text with nothing in it that Markdown or HTML would obey.
  package static func escapedMarkdown(_ text: some StringProtocol) -> String {
    rewritten(text) { scalar in
      switch scalar {
      case "\\", "|", "`", "*", "_", "[", "]", "~", "#": "\\\(scalar)"
      default: nil
      }
    }
  }

  /// The text without tags and entities, each other scalar as it is told to stand, or as it is.
  private static func rewritten(
    _ text: some StringProtocol, _ escape: (Unicode.Scalar) -> String?
  ) -> String {
    var rewritten = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": rewritten += "&amp;"
      case "<": rewritten += "&lt;"
      case ">": rewritten += "&gt;"
      default:
        if let escaped = escape(scalar) {
          rewritten += escaped
        } else {
          rewritten.unicodeScalars.append(scalar)
        }
      }
    }
    return rewritten
  }
}
