import Chronology
import Diagnostics
import Foundation
import Interchange
import Narrative
import Seeded
import Testing

@Suite struct EventRowReadingTests {
  /// A row that says no more than a row of an event must.
  static let plain = """
    {"id":"envoy.2","source":"envoy","start":9,"end":33,"text":"🦊 Witkoff called Ushakov","date":"2025-10-14",\
    "earliest":"2025-10-14","latest":"2025-10-14","dated":"stated","kind":"contact.phone",\
    "certainty":"asserted","actors":["Witkoff","Ushakov"],\
    "roles":{"agent":["Witkoff"],"patient":["Ushakov"]},"place":"Moscow",\
    "numbers":[{"value":5,"unit":"minute"}],"speaker":null,"origin":["Bloomberg"],"episode":7,\
    "tags":["key"],"note":"so"}
    """

  private static func read(_ rows: String...) throws -> Input {
    let folder = try TemporaryFolder()
    return try InputReader.read(path: try folder.write("e.jsonl", rows.joined(separator: "\n")))
  }

  private static func slice(_ span: Range<Int>, of source: Source) -> String {
    String(decoding: Array(source.text.utf8)[span], as: UTF8.self)
  }

  @Test func `a row gives its event and of the source what it quotes`() throws {
    let input = try Self.read(Self.plain)
    #expect(input.sources == [] && input.problems == [])
    let account = try #require(input.told.first)
    let source = account.annotated.source
    #expect(source.handle == "envoy")
    #expect(source.text == String(repeating: "\n", count: 9) + "🦊 Witkoff called Ushakov")
    #expect(source.pieces == [9..<36])
    let event = try #require(account.annotated.events.first)
    #expect(event.id == EventID(source: "envoy", ordinal: 2))
    #expect(Self.slice(event.span, of: source) == "🦊 Witkoff called Ushakov")
    #expect(event.participants.map { Self.slice($0.span, of: source) } == ["Witkoff", "Ushakov"])
    #expect(event.participants.map(\.role) == [.agent, .patient])
    #expect(event.date?.value == (try EDTF("2025-10-14")) && event.date?.basis == .stated)
    #expect(event.numbers.map(\.reading) == ["5 minute"])
    #expect(account.episodes == [2: 7] && account.tags == [2: ["key"]])
    #expect(account.notes == [2: "so"])
  }

