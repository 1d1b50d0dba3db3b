import Diagnostics
import Interchange
import Narrative
import Seeded
import Testing

@Suite struct InputMistakeTests {
  struct Case: CustomTestStringConvertible {
    var name: String
    var manifest: String
    var message: String
    /// Line and column in `corpus.yaml`.
    var place: String
    var pointed: String?

    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "an unclosed quotation mark",
      manifest: "title: x\nsources:\n  - file: \"a.txt\n", message: "this is no YAML", place: "4:1"),
    Case(
      name: "a mapping where none can be",
      manifest: "title: a: b\nsources: []\n", message: "this is no YAML", place: "1:9"),
    Case(
      name: "a date that is none",
      manifest: "sources:\n  - file: a.txt\n    published: '2025-13'\n",
      message: "the publication date cannot be read", place: "3:22", pointed: "13"),
    Case(
      name: "a listed file that is missing",
      manifest: "sources:\n  - file: é/b.txt\n", message: "the listed file 'é/b.txt' is not",
      place: "2:11", pointed: "é/b.txt"),
    Case(
      name: "a file outside", manifest: "sources:\n  - file: ../x.txt\n",
      message: "the listed file '../x.txt' lies outside", place: "2:11", pointed: "../x.txt"),
    Case(
      name: "two of one handle",
      manifest: """
        sources:
          - {file: a.txt, handle: x}
          - {file: b.txt, handle: x}
        """, message: "two sources have the handle 'x'", place: "3:27", pointed: "x"),
    Case(
      name: "a handle with a blank", manifest: "sources:\n  - file: a.txt\n    handle: a b\n",
      message: "'a b' cannot be a handle", place: "3:13", pointed: "a b"),
    Case(
      name: "a source without a file", manifest: "sources:\n  - handle: x\n",
      message: "the key 'file' is missing", place: "2:5"),
    Case(
      name: "no sources", manifest: "title: x\n", message: "the key 'sources' is missing",
      place: "1:1"),
    Case(
      name: "sources that are no list", manifest: "sources: a.txt\n",
      message: "'sources' must be a list", place: "1:10"),
    Case(
      name: "a list for a title", manifest: "sources:\n  - file: a.txt\n    title: [1, 2]\n",
      message: "'title' must be a single value", place: "3:12"),
  ]

  @Test(arguments: cases)
  func `a mistake in a manifest is pointed at`(mistake: Case) throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", "One.")
    try folder.write("b.txt", "Two.")
    try folder.write("corpus.yaml", mistake.manifest)
    let message = try #require(InputReaderTests.mistake(folder.path))
    #expect(message.message.hasPrefix(mistake.message), "\(message.message)")
    #expect(message.excerpt?.origin == "\(folder.path)/corpus.yaml:\(mistake.place)")
    if let pointed = mistake.pointed {
      #expect(InputReaderTests.pointed(message.excerpt) == pointed)
    }
  }

  @Test(arguments: [
    (#"{"handle":"c","text":"x""#, 25, "it ends in the middle of a value"),
    (#"{"text":"é" "b"}"#, 13, "a comma or '}' is missing"),
    (#"{"text" "b"}"#, 9, "a colon is missing"),
    (#"{"text":"b", 5}"#, 14, "a key in quotation marks is missing"),
    (#"{"text":["b" 5]}"#, 14, "a comma or ']' is missing"),
    (#"{"text":"a\x"}"#, 12, "there is no such escape"),
    ("not json", 1, "a value is missing"), (#"{"text":"b"}}"#, 13, "something follows the value"),
    ("{\"text\":\"a\tb\"}", 11, "a control character in a string must be escaped"),
  ])
  func `a broken row is pointed at`(row: String, column: Int, problem: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("d.jsonl", "{\"text\":\"good\"}\n" + row + "\n")
    let message = try #require(try InputReader.read(path: path).problems.first)
    #expect(message.message == "this is no JSON: \(problem)")
    #expect(message.excerpt?.origin == "\(path):2:\(column)")
  }

  @Test func `an unknown key is left out with a suggestion`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", "One.")
    try folder.write("corpus.yaml", "sources:\n  - file: a.txt\n    publishd: 2025-10-14\n")
    let input = try InputReader.read(path: folder.path)
    #expect(input.sources.count == 1)
    let warning = try #require(input.problems.first)
    #expect(warning.severity == .warning)
    #expect(warning.message == "there is no key 'publishd'; it was left out")
    #expect(warning.help.first == "did you mean 'published'?")
    #expect(InputReaderTests.pointed(warning.excerpt) == "publishd")
  }

  @Test func `mistakes in front matter have the lines of the file`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("x.txt", "---\ntitle: x\npublished: 2025-13\n---\nText.\n")
    let message = try #require(InputReaderTests.mistake(path))
    #expect(message.excerpt?.origin == "\(path):3:17")
    #expect(InputReaderTests.pointed(message.excerpt) == "13")
  }

  @Test func `what is no article is refused in plain words`() throws {
    let folder = try TemporaryFolder()
    let missing = folder.path + "/none"
    #expect(InputReaderTests.mistake(missing)?.message == "there is no file or folder '\(missing)'")
    #expect(
      InputReaderTests.mistake(folder.path)?.message
        == "the folder '\(folder.path)' holds no articles")
    let binary = try folder.write("a.txt", [0x41, 0, 0x42])
    #expect(
      InputReaderTests.mistake(binary)?.message
        == "'\(binary)' is no text: a NUL byte at offset 1")
    let latin = try folder.write("b.txt", Array(repeating: 0xE9, count: 50))
    #expect(
      InputReaderTests.mistake(latin)?.message
        == "'\(latin)' is no text: 50 of 50 bytes are not UTF-8")
    let empty = try folder.write("c.txt", " \n")
    #expect(InputReaderTests.mistake(empty)?.message == "'\(empty)' is empty")
    let store = try folder.write("d.db", "SQLite format 3\0...")
    #expect(try PathKind.of(path: store) == .store)
    #expect(
      InputReaderTests.mistake(store)?.message == "'\(store)' is a store, not an article")
  }

  @Test func `in a folder the good articles are kept`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", [0x41, 0])
    try folder.write("b.txt", "Good.")
    let input = try InputReader.read(path: folder.path)
    #expect(input.sources.map(\.handle) == ["b"])
    #expect(input.problems.map(\.severity) == [.error])
  }

  @Test func `an excerpt of a very long line is a window on it`() throws {
    let folder = try TemporaryFolder()
    let text = String(repeating: "é", count: 50_000)
    let path = try folder.write(
      "d.jsonl", "{\"text\":\"\(text)\",\"published\":\"2025-13\"}\n{\"text\":\"x\"}\n")
    let problem = try #require(try InputReader.read(path: path).problems.first)
    let excerpt = try #require(problem.excerpt)
    #expect(excerpt.text.utf8.count < 200)
    #expect(!excerpt.text.contains("\u{FFFD}"))
  }

  @Test func `no bytes stop the reader`() throws {
    let folder = try TemporaryFolder()
    var generator = SeededGenerator(seed: 11)
    let pieces = [
      "---\n", "a: ", "\"", "[", "{", "}", "\n", "- ", "é", "\\", "&a ", "*a", ": x", "🦊",
    ]
    for round in 0..<300 {
      let text = (0..<12).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      for name in ["x.txt", "corpus.yaml", "d.jsonl"] {
        let path = try folder.write(name, text)
        do throws(InputError) {
          _ = try InputReader.read(path: path)
        } catch {
          #expect(!error.diagnostics.isEmpty, "round \(round)")
        }
      }
    }
  }
}
