import Foundation
import LineEditor
import Testing

struct PlainStatementReaderTests {
  private func statements(_ text: String) -> [String] {
    let pipe = Pipe()
    pipe.fileHandleForWriting.write(Data(text.utf8))
    pipe.fileHandleForWriting.closeFile()
    let reader = PlainStatementReader(
      configuration: .test(), input: pipe.fileHandleForReading.fileDescriptor
    ) { $0.hasSuffix("|") }
    var result: [String] = []
    while case .statement(let statement) = reader.next() {
      result.append("\(reader.line): \(statement)")
    }
    return result
  }

  private struct Sample: Sendable {
    let text: String
    let statements: [String]
  }

  private static let samples = [
    Sample(text: "", statements: []),
    Sample(text: "one\ntwo\n", statements: ["1: one", "2: two"]),
    Sample(text: "no newline", statements: ["1: no newline"]),
    Sample(text: "a |\n  b |\nc\nd\n", statements: ["1: a |\n  b |\nc", "4: d"]),
    Sample(text: "open |", statements: ["1: open |"]),
    Sample(text: "a\r\nb |\r\nc\r\n", statements: ["1: a", "2: b |\nc"]),
    Sample(text: "\u{FEFF}mark\n", statements: ["1: mark"]),
    Sample(text: "\n\nx\n", statements: ["1: ", "2: ", "3: x"]),
    Sample(text: "日本\n👨‍👩‍👧", statements: ["1: 日本", "2: 👨‍👩‍👧"]),
  ]

  @Test(arguments: samples)
  private func `lines are joined while incomplete`(_ sample: Sample) {
    #expect(statements(sample.text) == sample.statements)
  }

  @Test func `a large statement is read whole`() {
    let long = String(repeating: "wörd ", count: 8_000) + "end"
    #expect(statements(long + "\nnext\n") == ["1: \(long)", "2: next"])
  }
}
