import QueryEngine
import Rendering
import Testing

@Suite struct PageTests {
  @Test func `accounts stand side by side with a blank where one is silent`() throws {
    #expect(
      TableTests.render(.comparison(try Examples.page()), width: 60) == """
        envoy                        │ citizen
        ─────────────────────────────┼─────────────────────────────
        2025-10-13 · episode 3
        Trump addressed the Knesset. │
        envoy.4                      │

        undated · episode 7
        🦊 Witkoff called Ushakov on │ Amer spoke with the adviser
        October 14 for five minutes. │ on October 15.
        envoy.12, envoy.13           │ citizen.9 · planned
        ≠ date envoy: 2025-10-14 | citizen: 2025-10-15 (strict: same
        call)

        2 episodes, 1 difference: 1 strict, 0 reconcilable
        a note

        """)
  }

  @Test func `columns too narrow to read become a list`() throws {
    let page = try Examples.page(sources: ["envoy", "citizen", "dark", "gambit"])
    #expect(
      TableTests.render(.comparison(page), width: 70) == """
        2025-10-13 · episode 3
        envoy
          Trump addressed the Knesset.
          envoy.4
        not told: citizen, dark, gambit

        undated · episode 7
        envoy
          🦊 Witkoff called Ushakov on October 14 for five minutes.
          envoy.12, envoy.13
        citizen
          Amer spoke with the adviser on October 15.
          citizen.9 · planned
        not told: dark, gambit
        ≠ date envoy: 2025-10-14 | citizen: 2025-10-15 (strict: same call)

        2 episodes, 1 difference: 1 strict, 0 reconcilable
        a note

        """)
  }

  @Test func `a comparison in JSON counts code points of the source`() throws {
    #expect(
      TableTests.render(.comparison(try Examples.page()), .json) == """
        {"sources":["envoy","citizen"],"episodes":[\
        {"episode":3,"date":"2025-10-13","cells":[{"source":"envoy","events":["envoy.4"],\
        "readings":{"who":[],"when":[],"where":[],"number":["28 point"],"status":"happened"}}],\
        "omittedBy":["citizen"]},\
        {"episode":7,"date":null,"cells":[{"source":"envoy","events":["envoy.12","envoy.13"],\
        "readings":{"who":["Steve Witkoff"],"when":["2025-10-14"],"where":[],"number":[],\
        "status":"happened"}},{"source":"citizen","events":["citizen.9"],\
        "readings":{"who":["Karim Amer"],"when":["2025-10-15"],"where":[],"number":[],\
        "status":"planned"}}],"omittedBy":[]}],\
        "discrepancies":[{"episode":7,"slot":"date","strict":true,"reason":"same call",\
        "a":{"source":"envoy","event":"envoy.12","start":102,"end":109,"value":"2025-10-14"},\
        "b":{"source":"citizen","event":"citizen.9","start":null,"end":null,\
        "value":"2025-10-15"}}],"substitutions":[]}

        """)
  }

  @Test func `a comparison in Markdown and HTML escapes its words`() throws {
    #expect(
      TableTests.render(.comparison(try Examples.page()), .markdown) == """
        | episode | date | envoy | citizen |
        | ---: | --- | --- | --- |
        | 3 | 2025-10-13 | Trump addressed the Knesset. (envoy.4) |  |
        | 7 |  | 🦊 Witkoff called Ushakov on October 14 for five minutes. \
        (envoy.12, envoy.13) | Amer spoke with the adviser on October 15. \
        (citizen.9 · planned) |

        * episode 7: ≠ date envoy: 2025-10-14 \\| citizen: 2025-10-15 (strict: same call)

        a note

        """)
    #expect(
      TableTests.render(.comparison(try Examples.page()), .html).contains(
        "<tr class=\"difference strict\"><td></td><td colspan=\"3\">≠ date envoy: 2025-10-14"))
  }

  @Test func `a comparison in CSV has a column for each source`() throws {
    #expect(
      TableTests.render(.comparison(try Examples.page()), .csv) == """
        episode,date,envoy,citizen,differences\r
        3,2025-10-13,Trump addressed the Knesset.,,\r
        7,,🦊 Witkoff called Ushakov on October 14 for five minutes.,\
        Amer spoke with the adviser on October 15.,\
        ≠ date envoy: 2025-10-14 | citizen: 2025-10-15 (strict: same call)\r

        """)
  }

  @Test func `by lines an episode carries its discrepancies`() throws {
    let lines = TableTests.render(.comparison(try Examples.page()), .jsonl).split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0].hasSuffix(#""omittedBy":["citizen"],"discrepancies":[]}"#))
    #expect(lines[1].contains(#""discrepancies":[{"episode":7,"slot":"date""#))
  }
}
