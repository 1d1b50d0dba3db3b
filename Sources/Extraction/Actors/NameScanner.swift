/// Finds the runs of tokens that are written like names, sentence by sentence.
struct NameScanner {
  let view: NameView
  let census: CapitalCensus
  private var lexicon: NameLexicon { view.lexicon }

  init(view: NameView, census: CapitalCensus) {
    self.view = view
    self.census = census
  }

  /// The runs of a sentence, none overlapping another, in order.
  func runs(in sentence: Sentence) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var i = sentence.tokens.lowerBound
    let end = sentence.tokens.upperBound
    while i < end {
      guard startsName(i, before: end) else {
        i += 1
        continue
      }
      let stop = runEnd(from: i, before: end)
      result.append(i..<stop)
      i = stop
    }
    return result
  }

  private func startsName(_ i: Int, before end: Int) -> Bool {
    guard view.tokens[i].kind == .word else { return false }
    // "$160MM", "Dh472", keys of web addresses.
    if i > 0, !view.tokens[i].hasBlankBefore, view.tokens[i - 1].kind == .number { return false }
    if i + 1 < end, view.tokens[i + 1].kind == .number, !view.tokens[i + 1].hasBlankBefore {
      return false
    }
    if view.isCapital(i) { return true }
    guard view.tokens[i].casing == .lower, i + 1 < end else { return false }
    let word = view.folded(i)
    // "al-Assad", "al Qaeda", "bin Laden", "de Blasio"
    if NameScanner.articles.contains(word) {
      if view.folded(i + 1) == "-", i + 2 < end, view.touches(i + 1), view.touches(i + 2) {
        return view.isCapital(i + 2)
      }
      return lexicon.known(at: i, before: end, in: view.tokens).map { $0.end > i + 1 } ?? false
    }
    if word == "bin" || word == "ibn" { return view.isCapital(i + 1) }
    // "michael Driscoll": a given name without its capital.
    return lexicon.isGiven(word) && !lexicon.isCommon(word) && word.utf8.count > 2
      && view.isCapital(i + 1) && !lexicon.isGiven(view.folded(i + 1))
      && lexicon.demonym(view.folded(i + 1)) == nil && !lexicon.isNoName(view.folded(i + 1))
  }

  private func runEnd(from start: Int, before end: Int) -> Int {
    var j = start
    if let known = lexicon.known(at: start, before: end, in: view.tokens) { j = known.end - 1 }
    if NameScanner.articles.contains(view.folded(start)), j == start, start + 2 < end,
      view.folded(start + 1) == "-"
    {
      j = start + 2
    }
    // No name is longer; a page in capitals must not become one.
    while j - start < 24, let next = extended(from: start, last: j, before: end) { j = next }
    return j + 1
  }

  /// The last token of the run after one step, or nil where it ends.
  private func extended(from start: Int, last j: Int, before end: Int) -> Int? {
    let next = j + 1
    guard next < end else { return nil }
    if view.tokens[next].kind == .word, view.tokens[next].folded.utf8.first != 0x27 {
      guard view.tokens[next].hasBlankBefore else { return nil }
      if view.isCapital(next) {
        if let known = lexicon.known(at: next, before: end, in: view.tokens) {
          return known.end - 1
        }
        return next
      }
      return connected(from: start, last: j, word: next, before: end)
    }
    let mark = view.folded(next)
    let after = next + 1
    if mark == ".", view.touches(next) {
      // "J. D. Vance", "St. Louis", "Jr."
      guard view.isInitial(j) || NameScanner.abbreviated.contains(view.folded(j)), after < end,
        view.isCapital(after)
      else { return nil }
      return after
    }
    if mark == "&", after < end, view.isCapital(after) { return after }
    if mark == "-", view.touches(next), after < end, view.touches(after) {
      return hyphenated(from: start, last: j, right: after, before: end)
    }
    return nil
  }

  /// "Bank of England", "Center for Strategic and International Studies", "Charles de Gaulle".
  private func connected(from start: Int, last j: Int, word: Int, before end: Int) -> Int? {
    let connector = view.folded(word)
    var target = word + 1
    guard target < end else { return nil }
    for first in max(start, j - 1)...j {
      // "Secretary of State": a title of several words.
      if let (_, stop) = lexicon.title(at: first, before: end, in: view.tokens), stop > target {
        return stop - 1
      }
    }
    if connector == "of" || connector == "for" || connector == "on" {
      guard heads(start...j, for: connector) else { return nil }
      if view.folded(target) == "the", target + 1 < end { target += 1 }
      return view.isCapital(target) && !lexicon.isNoName(view.folded(target)) ? target : nil
    }
    if connector == "and", joinsOffice(start, j, target, end) { return target }
    if connector == "and" {
      // Within "Department of Health and Human Services" only.
      guard view.isCapital(target), !lexicon.isGiven(view.folded(target)),
        (start..<j).contains(where: {
          view.folded($0) == "of" || view.folded($0) == "for" || view.folded($0) == "on"
        }), lexicon.known(at: target, before: end, in: view.tokens) == nil,
        lexicon.isCommon(view.folded(j)) || lexicon.demonym(view.folded(j)) != nil
      else { return nil }
      return target
    }
    if NameScanner.particles.contains(connector),
      lexicon.known(at: start, before: j + 1, in: view.tokens) == nil
    {
      while target + 1 < end, NameScanner.particles.contains(view.folded(target)) { target += 1 }
      guard
        view.isCapital(target)
          || (view.folded(target) == "-" && target + 1 < end && view.isCapital(target + 1))
      else { return nil }
      return view.isCapital(target) ? target : target + 1
    }
    // "Kirill dmitriev": a surname that lost its capital here.
    if j == start, lexicon.isGiven(view.folded(j)), view.tokens[word].casing == .lower,
      census.hasCapital(connector), !lexicon.isCommon(connector)
    {
      return word
    }
    return nil
  }

  /// "Fish and Wildlife Service", "Immigration and Naturalization Service": common words in
  /// capitals on both sides, and the head of an organisation at the end.
  private func joinsOffice(_ start: Int, _ j: Int, _ target: Int, _ end: Int) -> Bool {
    let left = view.folded(j)
    guard view.isCapital(target), !lexicon.isGiven(left), !lexicon.isOrganizationHead(left),
      lexicon.isCommon(left) || left.hasSuffix("ic") || left.hasSuffix("tion"),
      !lexicon.titleHeads.contains(left),
      lexicon.known(at: j, before: j + 1, in: view.tokens) == nil,
      lexicon.known(at: target, before: end, in: view.tokens) == nil,
      lexicon.demonym(left) == nil, !lexicon.isNoName(left)
    else { return false }
    var last = target
    while last + 1 < end, view.isCapital(last + 1) { last += 1 }
    return last > target && last - target <= 2 && lexicon.isOrganizationHead(view.folded(last))
  }

  private func heads(_ range: ClosedRange<Int>, for connector: String) -> Bool {
    let last = view.folded(range.upperBound)
    if connector == "of" {
      return lexicon.isOrganizationHead(last) || NameScanner.placesOf.contains(last)
    }
    return range.contains { NameScanner.headsFor.contains(view.folded($0)) }
  }

  private func hyphenated(from start: Int, last j: Int, right: Int, before end: Int) -> Int? {
    let left = view.folded(j)
    if view.tokens[right].casing == .lower {
      // "Jong-un", "Min-woo": a Korean or Chinese given name.
      return j > start && view.folded(right).utf8.count <= 5 && view.isCapital(j)
        && lexicon.known(at: j, before: end, in: view.tokens) == nil
        && !lexicon.isCommon(view.folded(right)) ? right : nil
    }
    guard view.isCapital(right) else { return nil }
    if NameScanner.articles.contains(left) { return right }
    let isKnown = { (i: Int) in
      lexicon.known(at: i, before: end, in: view.tokens) != nil
        || lexicon.demonym(view.folded(i)) != nil
    }
    if isKnown(j) || isKnown(right) { return nil }
    if lexicon.isGiven(left), j == start || lexicon.isGiven(view.folded(right)) { return right }
    // "Smith-Jones" after a first name; two surnames side by side are two people.
    return j > start && lexicon.isGiven(view.folded(j - 1)) && !census.isSeenCapital(left)
      ? right : nil
  }

  static let articles: Set<String> = ["al", "el"]
  static let particles: Set<String> = [
    "de", "van", "von", "der", "den", "di", "da", "du", "del", "della", "la", "le", "ibn", "bin",
    "al", "el", "dos", "das", "ter", "zu", "of-the", "rond", "d'",
  ]
  private static let abbreviated: Set<String> = [
    "st", "mt", "ft", "gen", "gov", "sen", "rep", "dr", "mr", "mrs", "ms", "prof", "lt", "col",
    "sgt", "capt", "maj", "adm", "cmdr", "rev", "hon", "del", "cpl", "pres", "wm",
  ]
  private static let placesOf: Set<String> = [
    "gulf", "bay", "strait", "sea", "isle", "cape", "republic", "kingdom", "state", "city", "horn",
    "house", "port", "tower", "straits",
  ]
  private static let headsFor: Set<String> = [
    "center", "centre", "institute", "council", "foundation", "committee", "commission", "agency",
    "association", "organization", "organisation", "coalition", "campaign", "alliance", "office",
    "fund", "society", "academy", "bank", "court", "union", "board", "endowment", "department",
    "conference", "network", "party", "movement", "school", "group", "citizens", "americans",
    "doctors", "ministry", "bureau",
  ]
}
