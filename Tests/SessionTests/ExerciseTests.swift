import Session
import Testing

private let lesson = """
  ---
  synoptic: 1
  corpus: [herald.txt, courier.txt]
  ---
  Who met?

  <!-- teacher -->
  Secret advice.
  <!-- /teacher -->

  ```synoptic exercise
  synoptic> kind:contact.meet
  ...
  ```

  ```synoptic exercise tally
  synoptic> | count by source
  ...
  ```

  """

private struct Answer: Sendable, CustomTestStringConvertible {
  var query: String
  var isRight: Bool
  var testDescription: String { query }
}

@Test(arguments: [
  Answer(query: "kind:contact.meet", isRight: true),
  Answer(query: "id:herald.1 or id:courier.1 | sort id desc", isRight: true),
  Answer(query: "kind:contact.meet | show id, text", isRight: true),
  Answer(query: "kind:contact.meet | first 1", isRight: false),
  Answer(query: "actor:oakes", isRight: false),
  Answer(query: "kind:contact.met", isRight: false),
  Answer(query: "| count", isRight: false),
])
private func `every right query passes, and only those`(answer: Answer) throws {
  let town = try Town()
  try town.write("lesson.md", lesson)
  let document = try SessionFile.document(at: town.path("lesson.md"))
  let copy = document.pupilCopy(ofLesson: town.path("lesson.md"))
  #expect(!copy.contains("Secret"))
  #expect(!copy.contains("kind:contact.meet"))
  try town.write(
    "copy.md",
    copy.replacing("exercise\nsynoptic>\n", with: "exercise\nsynoptic> \(answer.query)\n"))
  let report = try SessionFile(path: town.path("copy.md")).exercise()
  let verdict = answer.isRight ? "right" : "not yet"
  #expect(report.text.contains("exercise 1 (line 10): \(verdict)"), "\(report.text)")
  #expect(report.text.contains("exercise tally (line 14): no answer\n"))
  #expect(!report.passed)
  #expect(!report.text.contains("herald"))
}

@Test func `a copy that keeps the expected outputs needs no lesson`() throws {
  let town = try Town()
  let document = """
    ---
    corpus: [herald.txt, courier.txt]
    ---
    ```synoptic
    synoptic> | count by source | sort count asc, source desc
    source   count
    ───────  ─────  ────────────────────
    courier      2  █████████████▎
    herald       3  ████████████████████
    2 rows
    synoptic> actr:oakes
    ? error: there is no field '[..]'
    ...
    ```

    """
  try town.write("copy.md", document)
  let report = try SessionFile(path: town.path("copy.md")).exercise()
  #expect(report.text == "exercise 1 (line 5): right\nexercise 2 (line 11): right\n2 of 2 right\n")
  #expect(report.passed)
  try town.write("copy.md", document.replacing("courier      2", with: "courier      4"))
  #expect(try !SessionFile(path: town.path("copy.md")).exercise().passed)
}

@Test func `the parallel page is right with its columns in any order`() throws {
  let town = try Town()
  func graded(_ query: String) throws -> Bool {
    let interpreter = try town.interpreter()
    let page = interpreter.answer("kind:contact.meet | compare herald, courier")
    try town.write(
      "copy.md",
      "---\ncorpus: [herald.txt, courier.txt]\n---\n```synoptic\nsynoptic> \(query)\n\(page)```\n")
    return try SessionFile(path: town.path("copy.md")).exercise().passed
  }
  #expect(try graded("kind:contact.meet | compare courier, herald"))
  #expect(try !graded("kind:contact.meet | compare courier"))
  #expect(try !graded("kind:contact.statement | compare courier, herald"))
}

@Test func `a copy with nothing to compare with says what to do`() throws {
  let town = try Town()
  try town.write("copy.md", "```synoptic\nsynoptic> | count\n```\n")
  #expect(throws: Failure.self) { try SessionFile(path: town.path("copy.md")).exercise() }
}

@Test func `a script is the bare statements`() throws {
  let town = try Town()
  try town.write("lesson.md", lesson)
  #expect(
    try SessionFile.document(at: town.path("lesson.md")).script
      == "kind:contact.meet\n| count by source\n")
}
