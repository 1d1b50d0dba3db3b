import QueryLanguage
import Testing

@Test(arguments: FieldTable.entries)
func `a field's example uses it and reads`(entry: FieldEntry) {
  // Dates other than days are Chronology's to read.
  let example = entry.example.replacing("within:2025-10", with: "within:2025-10-14")
  #expect(!reading(example).contains("error"), "\(reading(example))")
  #expect(example.hasPrefix(entry.name + ":"))
  #expect(entry.usage.hasPrefix(entry.name + ":"))
  #expect(FieldTable.field(named: entry.name) == entry.field)
}

@Test(arguments: StageTable.entries)
func `a stage's example uses it and reads`(entry: StageEntry) {
  let example = entry.example.replacing("date:2025-10 ", with: "date:2025-10-14 ")
  #expect(!reading(example).contains("error"), "\(reading(example))")
  #expect(example.contains("| " + entry.name) || example.contains("| sort date | " + entry.name))
  #expect(entry.usage.hasPrefix(entry.name))
}

@Test(arguments: FieldTest.Operator.allCases)
func `an operator's example uses it and reads`(op: FieldTest.Operator) {
  #expect(!reading(op.example).contains("error"), "\(reading(op.example))")
  let tests = op.example.split { !"!=~<>:".contains($0) }
  #expect(tests.first.map(String.init) == op.rawValue)
}

@Test func `summaries are one line without a stop`() {
  for summary in FieldTable.entries.map(\.summary) + StageTable.entries.map(\.summary)
    + FieldTest.Operator.allCases.map(\.summary)
  {
    #expect(!summary.isEmpty && !summary.hasSuffix(".") && !summary.contains("\n"))
    #expect(summary.count < 72)
  }
}

@Test func `every choice of a field reads as itself`() {
  for field in [Field.kind, .certainty, .role, .has] {
    #expect(!field.choices.isEmpty)
    for choice in field.choices {
      #expect(!reading("\(field.rawValue):\(choice)").contains("error"))
    }
  }
}

@Test func `every operator stands where its field allows it and nowhere else`() {
  for entry in FieldTable.entries {
    let value = entry.example.split(separator: ":", maxSplits: 1)[1].split(separator: ",")[0]
    let day = entry.shape == .date ? "2025-10-14" : value
    for op in FieldTest.Operator.allCases {
      let isRead = !reading("\(entry.name)\(op.rawValue)\(day)").contains("error")
      #expect(isRead == entry.field.operators.contains(op), "\(entry.name)\(op.rawValue)\(day)")
    }
  }
}
