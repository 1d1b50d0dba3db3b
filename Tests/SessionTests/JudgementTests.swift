import EventStore
import Foundation
import Narrative
import Seeded
import Session
import Testing

/// Everything that a judgement can change, as text.
private func answers(_ interpreter: Interpreter) -> String {
  [
    "| show id, date, actor, episode, tag, note", ".actors", "| compare herald, courier",
    "| count by actor", "met", ".why herald.1",
  ].map { interpreter.answer($0) }.joined(separator: "\n")
}

/// One judgement of each kind, on the accounts of the town.
private let statements = [
  ".redate herald.2 2024-05-07", ".tag herald.1 start", ".note herald.1 \"who; else?\"",
  ".alias \"Peter Oakes\" = \"Anna Lindqvist\"", ".drop courier.2",
  ".split herald.1", ".merge herald.1 courier.1",
]

@Test func `what is taken back leaves the former answers, and made again the later ones`() throws {
  let interpreter = try Town().interpreter()
  var states = [answers(interpreter)]
  for statement in statements {
    let outcome = interpreter.run(statement)
    #expect(!outcome.failed, "\(statement): \(interpreter.transcript(of: outcome))")
    states.append(answers(interpreter))
    #expect(states[states.count - 1] != states[states.count - 2], "\(statement)")
  }
  for state in states.dropLast().reversed() {
    #expect(!interpreter.run(".undo").failed)
    #expect(answers(interpreter) == state)
  }
  #expect(interpreter.run(".undo").failed)
  for state in states.dropFirst() {
    #expect(!interpreter.run(".redo").failed)
    #expect(answers(interpreter) == state)
  }
  #expect(interpreter.run(".redo").failed)
}

@Test func `judgements hold after another source comes and after one is read anew`() throws {
  let town = try Town()
  let interpreter = try town.interpreter()
  for statement in statements.dropLast(2) { _ = interpreter.run(statement) }
  let before = interpreter.answer("source:herald,courier | show id, date, actor, tag, note")
  try town.write("other.txt", "Nothing of it is told here. On 3 June 2024 a bridge was closed.")
  #expect(!interpreter.run(".import \(town.path("other.txt"))").failed)
  #expect(interpreter.answer("source:herald,courier | show id, date, actor, tag, note") == before)
  #expect(!interpreter.run(".source herald published 2024-05-08").failed)
  #expect(interpreter.answer("source:herald,courier | show id, date, actor, tag, note") == before)
}

