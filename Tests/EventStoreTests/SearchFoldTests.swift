import EventStore
import Testing

@Suite struct SearchFoldTests {
  @Test(arguments: [
    ("Steve WITKOFF", "steve witkoff"), ("Łódź", "lodz"), ("straße", "strasse"),
    ("ÅNGSTRÖM", "angstrom"), ("A\u{30A}", "a"), ("İstanbul", "istanbul"), ("Ærø", "aero"),
    ("don’t — “yes”", "don't - \"yes\""), ("a \n\t b", "a b"), ("Київ", "киiв"),
    ("Ελλάδα", "ελλαδα"), ("日本", "日本"), ("", ""),
  ])
  func `case, accents and typography are folded`(text: String, folded: String) {
    // Cyrillic ї is і with a mark: Unicode takes it apart like any other.
    let expected = folded.replacing("iв", with: "ів")
    #expect(SearchFold.fold(text) == expected)
    #expect(SearchFold.fold(expected) == expected)
  }

  @Test(arguments: [
    ("he called them", "call", true), ("he called them", "alled", false),
    ("u.s. troops", "U.S.", true), ("the art of war", "ART OF", true), ("a party", "art", false),
    ("a $5 fee", "$5", true), ("x", "xy", false), ("", "a", false),
  ])
  func `words are found where a word begins`(text: String, words: String, isFound: Bool) {
    let pattern = SearchPattern(words, hasWildcards: false, end: .anywhere)
    #expect(pattern.occurs(inFolded: text) == isFound)
  }

  @Test(arguments: [
    ("he called them", "call*", true), ("he called them", "call", false),
    ("he called them", "c?lled", true), ("he called them", "c?led", false),
    ("he called them", "*led", true), ("cease fire", "cease*fire", false),
    ("ceasefire", "cease*fire", true), ("aaaaaaaaaaaaaaaaaaaaaaaa", "*a*a*a*a*a*a*b", false),
  ])
  func `wildcards stay within a word`(text: String, words: String, isFound: Bool) {
    let pattern = SearchPattern(words, hasWildcards: true, end: .wordEnd)
    #expect(pattern.occurs(inFolded: text) == isFound)
  }
}
