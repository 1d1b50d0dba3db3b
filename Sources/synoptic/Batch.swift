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

  /// Opens what stands at these paths to read it, says what is wrong with it, and shows how far the
  /// opening is.
  static func opening(_ paths: [String]) throws(Failure) -> Interpreter {
    let interpreter = try Interpreter(settings: .batch)
    let problems = try ProgressLine.beside(interpreter) { () throws(Failure) in
      try interpreter.open(paths, access: .read)
    }
    Console.complain(problems)
    return interpreter
  }
}
