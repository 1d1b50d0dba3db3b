import Foundation
import Session

/// Two small accounts of one council meeting, in a folder that goes when the test ends.
final class Town {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "town-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try write(
      "herald.txt",
      """
      ---
      handle: herald
      title: Council adopts plan
      published: 2024-05-08
      ---
      On May 6, Mayor Anna Lindqvist met Peter Oakes in Ashford. The meeting lasted two hours.

      Lindqvist said that the council would vote on a 12-point plan.
      """)
    try write(
      "courier.txt",
      """
      ---
      handle: courier
      title: A mayor in a hurry
      published: 2024-05-09
      ---
      Anna Lindqvist met Peter Oakes on Monday, May 6. Oakes told reporters that nothing was decided.
      """)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func write(_ name: String, _ text: String) throws {
    try text.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
  }

  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  /// An interpreter with both accounts open.
  func interpreter(isSafe: Bool = false) throws -> Interpreter {
    let interpreter = try Interpreter(settings: .batch, isSafe: isSafe)
    _ = try interpreter.open([folder.path])
    return interpreter
  }
}

extension Interpreter {
  /// The text that a statement gives, its messages included.
  func answer(_ statement: String) -> String { transcript(of: run(statement)) }
}
