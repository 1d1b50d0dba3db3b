package import Diagnostics
import EventStore
import Interchange
import QueryEngine
import QueryLanguage

/// Why a statement failed: one message or more.
package struct Failure: Error, Hashable, Sendable {
  package var diagnostics: [Diagnostic]

  package init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }

  package init(_ diagnostic: Diagnostic) {
    diagnostics = [diagnostic]
  }
}

extension Failure {
  init(_ error: StoreError) {
    self.init(Diagnostic(error.description))
  }

  init(_ error: EngineError) {
    self.init(Diagnostic(error.description))
  }

  /// Passes on what a store does, its error as a message.
  static func of<Value>(_ work: () throws(StoreError) -> Value) throws(Failure) -> Value {
    do throws(StoreError) {
      return try work()
    } catch {
      throw Failure(error)
    }
  }

  /// Passes on what input gives, its mistakes as messages.
  static func ofInput<Value>(_ work: () throws(InputError) -> Value) throws(Failure) -> Value {
    do throws(InputError) {
      return try work()
    } catch {
      throw Failure(error.diagnostics)
    }
  }

  /// Passes on what an engine does, its error as a message.
  static func ofEngine<Value>(_ work: () throws(EngineError) -> Value) throws(Failure) -> Value {
    do throws(EngineError) {
      return try work()
    } catch {
      throw Failure(error)
    }
  }

  /// Does work on a store that lasts as a whole or not at all.
  static func ofTransaction<Value>(
    in store: Store, _ work: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    try of { () throws(StoreError) in
      try store.transaction { () -> Result<Value, Failure> in
        do throws(Failure) {
          return .success(try work())
        } catch {
          return .failure(error)
        }
      }
    }.get()
  }
}
