import Testing

extension DifferenceTests {
  /// Two accounts and the difference between them.
  struct Case: CustomTestStringConvertible {
    var testDescription: String
    var first: String
    var second: String
    var slot: String
    var isStrict: Bool
  }

  static let cases = [
    Case(
      testDescription: "a former office beside the same office held",
      first: "Former President Lena Orban met Carl Fisk in Oslo on May 3, 2031.",
      second:
        "Lena Orban became the Norwegian president in 2029. She met Carl Fisk in Oslo on May 3, 2031.",
      slot: "title", isStrict: true),
    Case(
      testDescription: "two offices",
      first: "Senator Marta Ruiz met Carl Fisk on May 3, 2031.",
      second: "Ambassador Marta Ruiz met Carl Fisk on May 3, 2031.", slot: "title", isStrict: false),
    Case(
      testDescription: "two spellings of one name",
      first: "Anton Zelinsky met Carl Fisk on May 3, 2031.",
      second: "Anton Zelinskiy met Carl Fisk on May 3, 2031.", slot: "actor", isStrict: false),
    Case(
      testDescription: "a rounded number",
      first: "On May 3, 2031, Carl Fisk met Lena Orban for four hours.",
      second: "On May 3, 2031, Carl Fisk met Lena Orban for over four hours.", slot: "number",
      isStrict: false),
    Case(
      testDescription: "two numbers of one thing",
      first: "On May 3, 2031, Carl Fisk met Lena Orban in Oslo for two hours.",
      second: "On May 3, 2031, Carl Fisk met Lena Orban in Oslo for five hours.", slot: "number",
      isStrict: true),
    Case(
      testDescription: "a city in its country",
      first: "Carl Fisk met Lena Orban in Oslo on May 3, 2031.",
      second: "Carl Fisk met Lena Orban in Norway on May 3, 2031.", slot: "place", isStrict: false),
    Case(
      testDescription: "two cities",
      first: "Carl Fisk met Lena Orban in Oslo on May 3, 2031.",
      second: "Carl Fisk met Lena Orban in Berlin on May 3, 2031.", slot: "place", isStrict: true),
    Case(
      testDescription: "another caller",
      first: "Carl Fisk telephoned Lena Orban on May 3, 2031 about the harbour strike.",
      second: "Peter Vass telephoned Lena Orban on May 3, 2031 about the harbour strike.",
      slot: "actor", isStrict: true),
    Case(
      testDescription: "a plan of another number",
      first: "Carl Fisk proposed a 12-point plan for the harbour.",
      second: "Lena Orban rejected a 15-point plan for the harbour.", slot: "number",
      isStrict: false),
    Case(
      testDescription: "one deed of one body on two days",
      first: "On May 6, 2031, the town council voted to close the harbour bridge on Sundays.",
      second: "On May 7, 2031, the town council voted to close the harbour bridge on Sundays.",
      slot: "date", isStrict: true),
    Case(
      testDescription: "opposite deeds",
      first: "The town council voted on May 6, 2031. Mayor Carl Fisk abstained from the vote.",
      second: "The town council voted on May 6, 2031. Mayor Carl Fisk cast the deciding vote.",
      slot: "status", isStrict: true),
    Case(
      testDescription: "said and denied",
      first: "Lena Orban said that she would sell her brewery on the harbour.",
      second: "Lena Orban denied that she would sell her brewery on the harbour.", slot: "status",
      isStrict: false),
    Case(
      testDescription: "a rumour beside a deed",
      first: "A rumor said that Carl Fisk had sung of the burning harbour on his private stage.",
      second: "Carl Fisk sang of the burning harbour on his stage.", slot: "certainty",
      isStrict: false),
    Case(
      testDescription: "sums for one matter",
      first: "The council approved $31,000 for lamps and railings on May 3, 2031.",
      second: "On May 3, 2031, the council approved $13,000 for lamps and railings.",
      slot: "number", isStrict: true),
    Case(
      testDescription: "one deed in other words a day later",
      first: "The ferry Gull struck a reef near the old lighthouse late on May 2, 2031.",
      second: "The ferry Gull hit the reef near the lighthouse in the morning of May 3, 2031.",
      slot: "date", isStrict: true),
    Case(
      testDescription: "another number of the same people under another name",
      first: "Police arrested nine demonstrators outside the town hall on May 4, 2031.",
      second: "Police detained 19 protesters outside the town hall on May 4, 2031.",
      slot: "number", isStrict: true),
    Case(
      testDescription: "a plan for a deed that was done before it was written",
      first: "Mayor Carl Fisk signed the harbour agreement at the town hall on May 6, 2031.",
      second: "Mayor Carl Fisk will sign the harbour agreement at the town hall on May 25, 2031.",
      slot: "status", isStrict: true),
    Case(
      testDescription: "a plan for a deed that is done on the day of writing",
      first: "Mayor Carl Fisk signed the harbour agreement at the town hall on May 20, 2031.",
      second: "Mayor Carl Fisk will sign the harbour agreement at the town hall on May 25, 2031.",
      slot: "status", isStrict: false),
    Case(
      testDescription: "names a letter apart",
      first: "Captain Lars Holm met Lena Orban on May 3, 2031.",
      second: "Captain Lars Holme met Lena Orban on May 3, 2031.", slot: "actor", isStrict: false),
    Case(
      testDescription: "a deputy",
      first: "Commander Lena Orban met Carl Fisk on May 3, 2031.",
      second: "Lena Orban, deputy commander of the coast guard, met Carl Fisk on May 3, 2031.",
      slot: "title", isStrict: false),
    Case(
      testDescription: "the other place of one deed",
      first: "Ministers of both countries signed the border treaty in Geneva on May 4, 2031.",
      second: "Ministers of both countries signed the border treaty in Vienna on May 4, 2031.",
      slot: "place", isStrict: true),
  ]
}
