import Foundation
import Session
import Testing

/// Small accounts of invented happenings, text in and differences out.
@Suite struct DifferenceTests {
  /// What `| discrepancies` says in JSON lines of accounts given by handle.
  private func differences(
    _ accounts: [(handle: String, text: String)], _ query: String = "| discrepancies",
    published: String? = "2031-05-20"
  ) throws -> [Found] {
    try lines(accounts, query, published: published).map { line in
      try JSONDecoder().decode(Found.self, from: Data(line.utf8))
    }
  }

  private func lines(
    _ accounts: [(handle: String, text: String)], _ query: String,
    published: String? = "2031-05-20"
  ) throws -> [Substring] {
    try run(accounts, [".mode jsonl", query], published: published).split(separator: "\n").filter {
      $0.hasPrefix("{")
    }
  }

  /// What the last of some statements says of accounts given by handle.
  private func run(
    _ accounts: [(handle: String, text: String)], _ statements: [String],
    published: String? = "2031-05-20"
  ) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "accounts-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for account in accounts {
      let date = published.map { "published: \($0)\n" } ?? ""
      let front = "---\nhandle: \(account.handle)\n\(date)---\n"
      try (front + account.text).write(
        to: folder.appendingPathComponent("\(account.handle).txt"), atomically: true,
        encoding: .utf8)
    }
    let interpreter = try Interpreter(settings: .batch, isSafe: false)
    _ = try interpreter.open([folder.path])
    return statements.map(interpreter.answer).last ?? ""
  }

  private struct Found: Decodable {
    struct Side: Decodable {
      var source: String
      var event: String?
      var start: Int
      var end: Int
      var value: String
    }
    var episode: Int?
    var slot: String
    var strict: Bool
    var reason: String
    var a: Side
    var b: Side
  }

  @Test(arguments: cases) func `each kind of difference is found and judged`(item: Case) throws {
    let found = try differences([("courier", item.first), ("herald", item.second)])
    #expect(
      found.contains { $0.slot == item.slot && $0.strict == item.isStrict },
      "\(found.map { "\($0.slot) \($0.strict) \($0.a.value) | \($0.b.value)" })")
    #expect(found.allSatisfy { $0.slot == item.slot || !$0.strict })
    #expect(found.allSatisfy { !$0.reason.isEmpty && $0.a.start < $0.a.end })
  }

  @Test func `one surname and calling under two given names is a difference of names`() throws {
    let found = try differences([
      (
        "courier",
        "The property developer Tom Varga quietly drafted the harbour plan with the council's lawyers."
      ),
      (
        "herald",
        "Steve Varga, a wealthy property developer, drafted the harbour plan. The council's lawyers helped Varga."
      ),
    ])
    let name = try #require(found.first { $0.slot == "actor" && $0.strict })
    #expect(Set([name.a.value, name.b.value]) == ["Tom Varga", "Steve Varga"])
    #expect(name.episode == nil)
  }

  @Test func `kin of one surname are two persons`() throws {
    let found = try differences([
      ("courier", "The property developer Tom Varga drafted the harbour plan with lawyers."),
      (
        "herald",
        "His brother Steve Varga, a property developer, drafted the harbour plan with lawyers."
      ),
    ])
    #expect(!found.contains { $0.strict })
  }

  @Test func `an account with two governments at one time contradicts itself`() throws {
    let found = try differences([
      (
        "courier",
        "The Varga administration supports the plan. All hangs on the return of Lena Orban to office."
      )
    ])
    let item = try #require(found.first)
    #expect(item.strict && item.slot == "title" && item.a.source == "courier")
    #expect(item.b.source == "courier" && item.a.value == "Varga administration")
  }

  private static let swapped = [
    (
      "courier",
      """
      Carl Fisk telephoned Lena Orban on May 3, 2031. Fisk met Igor Stahl in Vienna on May 5, 2031. \
      Fisk later travelled home.
      """
    ),
    (
      "herald",
      """
      Peter Vass telephoned Lena Orban on May 3, 2031. Vass met Igor Stahl in Vienna. \
      Vass said nothing.
      """
    ),
  ]

  @Test func `an actor in another's place over several happenings is one substitution`() throws {
    let rows = try lines(Self.swapped, "| substitutions")
    #expect(rows.count == 1)
    #expect(
      rows.first?.hasPrefix(
        #"{"a":{"source":"courier","value":"Carl Fisk"},"b":{"source":"herald","value":"Peter Vass"}"#
      ) == true)
    let found = try differences(Self.swapped).filter { $0.slot == "actor" && $0.strict }
    #expect(found.count == 2)
  }

  @Test func `a filter comes first and what it hides is counted`() throws {
    let rows = try lines(Self.swapped, "date:2031-05-03 | discrepancies")
    #expect(rows.count == 1)
    #expect(try lines(Self.swapped, "source:courier | discrepancies").isEmpty)
  }

  @Test func `a quotation in two wordings is shown word by word`() throws {
    let rows = try lines(
      [
        ("courier", "\"We will not close the mill this year,\" Lena Orban said."),
        ("herald", "\"We will close the mill next year,\" Lena Orban said."),
      ], "| quotes")
    #expect(rows.count == 2)
    #expect(rows.last?.contains(#""differs":["left out: not","other: this → next"]"#) == true)
  }

  @Test func `sources on one origin are one witness`() throws {
    let rows = try lines(
      [
        ("courier", "Carl Fisk met Lena Orban in Oslo on May 3, 2031, according to Reuters."),
        ("herald", "Carl Fisk met Lena Orban in Oslo on May 3, 2031, Reuters reported."),
        ("post", "Carl Fisk met Lena Orban in Oslo on May 3, 2031."),
      ], "kind:contact.meet | corroborate")
    #expect(rows.count == 1)
    #expect(rows.first?.contains(#""independent":1,"origins":["Reuters"]"#) == true)
    #expect(rows.first?.contains(#""unattributed":["post"]"#) == true)
  }

  @Test func `sides of a comparison are sources or any filters`() throws {
    let bare = try lines(Self.swapped, "compare courier with herald on actor")
    let filtered = try lines(Self.swapped, "compare actor:fisk with actor:vass on actor")
    for rows in [bare, filtered] {
      #expect(rows.contains { $0.contains(#""slot":"actor","strict":true"#) })
    }
    #expect(
      try !lines(Self.swapped, "compare courier with herald on number").contains {
        $0.contains("strict")
      })
  }

  @Test func `the look-alike two weeks later differs in nothing`() throws {
    let found = try differences([
      ("courier", "Carl Fisk telephoned Lena Orban on May 3, 2031 about the harbour strike."),
      ("herald", "Carl Fisk telephoned Lena Orban on May 17, 2031 about the harbour strike."),
    ])
    #expect(!found.contains { $0.strict })
  }

  @Test func `dates a day apart of one happening told in the same words cannot meet`() throws {
    let found = try differences([
      ("courier", "Carl Fisk telephoned Lena Orban on May 3, 2031 about the harbour strike."),
      ("herald", "Carl Fisk telephoned Lena Orban on May 4, 2031 about the harbour strike."),
    ])
    #expect(found.contains { $0.strict && $0.slot == "date" })
  }

  @Test func `a source that names both does not hide that one stands in the other's place`() throws
  {
    let accounts =
      Self.swapped + [
        ("post", "Carl Fisk praised the plan. Peter Vass seconded it in the council.")
      ]
    let rows = try lines(accounts, "| substitutions")
    #expect(rows.count == 1)
    #expect(rows.first?.contains("Peter Vass") == true)
  }

  @Test func `what each of the two is called stands under the substitution`() throws {
    var accounts = Self.swapped
    accounts[0].1 += " Fisk, a presidential envoy, is tired."
    accounts[1].1 += " Vass, a venture capitalist, is tired."
    let roles = try differences(accounts).filter { $0.slot == "role" }
    #expect(roles.map(\.strict) == [false])
    #expect(roles.first?.b.value.hasPrefix("Peter Vass, a") == true)
  }

  @Test func `deeds of other words are no denial of each other`() throws {
    let found = try differences([
      ("courier", "The people did not name Carl Fisk."),
      ("herald", "The old bridges offended Carl Fisk."),
    ])
    #expect(found.isEmpty)
  }

  @Test func `who may march from one town has not come to another`() throws {
    let found = try differences([
      ("courier", "On May 3, 2031, Carl Fisk heard that troops were marching from Oslo to Bergen."),
      ("herald", "On May 3, 2031, the troops came to Oslo."),
    ])
    #expect(!found.contains { $0.slot == "place" || $0.slot == "status" })
  }

  @Test func `an own adviser in government does not go with a seat in parliament`() throws {
    let found = try differences([
      (
        "courier",
        "Senator Lena Orban met Carl Fisk. Orban's deputy national security adviser, Tom Berg, sat by."
      )
    ])
    let item = try #require(found.first)
    #expect(item.slot == "title" && !item.strict && item.a.value == "Senator Lena Orban")
  }

  @Test func `a deed that the other account tells on both days is no difference of days`() throws {
    let found = try differences([
      ("courier", "The ferry Gull hit the reef near the old lighthouse on May 3, 2031."),
      (
        "herald",
        """
        The ferry Gull hit the reef near the old lighthouse on May 2, 2031. The ferry Gull hit \
        the reef near the lighthouse again on May 3, 2031.
        """
      ),
    ])
    #expect(!found.contains { $0.slot == "date" })
  }

  @Test func `that none was killed by one earthquake says nothing of another`() throws {
    let accounts = [
      ("courier", "An earthquake killed 120 people in Oslo on May 3, 2031."),
      (
        "herald",
        "An earthquake shook Oslo on May 17, 2031. No one was killed by the earthquake of May 17."
      ),
    ]
    #expect(try !differences(accounts).contains { $0.strict })
  }

  @Test func `the same column of two values compares their events`() throws {
    let rows = try lines(Self.swapped, "| compare by place Vienna")
    #expect(!rows.isEmpty && rows.allSatisfy { $0.contains("Vienna") })
    let page = try page(Self.swapped, "| compare by agent fisk, vass")
    #expect(page.hasPrefix("Carl Fisk"))
    #expect(page.contains("│ Peter Vass"))
    #expect(page.contains("≠ actor"))
    #expect(try self.page(Self.swapped, "| compare by agent nobody").contains("there are: "))
  }

  private func page(_ accounts: [(handle: String, text: String)], _ query: String) throws -> String
  {
    try run(accounts, [".mode table", query])
  }

  @Test func `what is counted alike on days that are not told is not strict`() throws {
    let found = try differences(
      [
        ("courier", "The coast guard captured 23 pirates who threatened a merchant ship off Oslo."),
        ("herald", "The coast guard captured 26 pirates who threatened a merchant ship off Oslo."),
      ], published: nil)
    #expect(found.contains { $0.slot == "number" && !$0.strict })
  }

  @Test func `a government that is yet to come does not rule beside the other`() throws {
    let found = try differences([
      (
        "courier",
        """
        All wait until the Varga administration takes office. The Orban administration still \
        defends its plan.
        """
      )
    ])
    #expect(found.isEmpty)
  }

  @Test func `a deed not done to one thing is not denied by one done to another`() throws {
    let found = try differences([
      ("courier", "Lena Orban has not directed a play for children before."),
      ("herald", "Last year Lena Orban directed a film about the harbour."),
    ])
    #expect(!found.contains { $0.strict })
  }
}
