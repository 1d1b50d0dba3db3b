import ArgumentParser
import Session

/// Work without a conversation.
enum Batch {
  /// Gives a failure of the work as messages and exit code 2.
  static func run<Value>(_ work: () throws(Failure) -> Value) throws -> Value {
    do throws(Failure) {
      return try work()
    } catch {
      Console.complain(error.diagnostics)
      throw Exit.usage
    }
  }
}
