import Diagnostics
import QueryEngine
import QueryLanguage

/// A word about a statement as it stands, for the right edge of the line being typed: how many
/// events match, what a command wants, or what is wrong.
///
/// Counts no further than `mostCounted`; whoever asks may interrupt the store, and then there is no
/// answer.
package struct LiveHint {
  private let interpreter: Interpreter

  /// From here on the number is "10000+": it narrows nothing for a person who types.
  package static let mostCounted = 10_000
  private static let mostColumns = 48

  package init(interpreter: Interpreter) {
    self.interpreter = interpreter
  }

  /// Nil where there is nothing to say, or no answer came.
  package func words(for text: String) -> String? {
    guard text.contains(where: { !$0.isWhitespace }) else { return nil }
    switch StatementParser.parse(text) {
    case .incomplete: return nil
    case .failed(let diagnostics): return mistake(diagnostics, in: text)
    case .complete(let statements):
      guard statements.count == 1, let statement = statements.first else { return nil }
      return words(for: statement, in: text)
    }
  }

  private func words(for statement: Statement, in text: String) -> String? {
    let resolver = Resolver(environment: interpreter.environment)
    do throws(QueryErrors) {
      switch statement {
      case .empty: return nil
      case .command(let command): return usage(of: command, in: text)
      case .query(let tree): return count(try resolver.resolve(tree, in: text))
      case .binding(let binding): return count(try resolver.resolve(binding.query, in: text))
      case .comparison(let tree):
        let sides = try resolver.resolve(tree, in: text).sides
        return count(ResolvedQuery(filter: .or(sides)))
      }
    } catch {
      return mistake(error.diagnostics, in: text)
    }
  }

  private func count(_ query: ResolvedQuery) -> String? {
    guard let count = try? Engine(store: interpreter.store).count(query, limit: Self.mostCounted)
    else { return nil }
    return count == Self.mostCounted ? "\(count)+ events" : Plural.of(count, "event")
  }

  /// What is wrong; nothing of what is still being typed.
  private func mistake(_ diagnostics: [Diagnostic], in text: String) -> String? {
    let finished = diagnostics.first { diagnostic in
      guard let excerpt = diagnostic.excerpt else { return true }
      return excerpt.utf8Span.upperBound < text.utf8.count
    }
    return finished.map { Self.cut($0.message) }
  }

  private func usage(of command: Command, in text: String) -> String? {
    guard let name = CommandName(rawValue: command.name) else {
      return text.utf8.count > command.nameSpan.upperBound
        ? Self.cut("there is no command '.\(command.name)'") : nil
    }
    let usage = CommandTable.entry(name).usage
    return usage.isEmpty ? nil : usage
  }

  private static func cut(_ message: String) -> String {
    let safe = PlainText.safe(message)
    guard DisplayWidth.columns(of: safe) > mostColumns else { return safe }
    var columns = 0
    let kept = safe.prefix { character in
      columns += DisplayWidth.columns(of: character)
      return columns < mostColumns
    }
    return kept + "…"
  }
}
