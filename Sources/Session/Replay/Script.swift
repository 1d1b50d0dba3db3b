import Diagnostics

/// Statements from a file: a session's fences, or a plain list, one statement a line.
package enum Script {
  package struct Statement: Hashable, Sendable {
    package var text: String
    /// Where it begins, from 1.
    package var line: Int

    package init(text: String, line: Int) {
      self.text = text
      self.line = line
    }
  }

  /// - Throws: if the file cannot be read, or is a broken session.
  package static func statements(of path: String) throws(Failure) -> [Statement] {
    try TextFile.working { () throws(Diagnostic) in try read(path) }
  }

  private static func read(_ path: String) throws(Diagnostic) -> [Statement] {
    let text = try TextFile.read(path)
    let isSession = path.hasSuffix(".md") || path.hasSuffix(".markdown")
    guard isSession || text.hasPrefix("---\n") else { return plain(text) }
    let document = try SessionDocument(text: text, path: path)
    // The parameters of a session come with its statements.
    let parameters = document.header.parameters.sorted { $0.key < $1.key }.map { name, value in
      Statement(text: ".set \(name) \(Completer.quoted(value, always: true))", line: 1)
    }
    return parameters
      + document.exchanges.map { Statement(text: $0.statement, line: $0.line) }
  }

  /// Joins the lines of statements that go on.
  static func plain(_ text: String) -> [Statement] {
    var statements: [Statement] = []
    var pending: Statement?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      var statement = pending ?? Statement(text: "", line: index + 1)
      statement.text += (pending == nil ? "" : "\n") + line
      if Completeness.isIncomplete(statement.text) {
        pending = statement
      } else {
        pending = nil
        if !statement.text.trimmedEnd.isEmpty { statements.append(statement) }
      }
    }
    return statements + [pending].compactMap(\.self)
  }
}
