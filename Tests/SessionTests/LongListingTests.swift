import EventStore
import Narrative
import Rendering
import Session
import Testing

@Suite struct LongListingTests {
  /// A conversation at a terminal about fifty events in two sources.
  private func interpreter() throws -> Interpreter {
    var settings = OutputSettings.batch
    settings.isInteractive = true
    let interpreter = try Interpreter(settings: settings)
    for handle in ["left", "right"] {
      let words = (1...25).map { "\(handle) \($0)." }
      var events: [Event] = []
      var start = 0
      for (place, sentence) in words.enumerated() {
        let span = start..<start + sentence.utf8.count
        events.append(
          Event(id: EventID(source: handle, ordinal: place + 1), span: span, trigger: span))
        start = span.upperBound + 1
      }
      let source = Source(
        handle: handle, outlet: "\(handle) news", text: words.joined(separator: " "))
      _ = try interpreter.store.insert([AnnotatedSource(source: source, events: events)])
    }
    return interpreter
  }

  private func text(_ interpreter: Interpreter, _ statement: String) -> String {
    interpreter.run(statement).outputs.map { interpreter.text(of: $0) }.joined()
  }

  @Test func `of a long listing both ends are shown and counted, and the rest by .last`() throws {
    let interpreter = try interpreter()
    let shown = text(interpreter, "| where kind:other")
    #expect(shown.contains("50 events, 40 shown; .last shows all"))
    #expect(shown.contains("left.20 ") && !shown.contains("left.21 "))
    #expect(!shown.contains("right.5 ") && shown.contains("right.6 "))
    let whole = text(interpreter, ".last")
    #expect(whole.contains("50 events\n") && whole.contains("left.21 "))
    #expect(whole.contains("right.5 "))
  }

  @Test func `what follows a long listing has all of its events`() throws {
    let interpreter = try interpreter()
    _ = text(interpreter, "| first 45")
    #expect(text(interpreter, ".cite").contains("right:"))
    #expect(text(interpreter, "$_ | count").contains("45"))
    interpreter.settings.mode = .csv
    #expect(text(interpreter, "| first 45").split(whereSeparator: \.isNewline).count == 46)
  }
}
