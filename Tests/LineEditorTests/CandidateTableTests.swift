import LineEditor
import Testing

@testable import struct LineEditor.CandidateTable
@testable import enum LineEditor.DisplayWidth
@testable import struct LineEditor.ScreenPosition

struct CandidateTableTests {
  private func lines(_ completions: [Completion], width: Int, rowLimit: Int = 20) -> [String] {
    CandidateTable(completions: completions, width: width, rowLimit: rowLimit).lines
  }

  @Test func `details stand in one column beside labels of any script`() {
    let completions = [
      Completion(replacement: "Steve Witkoff", detail: "31"),
      Completion(replacement: "王毅", detail: "7"),
      Completion(replacement: "Äänekoski", detail: "123"),
    ]
    #expect(
      lines(completions, width: 30)
        == ["Steve Witkoff  31", "王毅           7", "Äänekoski      123"])
  }

  @Test func `short candidates fill columns downwards`() {
    let completions = (1...7).map { Completion(replacement: "c\($0)") }
    #expect(lines(completions, width: 20) == ["c1   c3   c5   c7", "c2   c4   c6"])
  }

  @Test func `a long list says how many are left out`() {
    let completions = (1...40).map { Completion(replacement: "candidate \($0)", detail: "why") }
    let lines = lines(completions, width: 30, rowLimit: 4)
    #expect(lines.count == 4)
    #expect(lines.last == "... 37 more")
  }

  @Test(arguments: [1, 2, 5, 10, 60, 80, 200])
  func `no line is wider than the terminal`(width: Int) {
    let completions = [
      Completion(
        replacement: "王毅王毅王毅王毅", detail: String(repeating: "a long description ", count: 9)),
      Completion(replacement: String(repeating: "x", count: 90), detail: "👨‍👩‍👧"),
    ]
    for line in lines(completions, width: width) {
      #expect(DisplayWidth.columns(of: line) <= max(width - 1, 1))
    }
  }

  @Test func `a label that fills the row leaves room for its detail`() {
    let completions = [Completion(replacement: String(repeating: "x", count: 90), detail: "12")]
    #expect(lines(completions, width: 30) == [String(repeating: "x", count: 24) + "…  12"])
  }

  @Test func `a wide character that does not fit begins the next row`() {
    var position = ScreenPosition(width: 5)
    position.advance(over: "abcd王")
    #expect(position.row == 1)
    #expect(position.column == 2)
  }

  @Test func `a full row opens the next`() {
    var position = ScreenPosition(width: 5)
    position.advance(over: "abcde")
    #expect(position.row == 1)
    #expect(position.column == 0)
  }
}
