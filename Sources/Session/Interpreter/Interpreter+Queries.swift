import Chronology
import Diagnostics
import EventStore
import QueryEngine
package import QueryLanguage

extension Interpreter {
  /// What names mean at this point of the conversation.
  package var environment: QueryEnvironment {
    // A store that fails to list its sources fails again, with its message, when it is asked.
    QueryEnvironment(
      today: today?.bounds.earliest, queries: lets, parameters: parameters,
      sourceHandles: (try? store.handles()) ?? [], lastQuery: lastQuery)
  }

  func resolve(_ tree: QueryTree, in text: String) throws(Failure) -> ResolvedQuery {
    do throws(QueryErrors) {
      return try Resolver(environment: environment).resolve(tree, in: text)
    } catch {
      throw Failure(error.diagnostics)
    }
  }

  func resolve(_ tree: ComparisonTree, in text: String) throws(Failure) -> ResolvedComparison {
    do throws(QueryErrors) {
      return try Resolver(environment: environment).resolve(tree, in: text)
    } catch {
      throw Failure(error.diagnostics)
    }
  }

  /// The page of `compare A with B`, whose sides are sources.
  func query(_ comparison: ResolvedComparison, in call: ComparisonTree, of text: String)
    throws(Failure) -> ResolvedQuery
  {
    var handles: [String] = []
    for (side, tree) in zip(comparison.sides, call.sides) {
      guard case .test(let test) = side, test.field == .source,
        case .text(let handle)? = test.values.first,
        test.values.count == 1
      else {
        throw Failure(
          Diagnostic(
            "a side that is more than a source cannot be compared yet",
            excerpt: Excerpt(text: text, utf8Span: tree.utf8Span),
            help: [
              "compare sources: compare envoy with citizen",
              "or filter first: FILTER | compare envoy, citizen",
            ]))
      }
      handles.append(handle)
    }
    return ResolvedQuery(
      filter: .or(comparison.sides), stages: [.compare(by: .source, columns: handles)])
  }

  func run(_ query: ResolvedQuery) throws(Failure) -> QueryResult {
    do throws(EngineError) {
      let result = try Engine(store: store).run(query)
      lastResult = result
      resultQuery = query
      lastQuery = query.ofEvents
      return result
    } catch {
      throw Failure(error)
    }
  }
}
