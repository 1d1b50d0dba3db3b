import Session
import Testing

/// Completes at the end of the text.
private func labels(_ text: String) throws -> [String] {
  let completer = Completer(interpreter: try Town().interpreter())
  return completer.candidates(in: text, at: text.utf8.count).list.map(\.label)
}

@Test func `a field completes to its name with a colon`() throws {
  let completer = Completer(interpreter: try Town().interpreter())
  let answer = completer.candidates(in: "act", at: 3)
  #expect(answer.utf8Range == 0..<3)
  #expect(answer.list.first?.replacement == "actor:")
  #expect(answer.list.first?.isFinal == false)
}

@Test func `a value completes from the data, any word of it, in quotes where it has a blank`()
  throws
{
  let completer = Completer(interpreter: try Town().interpreter())
  let answer = completer.candidates(in: "actor:lind", at: 10)
  #expect(answer.list.map(\.replacement) == ["\"Anna Lindqvist\""])
  #expect(answer.utf8Range == 6..<10)
  #expect(answer.list.first?.detail.hasSuffix("events") == true)
}

@Test func `the rest of the query narrows the values`() throws {
  let all = try labels("actor:")
  let narrowed = try labels("source:courier kind:contact.statement actor:")
  #expect(!narrowed.isEmpty)
  #expect(narrowed.count < all.count)
  #expect(Set(narrowed).isSubset(of: all))
}

@Test func `stages, commands and their arguments complete`() throws {
  #expect(try labels("| cou").contains("count"))
  #expect(try Set(labels(".sour")) == [".source", ".sources"])
  #expect(try labels(".source her") == ["herald"])
  #expect(try labels(".mode js") == ["json", "jsonl"])
}

@Test func `after a table only what can follow one is offered`() throws {
  #expect(try labels("| count by source | ") == ["sort", "first", "last", "limit", "expect"])
  #expect(try labels("| count | ") == ["expect"])
}

@Test func `a named query completes after its sign`() throws {
  let interpreter = try Town().interpreter()
  _ = interpreter.run("let meetings = kind:contact.meet")
  let completer = Completer(interpreter: interpreter)
  for text in ["$", "$m", "source:herald $me"] {
    let answer = completer.candidates(in: text, at: text.utf8.count)
    let candidate = try #require(answer.list.first)
    var completed = Array(text.utf8)
    completed.replaceSubrange(answer.utf8Range, with: Array(candidate.replacement.utf8))
    #expect(String(decoding: completed, as: UTF8.self).hasSuffix("$meetings"))
    #expect(!String(decoding: completed, as: UTF8.self).contains("$$"))
    #expect(candidate.label == "$meetings")
  }
}

@Test func `a comparison goes on with its own words first`() throws {
  #expect(try labels("compare herald ").prefix(2) == ["with", "on"])
}

@Test func `topics of help complete with what they are`() throws {
  let completer = Completer(interpreter: try Town().interpreter())
  let answer = completer.candidates(in: ".help sou", at: 9)
  #expect(answer.list.map(\.label) == ["source", "sourcing"])
  #expect(answer.list.allSatisfy { !$0.detail.isEmpty })
}
