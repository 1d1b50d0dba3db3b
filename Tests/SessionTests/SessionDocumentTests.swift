import Diagnostics
import Seeded
import Session
import Testing

private let lesson = """
  ---
  synoptic: 1
  corpus: town        # a comment
  width: 80
  params: { who: Eck }
  ---
  # A lesson

  Prose.

  ```synoptic
  synoptic> actor:$who |
       ...> count
  5
  synoptic> actr:x
  ? error: there is no field 'actr'
  ```

  ```sh
  synoptic> is prose here
  ```

  """

@Test func `a session joins back to the byte`() throws {
  let document = try SessionDocument(text: lesson, path: "lesson.md")
  #expect(document.text == lesson)
}

@Test func `carriage returns and a byte-order mark stay and mean nothing`() throws {
  let windows = "\u{FEFF}" + lesson.replacing("\n", with: "\r\n")
  let document = try SessionDocument(text: windows, path: "lesson.md")
  #expect(document.text.utf8.elementsEqual(windows.utf8))
  #expect(document.header.width == 80)
  #expect(document.exchanges.map(\.statement) == ["actor:$who |\ncount", "actr:x"])
}

@Test func `the front matter gives corpus, width and parameters`() throws {
  let header = try SessionDocument(text: lesson, path: "lesson.md").header
  #expect(header.corpus == ["town"])
  #expect(header.width == 80)
  #expect(header.parameters == ["who": "Eck"])
}

@Test func `a fence holds statements, their continuations and their outputs`() throws {
  let exchanges = try SessionDocument(text: lesson, path: "lesson.md").exchanges
  #expect(exchanges.map(\.statement) == ["actor:$who |\ncount", "actr:x"])
  #expect(exchanges.map(\.outputLines) == [["5"], ["? error: there is no field 'actr'"]])
  #expect(exchanges.map(\.line) == [12, 15])
}

private struct Broken: Sendable, CustomTestStringConvertible {
  var name: String
  var text: String
  var message: String
  var origin: String
  var testDescription: String { name }
}

@Test(arguments: [
  Broken(
    name: "front matter without an end", text: "---\nwidth: 80\n",
    message: "the front matter has no end", origin: "s.md:1"),
  Broken(
    name: "a fence without an end", text: "a\n\n```synoptic\nsynoptic> x\n",
    message: "the fence has no end", origin: "s.md:3"),
  Broken(
    name: "output before a statement", text: "```synoptic\nhello\n```\n",
    message: "a fence begins with a statement", origin: "s.md:2"),
  Broken(
    name: "an unknown key", text: "---\nsynoptic: 1\nwidht: 80\n---\n",
    message: "there is no key 'widht' in a session's front matter", origin: "s.md:3"),
  Broken(
    name: "a fence within a fence", text: "```synoptic\nsynoptic> x\n\n```synoptic\n```\n",
    message: "a fence begins within a fence", origin: "s.md:4"),
  Broken(
    name: "a code block without an end", text: "a\n```sh\nls\n",
    message: "the fence has no end", origin: "s.md:2"),
  Broken(
    name: "an indented fence", text: "* a\n  ```synoptic\n  synoptic> x\n  ```\n",
    message: "a fence of statements begins at the start of its line", origin: "s.md:2"),
  Broken(
    name: "a fence of another sort", text: "```synoptic excercise\nsynoptic> x\n```\n",
    message: "a fence of statements is 'synoptic' or 'synoptic exercise'", origin: "s.md:1"),
  Broken(
    name: "a teacher's note without an end", text: "---\n---\na\n<!-- teacher -->\nb\n",
    message: "the teacher's note has no end", origin: "s.md:4"),
  Broken(
    name: "a teacher's note without a beginning", text: "<!-- /teacher -->\n",
    message: "a teacher's note ends that did not begin", origin: "s.md:1"),
  Broken(
    name: "a day that is none", text: "---\nsynoptic: 1\ntoday: soon\n---\n",
    message: "'soon' is not a day, as 2025-12-01 is", origin: "s.md:3"),
  Broken(
    name: "a corpus that is no path", text: "---\ncorpus: { a: b }\n---\n",
    message: "the corpus must be a plain value", origin: "s.md:2"),
  Broken(
    name: "a width out of range", text: "---\nwidth: 3\n---\n",
    message: "the width must be a number from 20 to 1000", origin: "s.md:2"),
])
private func `a broken session is refused with its line`(broken: Broken) {
  do {
    _ = try SessionDocument(text: broken.text, path: "s.md")
    Issue.record("read without an error")
  } catch {
    #expect(error.message == broken.message)
    #expect(error.excerpt?.origin == broken.origin)
  }
}