@Test func `what is imported and judged by turns has the numbers of what was only imported`() throws
{
  let names = ["mercury", "observer", "tribune"]
  func write(_ town: Town) throws {
    for (index, name) in names.enumerated() {
      try town.write(
        "\(name).txt",
        """
        Anna Lindqvist met Peter Oakes in Ashford on 6 May 2024. \
        On \(index + 10) June 2024 the bridge of \(name.capitalized) was closed.
        """)
    }
  }
  let question = "| show id, episode"
  let judged = try Town()
  let interpreter = try judged.interpreter()
  try write(judged)
  for (name, statement) in zip(
    names, [".split herald.1", ".redate courier.1 2024-05-07", ".drop herald.2"])
  {
    #expect(!interpreter.run(statement).failed, "\(statement)")
    #expect(!interpreter.run(".import \(judged.path("\(name).txt"))").failed)
  }
  for _ in names { #expect(!interpreter.run(".undo").failed) }

  let plain = try Town()
  let other = try plain.interpreter()
  try write(plain)
  for name in names { #expect(!other.run(".import \(plain.path("\(name).txt"))").failed) }
  #expect(interpreter.answer(question) == other.answer(question))
}

@Test func `the statements of all judgements make them again elsewhere`() throws {
  let town = try Town()
  let interpreter = try town.interpreter()
  for statement in statements { _ = interpreter.run(statement) }
  let script = town.path("judgements.syn")
  #expect(interpreter.answer(".judgements \(script)").hasPrefix("7 judgements written"))
  let other = try Interpreter(settings: .batch)
  _ = try other.open([town.path("herald.txt"), town.path("courier.txt")])
  let outcome = other.run(".read \(script)")
  #expect(!outcome.failed, "\(other.transcript(of: outcome))")
  #expect(answers(other) == answers(interpreter))
}

@Test func `a store keeps its judgements`() throws {
  let town = try Town()
  let store = town.path("kept.store")
  let interpreter = try Interpreter(settings: .batch)
  _ = try interpreter.importSources(
    from: [town.path("herald.txt"), town.path("courier.txt")], into: store)
  for statement in statements { _ = interpreter.run(statement) }
  let other = try Interpreter(settings: .batch)
  _ = try other.open([store])
  #expect(answers(other) == answers(interpreter))
  #expect(other.answer(".judgements") == interpreter.answer(".judgements"))
}

@Test func `a judgement whose words are gone says so`() throws {
  let town = try Town()
  let interpreter = try Interpreter(settings: .batch)
  _ = try interpreter.open([town.path("herald.txt")])
  _ = interpreter.run(".tag herald.1 start")
  #expect(!interpreter.answer(".judgements").contains("warning"))
  var source = try #require(try interpreter.store.source("herald"))
  source.text = "A fair was held on 2 July 2024."
  try SourceImporter(store: interpreter.store).reread(source)
  #expect(interpreter.answer(".judgements").contains("warning: 1 finds nothing to apply to"))
  #expect(interpreter.answer("tag:start | count").contains("0"))
}

@Test func `a dropped event is out of every count and cannot be judged`() throws {
  let interpreter = try Town().interpreter()
  _ = interpreter.run(".drop herald.1")
  #expect(!interpreter.answer("| show id").contains("herald.1"))
  #expect(interpreter.answer(".why herald.1").contains("is dropped"))
  #expect(interpreter.answer(".judgements").contains(".drop herald.1"))
}

private struct Wrong: Sendable, CustomTestStringConvertible {
  var statement: String
  var message: String
  var testDescription: String { statement }
}

@Test(arguments: [
  Wrong(statement: ".drop herald.99", message: "there is no event 'herald.99'"),
  Wrong(statement: ".drop heral.1", message: "did you mean 'herald.1'?"),
  Wrong(statement: ".drop x", message: "'x' is not the name of an event"),
  Wrong(statement: ".redate herald.1 2024-13", message: "^^"),
  Wrong(statement: ".merge herald.1 999", message: "there is no episode 999"),
  Wrong(statement: ".merge herald.1 herald.1", message: "is one already"),
  Wrong(statement: ".alias lindqist = oakes", message: "did you mean"),
  Wrong(statement: ".alias lindqvist oakes", message: "wants two names"),
  Wrong(statement: ".note herald.1 \"\"", message: "a note cannot be empty"),
  Wrong(statement: ".tag herald.1 \" \"", message: "a tag is a word"),
  Wrong(statement: ".note herald.1", message: "wants another argument"),
])
private func `a wrong judgement is told with a way out and changes nothing`(wrong: Wrong) throws {
  let interpreter = try Town().interpreter()
  let before = answers(interpreter)
  #expect(interpreter.answer(wrong.statement).contains(wrong.message))
  #expect(answers(interpreter) == before)
  #expect(interpreter.run(".undo").failed)
}

@Test(arguments: [1, 2, 3, 4] as [UInt64])
func `any row of judgements, undone and redone, is what its statements make afresh`(seed: UInt64)
  throws
{
  var random = SeededGenerator(seed: seed)
  let town = try Town()
  let interpreter = try town.interpreter()
  let base = answers(interpreter)
  let events = ["herald.1", "herald.2", "courier.1", "courier.2"]
  for _ in 0..<25 {
    let (a, b) = (events[random.below(4)], events[random.below(4)])
    let choices = [
      ".drop \(a)", ".split \(a)", ".merge \(a) \(b)", ".redate \(a) 202\(random.below(9))",
      ".tag \(a) t\(random.below(3))", ".note \(a) n\(random.below(3))",
      ".alias oakes = lindqvist", ".undo", ".undo", ".redo",
    ]
    // Some are refused, as a dropped event is; they must then change nothing.
    _ = interpreter.run(choices[random.below(choices.count)])
  }
  let script = town.path("again.syn")
  _ = interpreter.run(".judgements \(script)")
  let fresh = try Interpreter(settings: .batch)
  _ = try fresh.open([town.path("herald.txt"), town.path("courier.txt")])
  _ = fresh.run(".read \(script)")
  #expect(answers(fresh) == answers(interpreter))
  while !interpreter.run(".undo").failed {}
  #expect(answers(interpreter) == base)
}
