package import Diagnostics

extension SessionDocument {
  /// Reads a session file.
  /// - Parameter path: for messages only.
  /// - Throws: what is wrong with the front matter or a fence, with its line.
  package init(text: String, path: String) throws(Diagnostic) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    endsWithLineBreak = lines.last == ""
    if endsWithLineBreak { lines.removeLast() }

    var at = 0
    frontMatter = []
    header = SessionHeader()
    if lines.first?.trimmedEnd == "---" {
      guard let end = lines.dropFirst().firstIndex(where: { $0.trimmedEnd == "---" }) else {
        throw SessionFileError.unclosedFrontMatter.diagnostic(path: path, line: 1, text: lines[0])
      }
      frontMatter = Array(lines[0...end])
      header = try SessionHeader(yaml: lines[1..<end].joined(separator: "\n"), path: path)
      at = end + 1
    }

    parts = []
    var prose: [String] = []
    while at < lines.count {
      guard let ticks = Self.openingTicks(lines[at]) else {
        // A code block of another language is prose whatever it holds.
        if let other = Self.anyTicks(lines[at]),
          let end = lines[(at + 1)...].firstIndex(where: { Self.closes($0, other) })
        {
          prose += lines[at...end]
          at = end + 1
        } else {
          prose.append(lines[at])
          at += 1
        }
        continue
      }
      guard let end = lines[(at + 1)...].firstIndex(where: { Self.closes($0, ticks) }) else {
        throw SessionFileError.unclosedFence.diagnostic(
          path: path, line: at + 1, text: lines[at])
      }
      if !prose.isEmpty { parts.append(.prose(prose)) }
      prose = []
      let exchanges = try Self.exchanges(lines[(at + 1)..<end], path: path)
      parts.append(.fence(Fence(opening: lines[at], exchanges: exchanges, closing: lines[end])))
      at = end + 1
    }
    if !prose.isEmpty { parts.append(.prose(prose)) }
  }

  private static func exchanges(
    _ lines: ArraySlice<String>, path: String
  ) throws(Diagnostic) -> [Exchange] {
    var result: [Exchange] = []
    for index in lines.indices {
      let line = lines[index]
      if SessionPrompt.opens(line, SessionPrompt.first) {
        result.append(Exchange(line: index + 1, statementLines: [line]))
      } else if result.isEmpty {
        throw SessionFileError.outputWithoutStatement.diagnostic(
          path: path, line: index + 1, text: line)
      } else if SessionPrompt.opens(line, SessionPrompt.next),
        result[result.count - 1].outputLines.isEmpty
      {
        result[result.count - 1].statementLines.append(line)
      } else {
        result[result.count - 1].outputLines.append(line)
      }
    }
    return result
  }

  /// How many backticks open a `synoptic` fence on this line, if it does.
  private static func openingTicks(_ line: String) -> Int? {
    guard let ticks = anyTicks(line),
      line.dropFirst(ticks).split(separator: " ").first == "synoptic"
    else { return nil }
    return ticks
  }

  private static func anyTicks(_ line: String) -> Int? {
    let ticks = line.prefix { $0 == "`" }.count
    return ticks >= 3 ? ticks : nil
  }

  private static func closes(_ line: String, _ ticks: Int) -> Bool {
    let rest = line.trimmedEnd
    return rest.count >= ticks && rest.allSatisfy { $0 == "`" }
  }
}

extension SessionPrompt {
  /// Whether a line of a fence begins with this prompt, whose last blank may be cut.
  static func opens(_ line: String, _ prompt: String) -> Bool {
    line.hasPrefix(prompt) || line + " " == prompt
  }
}

extension String {
  var trimmedEnd: String {
    var end = endIndex
    while end > startIndex, self[index(before: end)].isWhitespace { end = index(before: end) }
    return String(self[..<end])
  }
}

/// What can be wrong with the form of a session file.
enum SessionFileError {
  case unclosedFrontMatter
  case unclosedFence
  case outputWithoutStatement
  case frontMatter(String)

  func diagnostic(path: String, line: Int, text: String, column: Int = 0) -> Diagnostic {
    let (message, help): (String, [String]) =
      switch self {
      case .unclosedFrontMatter:
        ("the front matter has no end", ["close it with a line '---'"])
      case .unclosedFence:
        ("the fence has no end", ["close it with a line '```'"])
      case .outputWithoutStatement:
        (
          "a fence begins with a statement",
          ["write '\(SessionPrompt.first)' before the statement"]
        )
      case .frontMatter(let what): (what, [])
      }
    return Diagnostic(
      message,
      excerpt: Excerpt(
        origin: "\(path):\(line)", text: text,
        utf8Span: min(column, text.utf8.count)..<text.utf8.count), help: help)
  }
}