@Test(arguments: [
  (["a", "b"], "a\nb\n", true),
  (["a  ", "b", "", ""], "a\nb", true),
  (["a", "..."], "a\nb\nc", true),
  (["...", "c"], "a\nb\nc", true),
  (["a", "...", "b", "...", "d"], "a\nb\nc\nb\nd", true),
  (["a", "...", "x"], "a\nb\nc", false),
  (["5 [..]s"], "5 events", true),
  (["5 [..]s"], "5 event", false),
  (["[..]b[..]b"], "ab", false),
  (["a"], "a\nb", false),
  ([], "", true),
  (["\\synoptic> x"], "synoptic> x", true),
  (["a,b", "c,d"], "a,b\r\nc,d\r\n", true),
])
func `expected lines match with elisions`(written: [String], output: String, matches: Bool) {
  #expect(OutputPattern(written: written).matches(output, failed: false) == matches)
}

@Test func `an output that must fail does not match one that succeeds`() {
  let pattern = OutputPattern(written: ["? error: no"])
  #expect(pattern.mustFail)
  #expect(pattern.matches("error: no", failed: true))
  #expect(!pattern.matches("error: no", failed: false))
}

@Test(arguments: [
  "synoptic> x\n? y\n```\n\\synoptic> z\nplain\n...", "a", "", "? ", "     ...> x",
  "~~~\n  ```sh",
])
func `what is written matches what it was written from`(output: String) {
  for failed in [false, true] {
    let written = OutputPattern.written(output, failed: failed)
    #expect(OutputPattern(written: written).matches(output, failed: failed))
  }
}

@Test func `a difference is shown in the form of diff -u`() {
  let old = (1...12).map(String.init).joined(separator: "\n")
  let new = old.replacing("6", with: "six")
  #expect(
    UnifiedDiff.text(old: old, new: new, oldName: "a", newName: "b") == """
      --- a
      +++ b
      @@ -3,7 +3,7 @@
       3
       4
       5
      -6
      +six
       7
       8
       9

      """)
  #expect(UnifiedDiff.text(old: old, new: old, oldName: "a", newName: "b").isEmpty)
}

@Test func `whatever lines a file has, it is refused with a line or joins back to the byte`() {
  let pool = [
    "---", "width: 80", "synoptic: 1", "params: {", "```synoptic", "```", "````", "~~~", "```sh",
    "synoptic> x", "     ...> y", "synoptic>", "? ", "...", "[..]", "", " ", "\\```", "\r",
    "<!-- teacher -->", "<!-- /teacher -->", "```synoptic exercise", "text", "\u{FEFF}---",
    "é\u{301}",
  ]
  var random = SeededGenerator(seed: 7)
  for _ in 0..<3000 {
    let lines = (0..<random.below(12)).map { _ in pool[random.below(pool.count)] }
    let text = lines.joined(separator: random.below(2) == 0 ? "\n" : "\r\n")
    do {
      let document = try SessionDocument(text: text, path: "s.md")
      #expect(document.text.utf8.elementsEqual(text.utf8), "\(text.debugDescription)")
      _ = (document.script, document.pupilCopy(ofLesson: "s.md"))
    } catch {
      #expect(error.excerpt?.origin?.hasPrefix("s.md:") == true)
    }
  }
}

@Test func `an output that came and its elisions put back still match`() {
  let pool = ["a", "b", "c d", "c [..]", "...", "[..] e", "d e", ""]
  var random = SeededGenerator(seed: 11)
  for _ in 0..<3000 {
    let pattern = (0..<random.below(6)).map { _ in pool[random.below(pool.count)] }
    let output = (0..<random.below(6)).map { _ in
      ["a", "b", "c d", "d e"][random.below(4)]
    }
    .joined(separator: "\n")
    let updated = OutputPattern(written: pattern).updated(output, failed: false)
    #expect(OutputPattern(written: updated).matches(output, failed: false), "\(pattern) \(output)")
  }
}
