import Narrative
import Testing

@Test func `kinds are ACE's types in lower case with a dot, and other`() {
  for kind in EventKind.allCases where kind != .other {
    let parts = kind.rawValue.split(separator: ".")
    #expect(parts.count == 2, "\(kind.rawValue)")
    #expect(kind.rawValue == kind.rawValue.lowercased())
  }
  #expect(EventKind(rawValue: "contact.phone") == .phone)
  // 33 types of ACE 2005, one of them here as contact.phone, and two more.
  #expect(EventKind.allCases.count == 33 + 2)
}

@Test func `words of the exchange format are read back as themselves`() {
  #expect(
    Certainty.allCases.map(\.rawValue)
      == ["asserted", "reported", "alleged", "possible", "planned", "denied"])
  #expect(EventDate.Basis.allCases.map(\.rawValue) == ["stated", "resolved", "inherited", "set"])
  #expect(Participant.Role.allCases.map(\.rawValue) == ["agent", "patient", "participant"])
  #expect(Timex.Kind.allCases.map(\.rawValue) == ["DATE", "TIME", "DURATION", "SET"])
  #expect(
    Slot.allCases.map(\.rawValue) == [
      "actor", "role", "title", "date", "number", "place", "status", "attribution", "certainty",
    ])
}
