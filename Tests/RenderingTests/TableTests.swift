import QueryEngine
import Rendering
import Testing

@Suite struct TableTests {
  static func render(
    _ result: QueryResult, _ mode: OutputMode = .table, width: Int = 80, limit: Int? = nil
  ) -> String {
    Renderer(mode: mode, width: width, rowLimit: limit).render(result)
  }

  @Test func `events in columns fit the terminal and the cut is marked`() throws {
    let lines = Self.render(try Examples.events(), .box, width: 70).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 70 })
    #expect(lines.contains { $0.contains("envoy.12") && $0.contains("…") })
    #expect(!lines.contains { $0.contains("minutes") })
  }

  @Test func `on a narrow terminal the words stand below, whole`() throws {
    #expect(
      Self.render(try Examples.events(), width: 40) == """
        envoy.12     2025-10-14  Steve Witkoff,…
          Witkoff called Ushakov | for <five>
          minutes.
        citizen.9  ~ 2025-10-15
          He “spoke” to him.
        dark.1                   王毅
          Nobody said when.
        3 events
        1 undated event was left out

        """)
  }

  @Test func `nothing is cut where there is room`() throws {
    #expect(
      Self.render(try Examples.events(), width: 120) == """
        id         date          actors                       text
        ─────────  ────────────  ───────────────────────────  ────────────────────────────────────────────
        envoy.12     2025-10-14  Steve Witkoff, Yuri Ushakov  Witkoff called Ushakov | for <five> minutes.
        citizen.9  ~ 2025-10-15                               He “spoke” to him.
        dark.1                   王毅                         Nobody said when.
        3 events
        1 undated event was left out

        """)
  }

  @Test func `a terminal too narrow for columns has the cells below each other`() throws {
    #expect(
      Self.render(try Examples.events(), width: 20) == """
        envoy.12
        2025-10-14
        Steve Witkoff, Yuri
        Ushakov
        Witkoff called
        Ushakov | for <five>
        minutes.

        citizen.9
        ~ 2025-10-15
        He “spoke” to him.

        dark.1
        王毅
        Nobody said when.

        3 events
        1 undated event was
        left out

        """)
  }

  @Test func `in a table too narrow for columns each cell has its name`() {
    let table = TextTable(
      columns: [.init("source"), .init("outlet"), .init("events", isRight: true)],
      rows: [[StyledText("tokyo"), StyledText("朝日新聞"), StyledText("5")]])
    #expect(
      table.lines(width: 16).map(\.plain) == [
        "source: tokyo", "outlet: 朝日新聞", "events: 5", "",
      ])
  }

  @Test func `counts stand at the right with a bar beside them`() {
    #expect(
      Self.render(Examples.counts) == """
        actor          count
        ─────────────  ─────  ────────────────────
        Steve Witkoff     12  ████████████████████
        =cmd               3  █████
        —                  0
        3 rows

        """)
  }

  @Test func `bars go first where there is no room`() {
    #expect(
      Self.render(Examples.counts, width: 18) == """
        actor        count
        ───────────  ─────
        Steve Witk…     12
        =cmd             3
        —                0
        3 rows

        """)
  }

  @Test func `a box has lines around its columns`() {
    #expect(
      Self.render(Examples.counts, .box) == """
        ┌───────────────┬───────┬──────────────────────┐
        │ actor         │ count │                      │
        ├───────────────┼───────┼──────────────────────┤
        │ Steve Witkoff │    12 │ ████████████████████ │
        │ =cmd          │     3 │ █████                │
        │ —             │     0 │                      │
        └───────────────┴───────┴──────────────────────┘
        3 rows

        """)
  }

  @Test func `a long result shows both its ends`() {
    let rows: [[ResultTable.Cell]] = (1...9).map { [.number(Double($0))] }
    let table = QueryResult.table(
      ResultTable(columns: [.init(name: "n", field: nil)], rows: rows))
    #expect(
      Self.render(table, limit: 4) == """
        n
        ─
        1
        2
        ⋮
        8
        9
        9 rows, 4 shown; .last shows all

        """)
    #expect(Self.render(table, limit: 9).contains("⋮") == false)
  }

  @Test func `an empty result is a tally and its notes`() {
    #expect(
      Self.render(.events(EventListing(rows: [], notes: ["2 undated events were left out"])))
        == "0 events\n2 undated events were left out\n")
  }

  @Test func `colour changes the ink and nothing else`() throws {
    let plain = Renderer(width: 70).render(try Examples.events())
    let inked = Renderer(width: 70, isColoured: true).render(try Examples.events())
    #expect(inked != plain)
    #expect(inked.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }
}
