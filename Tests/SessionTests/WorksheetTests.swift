import Session
import Testing

private let lesson = """
  ---
  corpus: [herald.txt, courier.txt, odd.txt]
  ---
  # Who <met> & *why*

  See [the list](https://example.org/?a=1&b=2) or [this](javascript:alert(1)).

  <!-- teacher -->
  Not for pupils.
  <!-- /teacher -->

  ```synoptic
  synoptic> kind:contact.meet | compare herald, courier, odd
  ...
  synoptic> | count by source
  ...
  ```

  ```synoptic exercise
  synoptic> actor:oakes
  ...
  ```

  """

private func sheet(isKey: Bool, _ form: WorksheetForm) throws -> String {
  let town = try Town()
  try town.write(
    "odd.txt",
    "---\nhandle: odd\n---\nOn May 6, 2024, Anna Lindqvist met <script>alert(1)</script> in Ashford."
  )
  try town.write("lesson.md", lesson)
  return try SessionFile(path: town.path("lesson.md")).worksheet(isKey: isKey).text(in: form)
}

@Test func `a hand-out has each account's sentence, boxes to tick and room, and no answers`()
  throws
{
  let text = try sheet(isKey: false, .markdown)
  #expect(text.contains("#### Episode 1"))
  #expect(text.contains("| herald | courier | odd |"))
  #expect(text.contains("On May 6, Mayor Anna Lindqvist met Peter Oakes in Ashford."))
  #expect(text.contains("☐ agrees<br>☐ differs<br>☐ only here<br>☐ not told"))
  #expect(text.contains("Why might they differ?"))
  #expect(text.contains("Your query:"))
  for secret in ["☑", "Not for pupils", "who: ", "████", "actor:oakes"] {
    #expect(!text.contains(secret), "\(secret)")
  }
}

@Test func `the key has the readings and no verdict`() throws {
  let text = try sheet(isKey: true, .markdown)
  #expect(text.contains("Which account is true it does not say"))
  #expect(text.contains("who: Anna Lindqvist"))
  #expect(text.contains("☑ "))
  #expect(text.contains("Not for pupils."))
  #expect(text.contains("actor:oakes"))
}

@Test(arguments: [false, true])
func `nothing of a source or a lesson is markup in the page`(isKey: Bool) throws {
  let text = try sheet(isKey: isKey, .html)
  #expect(text.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
  #expect(!text.contains("<script"))
  #expect(text.contains("<h1>Who &lt;met&gt; &amp; <em>why</em></h1>"))
  #expect(text.contains("href=\"https://example.org/?a=1&amp;b=2\""))
  #expect(!text.contains("javascript:"))
  #expect(text.contains("@page"))
  #expect(text.contains("table-layout: fixed"))
}

@Test func `the elements of the page are closed in order`() throws {
  for isKey in [false, true] {
    var open: [Substring] = []
    var rest = try sheet(isKey: isKey, .html)[...]
    while let start = rest.firstIndex(of: "<"), let end = rest[start...].firstIndex(of: ">") {
      let tag = rest[rest.index(after: start)..<end]
      let name = tag.prefix { $0 != " " }
      rest = rest[end...].dropFirst()
      if name.hasPrefix("/") {
        #expect(open.popLast() == name.dropFirst())
      } else if !["!DOCTYPE", "meta", "hr", "br"].contains(name) {
        open.append(name)
      }
    }
    #expect(open.isEmpty)
  }
}

private func sheet(of body: String, isKey: Bool, _ form: WorksheetForm) throws -> String {
  let town = try Town()
  try town.write(
    "clerk.txt",
    "---\nhandle: clerk\npublished: 2024-05-07\n---\nOn May 6, 2024, Mayor Anna Lindqvist "
      + "met Peter Oakes in Ashford. The council approved $300 for lamps.")
  try town.write(
    "baker.txt",
    "---\nhandle: baker\npublished: 2024-05-08\n---\nOn May 6, 2024, Mayor Anna Lindqvist "
      + "met Peter Oakes in Ashford. The council approved $900 for lamps. Oakes praised the vote.")
  try town.write("own.md", "---\ncorpus: [clerk.txt, baker.txt]\n---\n\(body)")
  return try SessionFile(path: town.path("own.md")).worksheet(isKey: isKey).text(in: form)
}

@Test(arguments: WorksheetForm.allCases)
func `findings are handed out as sentences to weigh`(form: WorksheetForm) throws {
  let body = """
    ```synoptic
    synoptic> | discrepancies
    synoptic> | omissions
    synoptic> | corroborate
    ```

    """
  let pupils = try sheet(of: body, isKey: false, form)
  #expect(pupils.contains("Difference 1"))
  #expect(pupils.contains("for lamps."))
  #expect(pupils.contains("☐ cannot both be so"))
  #expect(pupils.contains("☐ does not"))
  #expect(pupils.contains("☐ tells"))
  for secret in ["☑", "strict", "unattributed"] { #expect(!pupils.contains(secret)) }
  let key = try sheet(of: body, isKey: true, form)
  #expect(key.contains("☐ cannot both be so"))
  #expect(key.contains("☑ can be reconciled"))
  #expect(key.contains("unattributed: baker, clerk"))
  #expect(key.contains("not told by clerk"))
}

@Test func `what a command prints stands in the hand-out`() throws {
  let text = try sheet(of: "```synoptic\nsynoptic> .sources\n```\n", isKey: false, .markdown)
  #expect(text.contains("2024-05-07"))
  #expect(!text.contains("____"))
}

@Test func `a numbered list goes on after an exercise`() throws {
  let body = """
    1. First.

    ```synoptic exercise
    synoptic> lamps
    ```

    2. Second.

    """
  let text = try sheet(of: body, isKey: false, .html)
  #expect(text.contains("<ol start=\"1\"><li>First.</li>"))
  #expect(text.contains("<ol start=\"2\"><li>Second.</li>"))
}
