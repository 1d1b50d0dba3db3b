import Lexicons
import Narrative

/// What shows that an unknown name is a place's: "the city of Halden", "off Skerra", "eastern
/// Ruvania", "the capital, Lenta", "Lenta airport", "Belmark's parliament", "HALDEN, Sept 21 -".
struct PlaceCues {
  let view: NameView

  /// The name of the cue around these words, if there is one that no person's name stands in.
  ///
  /// - Parameter sentence: the place of its sentence in the text.
  func cue(around range: Range<Int>, sentence: Int) -> String? {
    let (start, end) = (range.lowerBound, range.upperBound)
    if isDateline(range, sentence) { return "dateline" }
    if isOfPlace(start) { return "place-noun" }
    if start > 0, view.tokens[start - 1].casing == .lower,
      PlaceCues.quarters.contains(view.folded(start - 1))
    {
      return "quarter"
    }
    if start > 1,
      PlaceCues.apposed.contains(view.folded(start - 1))
        || view.folded(start - 1) == "," && view.folded(start - 2) == "capital"
    {
      return "apposition"
    }
    if start > 0, view.folded(start - 1) == "off" { return "preposition" }
    if isOfSite(range) { return "site" }
    if start > 1, view.folded(start - 1) == "to", PlaceCues.ways.contains(view.folded(start - 2)) {
      return "goal"
    }
    return hasInstitution(end) ? "institution" : nil
  }

  /// "the town of X", "the coast of X", "the foreign ministers of X and Y"
  private func isOfPlace(_ start: Int) -> Bool {
    guard start > 1 else { return false }
    let before = view.folded(start - 1)
    if before == "of" {
      let noun = view.folded(start - 2)
      return view.tokens[start - 2].casing == .lower
        && (PlaceCues.sorts.contains(noun) || PlaceCues.rulers.contains(noun))
        || PlaceCues.rulersOf.contains(noun)
    }
    // The second of two.
    guard before == "and", start > 3, view.isCapital(start - 2) else { return false }
    var first = start - 2
    while first > 0, view.isCapital(first - 1) { first -= 1 }
    return first > 1 && view.folded(first - 1) == "of"
      && view.tokens[first - 2].casing == .lower
      && PlaceCues.rulers.contains(view.folded(first - 2))
  }

  /// "at Lenta airport", "in the Karsk coal mine"
  private func isOfSite(_ range: Range<Int>) -> Bool {
    var before = range.lowerBound - 1
    if before > 0, view.folded(before) == "the" { before -= 1 }
    guard before >= 0, ["in", "at", "near", "outside", "inside"].contains(view.folded(before))
    else { return false }
    return (range.upperBound..<min(range.upperBound + 3, view.tokens.count)).prefix {
      view.tokens[$0].casing == .lower && view.tokens[$0].hasBlankBefore
    }.contains { PlaceCues.sites.contains(view.folded($0)) }
  }

  /// "X's parliament", "X's foreign minister"
  private func hasInstitution(_ end: Int) -> Bool {
    guard end + 2 < view.tokens.count, ["'s", "'"].contains(view.folded(end)), view.touches(end)
    else { return false }
    return (end + 1..<min(end + 4, view.tokens.count - 1)).prefix {
      view.tokens[$0].casing == .lower && view.tokens[$0].kind == .word
    }.contains { i in
      // "X's foreign minister", but "Doe's foreign policy"
      PlaceCues.institutions.contains(view.folded(i))
        && (!["foreign", "prime"].contains(view.folded(i)) || view.folded(i + 1) == "minister")
    }
  }

  /// "HALDEN, Sept 21 (Reuters) -": a name in capitals in front of a piece, up to its dash.
  private func isDateline(_ range: Range<Int>, _ sentence: Int) -> Bool {
    view.tokens[range.lowerBound].casing == .upper
      && view.text.sentences[sentence].tokens.lowerBound == range.lowerBound
      && range.upperBound < view.tokens.count
      && [",", "("].contains(view.folded(range.upperBound))
      && endsInDash(after: range.upperBound)
  }

  private func endsInDash(after i: Int) -> Bool {
    for at in i..<min(i + 12, view.tokens.count) {
      if ["-", "–", "—"].contains(view.folded(at)), view.tokens[at].hasBlankBefore { return true }
      if view.tokens[at].casing == .lower { return false }
    }
    return false
  }

  /// Sorts of places that bear a name.
  static let sorts: Set<String> = [
    "city", "town", "village", "island", "islands", "province", "suburb", "port", "peninsula",
    "coast", "capital", "district", "county", "region", "republic", "kingdom", "municipality",
    "hamlet", "outskirts", "streets", "emirate", "valley", "oblast", "north", "south", "east",
    "west", "northeast", "northwest", "southeast", "southwest", "borough", "enclave",
  ]
  /// Whose office is of a place.
  private static let rulers: Set<String> = [
    "mayor", "governor", "ministers", "ambassadors", "presidents", "leaders", "king", "queen",
    "emperor", "government", "governments", "army", "armies", "parliament", "parliaments",
  ]
  private static let rulersOf: Set<String> = ["king", "queen", "emperor", "mayor", "governor"]
  private static let quarters: Set<String> = [
    "eastern", "western", "northern", "southern", "central", "northeastern", "northwestern",
    "southeastern", "southwestern", "neighbouring", "neighboring", "rural", "mainland",
  ]
  private static let apposed: Set<String> = ["capital"]
  /// Where one can be, named after the place it lies in.
  static let sites: Set<String> = [
    "airport", "airfield", "station", "harbour", "harbor", "port", "mine", "pit", "plant",
    "factory", "refinery", "shipyard", "hospital", "clinic", "prison", "jail", "courthouse",
    "stadium", "university", "school", "market", "suburb", "district", "area", "region", "province",
    "valley", "peninsula", "coast", "border", "embassy", "palace", "square", "church", "cathedral",
    "mosque", "synagogue", "camp", "base", "checkpoint", "hotel", "strait",
  ]
  /// What only a place has, not whoever rules it.
  private static let institutions: Set<String> = [
    "parliament", "coast", "coastline", "borders", "airport", "currency", "population", "streets",
    "residents", "schools", "hospitals", "frontier", "capital", "foreign", "prime",
  ]
  private static let ways: Set<String> = [
    "flew", "fled", "travelled", "traveled", "sailed", "drove", "flying", "travelling",
    "traveling", "emigrated", "evacuated",
  ]
}
