import Narrative

/// Parts a run of capitals into titles, names and the words around them.
struct NameParser {
  let view: NameView
  let census: CapitalCensus
  private var lexicon: NameLexicon { view.lexicon }

  init(view: NameView, census: CapitalCensus) {
    self.view = view
    self.census = census
  }

  /// The candidates of a run, in order.
  func candidates(in run: Range<Int>, sentence: Int) -> [NameCandidate] {
    let isTitleCase = census.isTitleCase[sentence]
    let opens = CapitalCensus.opens(run.lowerBound, view.text.sentences[sentence], view)
    var result: [NameCandidate] = []
    var p = run.lowerBound
    var title: (range: Range<Int>, entry: NameLexicon.Title)?
    // A title in small letters stands before the run: "envoy Steve Witkoff".
    if let before = titleBefore(run.lowerBound, sentence: sentence) { title = before }
    while p < run.upperBound {
      let weak = isTitleCase || (opens && p == run.lowerBound)
      if view.tokens[p].kind != .word || NameParser.connectors.contains(view.folded(p)) {
        p += 1
        continue
      }
      if let (entry, end) = lexicon.title(at: p, before: run.upperBound, in: view.tokens),
        end < run.upperBound, !isWholeOrganization(p..<run.upperBound),
        !beginsPersonByGiven(p, run)
      {
        var next = end
        if next < run.upperBound, view.folded(next) == "." { next += 1 }
        title = (
          titleStart(p, view.text.sentences[sentence].tokens.lowerBound..<run.upperBound)..<end,
          entry
        )
        p = next
        continue
      }
      if let (_, end) = lexicon.title(at: p, before: run.upperBound, in: view.tokens),
        end == run.upperBound, end > p + 1
      {
        // "the Prime Minister": an office without its holder's name.
        break
      }
      if isSkipped(p, run: run, weak: weak, isTitleCase: isTitleCase, hasTitle: title != nil) {
        if title?.range.upperBound != p { title = nil }
        p += 1
        continue
      }
      let end = nameEnd(from: p, run: run, isTitleCase: isTitleCase, hasTitle: title != nil)
      var candidate = NameCandidate(tokens: p..<end, sentence: sentence)
      candidate.isWeak = weak
      candidate.isInTitle = isTitleCase
      if let title, title.range.upperBound == p || view.folded(p - 1) == "." {
        candidate.title = title.range
        candidate.titleIsOffice = !title.entry.isStyle
        candidate.gender = title.entry.gender
      }
      title = nil
      result.append(candidate)
      p = end
    }
    return result
  }

  /// A title in small letters that ends right before this token.
  private func titleBefore(
    _ index: Int, sentence: Int
  ) -> (range: Range<Int>, entry: NameLexicon.Title)? {
    let start = view.text.sentences[sentence].tokens.lowerBound
    guard index > start, view.tokens[index].hasBlankBefore else { return nil }
    var last = index - 1
    if view.folded(last) == ".", last > start { last -= 1 }
    guard view.tokens[last].kind == .word, lexicon.titleHeads.contains(view.folded(last)),
      view.tokens[last].casing == .lower
    else { return nil }
    for first in max(start, last - 4)...last {
      let key = view.folded(first..<last + 1)
      if let entry = lexicon.titles[key], !NameParser.notInSmall.contains(key) {
        return (titleStart(first, start..<index)..<index, entry)
      }
    }
    return nil
  }

  /// Takes in what qualifies a title: "former", "US presidential", "real estate".
  private func titleStart(_ index: Int, _ bounds: Range<Int>) -> Int {
    var i = index
    while i > bounds.lowerBound {
      let word = view.folded(i - 1)
      let qualifies =
        lexicon.demonym(word) != nil || NameParser.qualifiers.contains(word)
        || (view.isCapital(i - 1) && i - 1 > bounds.lowerBound && lexicon.isCommon(word)
          && !NameParser.never.contains(word))
        || (lexicon.known(at: i - 1, before: i, in: view.tokens) != nil && view.isCapital(i - 1))
        || (word == "-" && view.touches(i))
      guard qualifies else { break }
      i -= 1
    }
    return i
  }

