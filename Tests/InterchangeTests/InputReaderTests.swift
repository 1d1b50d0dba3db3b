import Chronology
import Diagnostics
import Interchange
import Narrative
import Testing

@Suite struct InputReaderTests {
  /// The first message of a path that cannot be read.
  static func mistake(_ path: String) -> Diagnostic? {
    do throws(InputError) {
      _ = try InputReader.read(path: path)
      return nil
    } catch {
      return error.diagnostics.first { $0.severity == .error }
    }
  }

  /// What the excerpt points at.
  static func pointed(_ excerpt: Excerpt?) -> String? {
    excerpt.map { String(decoding: Array($0.text.utf8)[$0.utf8Span], as: UTF8.self) }
  }

  @Test func `a corpus folder gives its sources in the order of the manifest`() throws {
    let folder = try TemporaryFolder()
    try folder.write("b.txt", "Second.\n")
    try folder.write("a.txt", "First.\n")
    try folder.write(
      "corpus.yaml",
      """
      title: "The two"
      sources:
        - file: b.txt
          handle: bee
          title: 'On: two'
          published: 2025-11-26
          author: ~
        - file: a.txt
          published: 2025-10-14
      """)
    let input = try InputReader.read(path: folder.path)
    #expect(input.title == "The two")
    #expect(input.manifest == folder.path + "/corpus.yaml")
    #expect(input.problems == [])
    #expect(
      input.sources == [
        Source(
          handle: "bee", title: "On: two", published: try EDTF("2025-11-26"), text: "Second.\n"),
        Source(handle: "a", published: try EDTF("2025-10-14"), text: "First.\n"),
      ])
  }

  @Test func `a folder of articles is read by name and hidden files are not`() throws {
    let folder = try TemporaryFolder()
    try folder.write("The Second.md", "2")
    try folder.write("an envoy.txt", "1")
    try folder.write("an-envoy.txt", "3")
    try folder.write(".hidden.txt", "no")
    try folder.write("image.png", "no")
    let input = try InputReader.read(path: folder.path)
    #expect(input.sources.map(\.handle) == ["the-second", "an-envoy", "an-envoy-2"])
    #expect(input.sources.map(\.text) == ["2", "1", "3"])
  }

  @Test func `front matter describes an article and is no part of its text`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "x.txt",
      "---\r\nhandle: envoy\r\ntitle: Talks\r\npublished: 2025-10-14\r\n---\r\nOne.\r\nTwo.\r\n")
    let source = try #require(try InputReader.read(path: path).sources.first)
    #expect(source.handle == "envoy")
    #expect(source.title == "Talks")
    #expect(source.published?.string == "2025-10-14")
    #expect(Array(source.text.utf8) == Array("One.\r\nTwo.\r\n".utf8))
  }

  @Test func `a rule at the head of a text is no front matter`() throws {
    let folder = try TemporaryFolder()
    let text = "---\nA story.\n---\nIts end.\n"
    #expect(
      try InputReader.read(path: try folder.write("x.txt", text)).sources.first?.text == text)
  }

  @Test func `a short first line is the title where none is given`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("x.txt", "\n  The talks  \nThey met.\n")
    #expect(try InputReader.read(path: path).sources.first?.title == "The talks")
    let long = String(repeating: "word ", count: 60) + "\nThey met.\n"
    let other = try folder.write("y.txt", long)
    let source = try #require(try InputReader.read(path: other).sources.first)
    #expect(source.title == nil)
  }

  @Test func `byte-order marks go and UTF-16 is read`() throws {
    let folder = try TemporaryFolder()
    let utf8 = try folder.write("a.txt", [0xEF, 0xBB, 0xBF] + Array("Hé".utf8))
    let little = try folder.write("b.txt", [0xFF, 0xFE, 0x48, 0, 0xE9, 0])
    let big = try folder.write("c.txt", [0xFE, 0xFF, 0, 0x48, 0, 0xE9])
    for path in [utf8, little, big] {
      #expect(try InputReader.read(path: path).sources.first?.text == "Hé")
    }
  }

  @Test func `a stray byte is replaced and said`() throws {
    let folder = try TemporaryFolder()
    let bytes = Array(String(repeating: "A line of text. ", count: 20).utf8)
    let input = try InputReader.read(path: try folder.write("a.txt", bytes + [0xFF]))
    #expect(input.sources.first?.text.hasSuffix("\u{FFFD}") == true)
    #expect(input.problems.map(\.severity) == [.warning])
  }

  @Test func `an article in Windows-1252 keeps its quotation marks, and says so`() throws {
    let folder = try TemporaryFolder()
    let bytes: [UInt8] =
      [0x93] + Array("It".utf8) + [0x92] + Array("s done,".utf8) + [0x94]
      + Array(" said Ren".utf8) + [0xE9] + Array(" Holm of Karsk on Monday morning.".utf8)
    let input = try InputReader.read(path: try folder.write("a.txt", bytes))
    #expect(
      input.sources.first?.text
        == "\u{201C}It\u{2019}s done,\u{201D} said Ren\u{E9} Holm of Karsk on Monday morning.")
    #expect(
      input.problems.map(\.message) == [
        "'\(folder.path)/a.txt' is not UTF-8; it was read as Windows-1252"
      ])
  }

  @Test func `documents come a row each, and a bad row leaves the others`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "docs.jsonl",
      """
      {"handle":"a","title":"","published":null,"text":"Said \\"so\\".","topic":3}

      {"handle":"b","published":"2025-13","text":"x"}
      {"handle":"c","text":"x"
      {"handle":"a","text":"again"}
      {"handle":"d"}
      {"handle":5,"text":"x"}
      {"text":"no handle","published":"2025-10-14"}
      """)
    let input = try InputReader.read(path: path)
    #expect(input.sources.map(\.handle) == ["a", "docs-8"])
    #expect(input.sources.first?.text == "Said \"so\".")
    #expect(input.problems.count == 5)
    #expect(input.problems[0].excerpt?.origin == "\(path):3:33")
    #expect(Self.pointed(input.problems[0].excerpt) == "13")
    #expect(input.problems[1].excerpt?.origin?.hasPrefix("\(path):4:") == true)
    #expect(input.problems[2].message == "two sources have the handle 'a'")
    #expect(Self.pointed(input.problems[2].excerpt) == "a")
    #expect(input.problems[3].message == "the key 'text' is missing")
    #expect(input.problems[4].message == "'handle' must be a string")
  }

  @Test func `rows longer than a piece of the file come whole`() throws {
    let folder = try TemporaryFolder()
    let text = String(repeating: "word ", count: 300_000)
    let row = "{\"handle\":\"h\",\"text\":\"\(text)\"}"
    let path = try folder.write("d.jsonl", row + "\n" + row.replacing("\"h\"", with: "\"i\""))
    let input = try InputReader.read(path: path)
    #expect(input.sources.map(\.handle) == ["h", "i"])
    #expect(input.sources.allSatisfy { $0.text == text })
  }
}
