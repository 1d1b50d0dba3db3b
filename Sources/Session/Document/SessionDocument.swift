/// A session file in its parts: front matter, prose, and fences of statements with their outputs.
///
/// Joining `lines` of all parts gives the file back to the byte, so that prose survives a rewrite.
package struct SessionDocument: Hashable, Sendable {
  package var header: SessionHeader
  /// The lines of the front matter with its rules, or none.
  package var frontMatter: [String]
  package var parts: [Part]
  /// Whether the file ends with a line break.
  package var endsWithLineBreak: Bool

  package enum Part: Hashable, Sendable {
    case prose([String])
    case fence(Fence)

    var lines: [String] {
      switch self {
      case .prose(let lines): return lines
      case .fence(let fence):
        let inner = fence.exchanges.flatMap { $0.statementLines + $0.outputLines }
        return [fence.opening] + inner + [fence.closing]
      }
    }

    var exchanges: [Exchange] {
      switch self {
      case .prose: []
      case .fence(let fence): fence.exchanges
      }
    }
  }

  /// A `synoptic` code block.
  package struct Fence: Hashable, Sendable {
    package var opening: String
    package var exchanges: [Exchange]
    package var closing: String
  }

  /// A statement with the output that is expected of it.
  package struct Exchange: Hashable, Sendable {
    /// The number of the statement's first line in the file, from 1.
    package var line: Int
    /// As written, with their prompts.
    package var statementLines: [String]
    /// As written: escapes, elisions and the mark of failure in place.
    package var outputLines: [String]

    package init(line: Int, statementLines: [String], outputLines: [String] = []) {
      self.line = line
      self.statementLines = statementLines
      self.outputLines = outputLines
    }

    /// The statement without prompts.
    package var statement: String {
      statementLines.map { line in
        let line = line.withoutReturn
        for prompt in SessionPrompt.all where line.hasPrefix(prompt) {
          return String(line.dropFirst(prompt.count))
        }
        // An editor may have cut the blank behind a prompt.
        return SessionPrompt.all.contains(line + " ") ? "" : line
      }.joined(separator: "\n")
    }
  }

  package var text: String {
    let body = parts.flatMap(\.lines)
    return (frontMatter + body).joined(separator: "\n") + (endsWithLineBreak ? "\n" : "")
  }

  package var exchanges: [Exchange] { parts.flatMap(\.exchanges) }
}

/// The prompts, on the screen and in session files alike.
package enum SessionPrompt {
  package static let first = "synoptic> "
  package static let next = "     ...> "
  static let all = [first, next]
}