  private func isWholeOrganization(_ range: Range<Int>) -> Bool {
    guard let last = range.last else { return false }
    if let (_, end) = lexicon.known(
      at: range.lowerBound, before: range.upperBound, in: view.tokens),
      end == range.upperBound
    {
      return true
    }
    return
      (lexicon.isOrganizationHead(view.folded(last)) || range.contains { view.folded($0) == "of" })
      && lexicon.isOrganizationHead(view.folded(range.lowerBound))
  }

  /// "Grace Chancellor": a given name that is no title.
  private func beginsPersonByGiven(_ p: Int, _ run: Range<Int>) -> Bool {
    lexicon.isGiven(view.folded(p)) && p + 1 < run.upperBound && view.tokens[p].casing != .lower
      && lexicon.title(at: p, before: run.upperBound, in: view.tokens)?.end == p + 1
      && !lexicon.isGiven(view.folded(p + 1)) && view.isCapital(p + 1)
      && view.tokens[p].hasBlankBefore && !lexicon.isCommon(view.folded(p))
  }

  /// Whether the word at this place is no part of a name.
  private func isSkipped(
    _ p: Int, run: Range<Int>, weak: Bool, isTitleCase: Bool, hasTitle: Bool
  ) -> Bool {
    let word = view.folded(p)
    let rest = p + 1..<run.upperBound
    // "Prime minister George": a title that goes on in small letters.
    if let (_, end) = lexicon.title(
      at: p, before: min(run.upperBound + 2, view.tokens.count), in: view.tokens),
      end > run.upperBound
    {
      return true
    }
    // "Interior Secretary Karl Benz": the office's field.
    if !rest.isEmpty, lexicon.isCommon(word), !lexicon.isGiven(word),
      let (_, end) = lexicon.title(at: p + 1, before: run.upperBound, in: view.tokens),
      end < run.upperBound
    {
      return true
    }
    let known = lexicon.known(at: p, before: run.upperBound, in: view.tokens)
    if let known, known.end > p + 1 { return false }
    if lexicon.isNoName(word) {
      return
        !(lexicon.isGiven(word) && !rest.isEmpty && view.tokens[p].hasBlankBefore
        && !lexicon.isCommon(view.folded(p + 1)) && view.isCapital(p + 1))
    }
    if rest.isEmpty, known == nil {
      // A title or an adjective alone names nobody, nor does a single letter.
      if lexicon.demonym(word) == false || view.isInitial(p) { return true }
      if lexicon.titles[word] != nil || lexicon.titles[String(word.dropLast())] != nil {
        return !hasTitle && (!lexicon.isGiven(word) || lexicon.isCommon(word))
      }
    }
    if let people = lexicon.demonym(word), !hasTitle {
      if people { return false }
      if known == nil || rest.isEmpty { return rest.isEmpty || !endsInHead(run) }
    }
    // "US", "WHO": capitals throughout tell even where one capital would not.
    if known != nil, view.tokens[p].casing == .upper, view.tokens[p].span.count > 1 { return false }
    if known != nil { return weak && lexicon.isCommon(word) && !census.isSeenCapital(word) }
    guard lexicon.isCommon(word), !hasTitle || isTitleCase else { return false }
    if isTitleCase {
      if NameParser.never.contains(word) { return true }
      return
        !(endsInHead(p..<properEnd(p, run))
        || (lexicon.isGiven(word) && !rest.isEmpty && isProper(p + 1)))
    }
    if weak {
      if lexicon.isGiven(word), !rest.isEmpty, isProper(p + 1) { return false }
      if NameParser.never.contains(word) { return true }
      return rest.isEmpty ? true : !(endsInHead(run) && census.isSeenCapital(word))
    }
    // In running prose a common word in capitals belongs to what it stands with; alone it is a
    // concept ("the Party").
    return NameParser.never.contains(word)
      || (rest.isEmpty && p == run.lowerBound && !census.isSeenCapital(word))
  }

  private func properEnd(_ p: Int, _ run: Range<Int>) -> Int {
    var i = p
    while i < run.upperBound, view.tokens[i].kind == .word { i += 1 }
    return i
  }

  private func isProper(_ i: Int) -> Bool {
    view.isCapital(i) && !lexicon.isCommon(view.folded(i)) && lexicon.demonym(view.folded(i)) == nil
      && lexicon.known(at: i, before: i + 1, in: view.tokens) == nil
  }