  @Test func `rows of one source may stand anywhere and one blank lies between two words`() throws {
    let other = Self.plain.replacing("envoy", with: "gambit")
    let next = Self.plain.replacing("envoy.2", with: "envoy.3")
      .replacing(#""start":9,"end":33"#, with: #""start":34,"end":58"#)
    let input = try Self.read(next, other, Self.plain)
    #expect(input.told.map(\.annotated.source.handle) == ["envoy", "gambit"])
    let account = try #require(input.told.first).annotated
    #expect(account.events.map(\.id.ordinal) == [2, 3])
    #expect(account.source.text.hasSuffix("called Ushakov 🦊 Witkoff called Ushakov"))
  }

  struct Hostile: CustomTestStringConvertible, Sendable {
    var found: String
    var put: String
    var message: String
    var testDescription: String { put }

    init(_ found: String, _ put: String, _ message: String) {
      (self.found, self.put, self.message) = (found, put, message)
    }
  }

  @Test(arguments: [
    Hostile(#""start":9,"#, "", "the key 'start' is missing"),
    Hostile(#""certainty":"asserted","#, "", "the key 'certainty' is missing"),
    Hostile(#""tags":["key"],"#, "", "the key 'tags' is missing"),
    Hostile(#""start":9"#, #""start":"9""#, "'start' must be a whole number"),
    Hostile(#""start":9"#, #""start":9.5"#, "'start' must be a whole number"),
    Hostile(#""start":9"#, #""start":-9"#, "'start' must be a number from 0"),
    Hostile(#""end":33"#, #""end":9"#, "'end' must be greater than 'start'"),
    Hostile(#""end":33"#, #""end":34"#, "'end' must be 33, for 'text' is so long"),
    Hostile(#""end":33"#, #""end":9000000000000000000"#, "'end' must be 16777216 at most"),
    Hostile(
      #""end":33"#, #""end":90000000000000000000"#, "'end' must be a whole number"),
    Hostile(#""start":9"#, #""start":NaN"#, "this is no JSON: a value is missing"),
    Hostile(#""value":5"#, #""value":1e999"#, "this is no JSON: the number is too great"),
    Hostile(#""value":5"#, #""value":05"#, "this is no JSON: this is no number"),
    Hostile(#""value":5"#, #""value":"5""#, "'numbers[0].value' must be a number"),
    Hostile(
      #""id":"envoy.2""#, #""id":"envoy.0""#, "'id' must be the source, a dot and a number from 1"),
    Hostile(
      #""id":"envoy.2""#, #""id":"envoy.02""#, "'id' must be the source, a dot and a number from 1"),
    Hostile(
      #""id":"envoy.2""#, #""id":"dark.2""#, "'id' must be the source, a dot and a number from 1"),
    Hostile(
      #""kind":"contact.phone""#, #""kind":"contact.fax""#, "'kind' must be one of life.be-born"),
    Hostile(#""dated":"stated""#, #""dated":"guessed""#, "'dated' must be one of stated, resolved"),
    Hostile(#""dated":"stated""#, #""dated":null"#, "'dated' must be a string"),
    Hostile(#""date":"2025-10-14""#, #""date":"14 October""#, "'date' must be EDTF ("),
    Hostile(#""date":"2025-10-14""#, #""date":null"#, "'earliest' must be null"),
    Hostile(
      #""latest":"2025-10-14""#, #""latest":"2025-10-15""#,
      "'latest' must be \"2025-10-14\", as the rest of the row has it"),
    Hostile(
      #""agent":["Witkoff"]"#, #""agent":["Amer"]"#, "'roles' must be the actors by their roles"),
    Hostile(
      #""actors":["Witkoff","Ushakov"]"#, #""actors":"Witkoff""#,
      "'actors' must be a list of strings"),
    Hostile(#""episode":7"#, #""episode":0"#, "'episode' must be a number from 1, or null"),
    Hostile(#""source":"envoy""#, #""source":"an envoy""#, "'an envoy' cannot be a handle"),
    Hostile(
      #""source":"envoy""#, #""source":"envoy","source":"envoy""#,
      "this is no JSON: the key 'source' stands twice"),
    Hostile(#""note":"so""#, #""note":"\ud83e""#, "this is no JSON: one half of a surrogate pair"),
    Hostile(#""note":"so""#, #""note":"\u0000""#, "'note' must be a string or null"),
    Hostile(
      #""note":"so""#, #""note":"so","evidence":{}"#, "the key 'evidence.trigger' is missing"),
    Hostile(
      #""note":"so""#, #""note":"so","account":{"title":5}"#,
      "'account.title' must be a string or null"),
    Hostile(#""note":"so"}"#, #""note":"so""#, "this is no JSON: it ends in the middle of a value"),
  ])
  func `a row that is not right is told with its line and the others stay`(
    hostile: Hostile
  ) throws {
    #expect(Self.plain.contains(hostile.found))
    let good = Self.plain.replacing("envoy", with: "gambit")
    let input = try Self.read(good, Self.plain.replacing(hostile.found, with: hostile.put))
    #expect(input.told.map(\.annotated.source.handle) == ["gambit"])
    let problem = try #require(input.problems.first)
    #expect(input.problems.count == 1)
    #expect(problem.message.hasPrefix(hostile.message), "\(problem.message)")
    #expect(problem.excerpt?.origin?.contains("e.jsonl:2:") == true)
  }

  @Test func `rows that contradict one another are told and the first holds`() throws {
    let words = Self.plain.replacing("envoy.2", with: "envoy.3").replacing("called", with: "met up")
    let account = Self.plain.replacing("envoy.2", with: "envoy.4").replacing(
      #""note":"so""#,
      with:
        #""note":"so","account":{"title":"T","outlet":null,"author":null,"published":null,"url":null}"#
    )
    let input = try Self.read(Self.plain, Self.plain, words, account)
    #expect(input.told.first?.annotated.events.map(\.id.ordinal) == [2])
    #expect(
      input.problems.map(\.message) == [
        "the event 'envoy.2' stands on line 1 already",
        "this row has other words of 'envoy' than an earlier row, at character 19",
        "'account' describes 'envoy' otherwise than line 1",
      ])
  }

  @Test func `the first row says what all are`() throws {
    let document = #"{"handle":"a","text":"A text."}"#
    let articles = try Self.read(document, Self.plain)
    #expect(articles.sources.count == 1 && articles.told == [])
    #expect(
      articles.problems.map(\.message) == [
        "this row is an event, and the rows before it are articles"
      ])
    let events = try Self.read(Self.plain, document)
    #expect(events.sources == [] && events.told.count == 1)
    #expect(events.problems.map(\.message) == ["the key 'source' is missing"])
  }

  @Test func `what extract prints is refused whole`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "a.jsonl", #"{"kind":"source","source":"envoy","published":null,"characters":7}"# + "\n")
    #expect(
      InputReaderTests.mistake(path)?.message
        == "'\(path)' is what 'extract' prints, which is not read back")
  }

  @Test func `a file without one good row is refused and its rows are not told without end`() throws
  {
    let folder = try TemporaryFolder()
    let row = Self.plain.replacing(#""start":9"#, with: #""start":10"#) + "\n"
    let path = try folder.write("e.jsonl", String(repeating: row, count: 1000))
    do throws(InputError) {
      _ = try InputReader.read(path: path)
      Issue.record("it was read")
    } catch {
      #expect(error.mistakes.count == 21)
      #expect(error.diagnostics.last?.message == "980 more rows of '\(path)' cannot be read")
    }
  }

  @Test func `any bytes in place of any others never crash and never pass unseen`() throws {
    var random = SeededGenerator(seed: 11)
    let folder = try TemporaryFolder()
    let bytes = Array(Self.plain.utf8)
    for _ in 0..<400 {
      var broken = bytes
      for _ in 0...random.below(3) {
        broken[random.below(broken.count)] = UInt8(random.below(95) + 32)
      }
      let path = try folder.write("e.jsonl", broken)
      guard let input = try? InputReader.read(path: path) else { continue }
      #expect(input.told.count + input.sources.count == 1 || !input.problems.isEmpty)
    }
  }

  @Test func `a folder of rows says how to open them`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("e.jsonl", Self.plain)
    let message = try #require(InputReaderTests.mistake(folder.path))
    #expect(message.message == "the folder '\(folder.path)' holds no articles")
    #expect(message.help.last == "a file of rows is opened by its own path: '\(path)'")
  }
}
