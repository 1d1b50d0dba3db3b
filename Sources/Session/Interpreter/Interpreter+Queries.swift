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

  func resolve(
    _ tree: QueryTree, in text: String, named name: String? = nil
  ) throws(Failure) -> ResolvedQuery {
    do throws(QueryErrors) {
      return try Resolver(environment: environment).resolve(tree, in: text, named: name)
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

  /// The page of `compare A with B`.
  func run(_ comparison: ResolvedComparison) throws(Failure) -> QueryResult {
    do throws(EngineError) {
      let result = QueryResult.comparison(try Engine(store: store).run(comparison))
      lastResult = result
      return result
    } catch {
      throw Failure(error)
    }
  }

  /// - Parameters:
  ///   - shown: how many events of a long listing are read, as `Engine` has it.
  ///   - expectation: where the query says how many rows there must be.
  func run(
    _ query: ResolvedQuery, shown: Int? = nil, expecting expectation: Excerpt? = nil
  ) throws(Failure) -> QueryResult {
    do throws(EngineError) {
      let result = try Engine(store: store).run(query, shown: shown)
      lastResult = result
      resultQuery = query
      lastQuery = query.ofEvents
      return result
    } catch .unexpected(let expected, let found) {
      throw Failure(
        Diagnostic(
          EngineError.unexpected(expected: expected, found: found).description,
          excerpt: expectation, help: ["without 'expect' the query shows what came"]))
    } catch {
      throw Failure(error)
    }
  }

  /// The last result, with all its events read.
  func wholeResult() throws(Failure) -> QueryResult? {
    guard case .events(let listing) = lastResult, listing.skipped > 0, let resultQuery else {
      return lastResult
    }
    do throws(EngineError) {
      lastResult = try Engine(store: store).run(resultQuery)
    } catch {
      throw Failure(error)
    }
    return lastResult
  }
}