  private func endsInHead(_ range: Range<Int>) -> Bool {
    guard range.count > 1, let last = range.last else { return false }
    return lexicon.isOrganizationHead(view.folded(last)) || lexicon.isPlaceEnd(view.folded(last))
      || range.contains { view.folded($0) == "of" }
      // "Council on Foreign Relations"
      || range.dropFirst().contains {
        ["on", "for"].contains(view.folded($0))
          && lexicon.isOrganizationHead(view.folded($0 - 1))
      }
  }

  /// Where the name that begins here ends: at the run's end, or before another name or title.
  private func nameEnd(from p: Int, run: Range<Int>, isTitleCase: Bool, hasTitle: Bool) -> Int {
    if let (entry, end) = lexicon.known(at: p, before: run.upperBound, in: view.tokens) {
      let isPerson =
        lexicon.isGiven(view.folded(p)) && end == p + 1 && end < run.upperBound
        && entry.kind == .place && isProper(end)
      if !isPerson, end < run.upperBound {
        // "the Dayton Accords": a treaty's name is no place.
        if entry.kind == .place, end == run.upperBound - 1, !isTitleCase,
          NameParser.works.contains(view.folded(end))
        {
          return run.upperBound
        }
        guard endsInHead(p..<run.upperBound), !isTitleCase, !holdsPerson(end..<run.upperBound)
        else { return end }
        return run.upperBound
      }
      if !isPerson { return end }
    }
    if lexicon.demonym(view.folded(p)) == true { return p + 1 }
    var i = p + 1
    while i < run.upperBound {
      let word = view.folded(i)
      if lexicon.isNoName(word), !NameParser.suffixes.contains(word), view.tokens[i].kind == .word {
        return i
      }
      if isTitleCase, lexicon.isGiven(view.folded(p)), i > p + 1, lexicon.isCommon(word) {
        return i
      }
      if isTitleCase, view.tokens[i].kind == .word, lexicon.isCommon(word),
        !endsInHead(p..<run.upperBound),
        !NameScanner.particles.contains(word)
      {
        return i
      }
      if i + 1 < run.upperBound, !lexicon.isOrganizationHead(word),
        let (_, end) = lexicon.title(at: i, before: run.upperBound, in: view.tokens),
        end < run.upperBound, lexicon.isGiven(view.folded(end)), !lexicon.isGiven(view.folded(p))
      {
        return i
      }
      i += 1
    }
    return run.upperBound
  }

  private func holdsPerson(_ range: Range<Int>) -> Bool {
    range.contains {
      lexicon.title(at: $0, before: range.upperBound, in: view.tokens) != nil
        && $0 + 1 < range.upperBound
    } || (range.count == 2 && lexicon.isGiven(view.folded(range.lowerBound)))
  }

  /// What makes a place's name that of a treaty or a law.
  private static let works: Set<String> = [
    "accord", "accords", "agreement", "agreements", "treaty", "pact", "convention", "protocol",
    "declaration", "act", "summit", "conference", "war", "crisis", "plan",
  ]

  /// Titles that are other words when written small.
  private static let notInSmall: Set<String> = ["general", "miss", "saint", "lord", "st", "rep"]
  private static let connectors: Set<String> = ["of", "the", "and", "for", "on", "'s"]
  private static let suffixes: Set<String> = [
    "ii", "iii", "iv", "vi", "jr", "sr", "frs", "obe", "dbe", "i", "v", "x",
  ]
  private static let qualifiers: Set<String> = [
    "former", "ex", "then", "acting", "deputy", "presidential", "senior", "top", "chief",
    "special", "assistant", "national", "foreign", "political", "military", "republican",
    "democratic", "longtime", "retired", "vice", "interim", "outgoing", "incoming", "u.s.", "us",
    "security", "policy", "state", "real", "estate", "legendary", "late", "opposition", "famous",
    "conservative", "liberal", "media", "tech", "business", "local", "federal", "district",
  ]
  private static let never: Set<String> = [
    "the", "a", "an", "he", "she", "it", "we", "you", "they", "i", "and", "but", "or", "if", "in",
    "on", "at", "of", "to", "for", "by", "with", "as", "his", "her", "their", "its", "my", "our",
    "your", "this", "that", "these", "those", "there", "here", "what", "who", "when", "where",
    "why", "how", "not", "no", "yes", "so", "then", "is", "are", "was", "were", "be", "do", "does",
    "did", "has", "have", "had", "will", "would", "can", "could", "should",
  ]
}
