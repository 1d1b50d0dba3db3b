import Narrative

/// A verb group that reports, with whoever speaks.
struct Cue {
  /// The verb group: "has also said", "called for".
  var verb: Range<Int>
  var form: ReportingVerbs.Form
  /// The noun phrase of the speaker; empty if there is none.
  var speaker: Range<Int>
  /// Whether the speaker comes after the verb: "said Smith".
  var isInverted: Bool
}

/// Finds the reporting verbs of a stretch of text and their subjects.
struct CueFinder {
  let view: NameView
  /// For each token, the mention that covers it, or -1.
  let mentionOf: [Int32]
  private let verbs = ReportingVerbs.shared

  init(view: NameView, mentionOf: [Int32]) {
    self.view = view
    self.mentionOf = mentionOf
  }

  /// The cue at this token of a segment, or nil if the word reports nothing here.
  ///
  /// - Parameter afterSpeech: whether the segment follows quoted words.
  func cue(at v: Int, in segment: Range<Int>, afterSpeech: Bool) -> Cue? {
    guard view.tokens[v].kind == .word, let form = verbs.form(view.folded(v)),
      !(view.isCapital(v) && mentionOf[v] >= 0)
    else { return nil }
    if isOther(form, v, segment) { return nil }
    let start = groupStart(v, segment)
    let before = start > segment.lowerBound ? view.folded(start - 1) : ""
    let hasAuxiliary = start < v
    if isPassive(start..<v) || before == "'s" || before == "'" { return nil }
    if start == v, CueFinder.owners.contains(before) { return nil }
    if form.tense == .past, start == v, v + 1 < segment.upperBound, view.folded(v + 1) == "by" {
      return nil
    }
    let end = groupEnd(v, form, segment)
    // "said Smith" after quoted words or a comma.
    if form.tense == .past || form.tense == .third && form.base == "say",
      form.complement != .object, start == v,
      before == "," || before.isEmpty && afterSpeech,
      before.isEmpty || subject(endingAt: start, segment) == nil,
      let speaker = phrase(from: v + 1, segment)
    {
      return Cue(verb: v..<v + 1, form: form, speaker: speaker, isInverted: true)
    }
    guard form.tense != .ing || hasAuxiliary else {
      return participle(v, form, segment, end: end, before: before)
    }
    guard start > segment.lowerBound else { return nil }
    if before == "who" || before == "which" {
      return Cue(verb: start..<end, form: form, speaker: start - 1..<start, isInverted: false)
    }
    guard let subject = subject(endingAt: start, segment) else { return nil }
    if form.tense == .base || form.tense == .third, !hasAuxiliary {
      guard agrees(subject, form, v) else { return nil }
    }
    if form.tense == .base, hasAuxiliary, before == "to" { return nil }
    return Cue(verb: start..<end, form: form, speaker: subject, isInverted: false)
  }

  /// "called off the trip", "a visit planned for Monday": verbs that report nothing with these.
  private func isOther(_ form: ReportingVerbs.Form, _ v: Int, _ segment: Range<Int>) -> Bool {
    guard v + 1 < segment.upperBound else { return false }
    switch form.base {
    case "call": return ["off", "up", "in"].contains(view.folded(v + 1))
    case "plan": return view.folded(v + 1) == "for"
    default: return false
    }
  }

  /// ", saying that ...": the speaker is the subject of the main clause.
  private func participle(
    _ v: Int, _ form: ReportingVerbs.Form, _ segment: Range<Int>, end: Int, before: String
  ) -> Cue? {
    guard
      before == "," || before == "and" || before == "while"
        || mentionOf[max(v - 1, 0)] >= 0 && v > segment.lowerBound
    else { return nil }
    guard form.complement != .quote else { return nil }
    return Cue(
      verb: v..<end, form: form, speaker: mainSubject(segment, before: v), isInverted: false)
  }

  /// The noun phrase that the sentence opens with.
  func mainSubject(_ segment: Range<Int>, before limit: Int) -> Range<Int> {
    var i = segment.lowerBound
    // The subject opens its sentence; far on stands something else.
    while i < min(limit, segment.lowerBound + 40) {
      if mentionOf[i] >= 0 || CueFinder.pronouns.contains(view.folded(i)) {
        var end = i + 1
        while end < limit, mentionOf[end] >= 0, mentionOf[end] == mentionOf[i] { end += 1 }
        if end < limit, view.folded(end) == "'s" {
          i = end + 1
          continue
        }
        var start = i
        while start > segment.lowerBound, view.tokens[start - 1].kind == .word,
          !CueFinder.boundaries.contains(view.folded(start - 1)),
          !CueFinder.prepositions.contains(view.folded(start - 1)), i - start < 6
        {
          start -= 1
        }
        return start..<end
      }
      i += 1
    }
    return limit..<limit
  }

  private func groupStart(_ v: Int, _ segment: Range<Int>) -> Int {
    var start = v
    while start > segment.lowerBound, CueFinder.auxiliaries.contains(view.folded(start - 1)) {
      // "Trump's request" owns, "he's requesting" does not.
      if view.folded(start - 1) == "'s" {
        guard start - 2 >= segment.lowerBound,
          CueFinder.contractible.contains(view.folded(start - 2))
        else { break }
      }
      start -= 1
    }
    // A trailing adverb belongs to the subject's clause, not to the group, if nothing binds it.
    return start
  }

  private func groupEnd(_ v: Int, _ form: ReportingVerbs.Form, _ segment: Range<Int>) -> Int {
    guard v + 1 < segment.upperBound else { return v + 1 }
    let next = view.folded(v + 1)
    if form.base == "call" || form.base == "refer" || form.base == "object" || form.base == "warn"
      || form.base == "complain" || form.base == "worry" || form.base == "go"
      || form.base == "hint",
      ["for", "on", "to", "of", "about", "against", "at"].contains(next)
    {
      return v + 2
    }
    return v + 1
  }

  private func isPassive(_ auxiliaries: Range<Int>) -> Bool {
    var hasBe = false
    for i in auxiliaries where CueFinder.be.contains(view.folded(i)) { hasBe = true }
    guard hasBe, let end = auxiliaries.last, end + 1 < view.tokens.count else { return false }
    return verbs.form(view.folded(end + 1))?.tense == .past
  }

  /// Whether the subject's number fits a form that may also be a noun.
  private func agrees(_ subject: Range<Int>, _ form: ReportingVerbs.Form, _ v: Int) -> Bool {
    let last = subject.upperBound - 1
    let word = view.folded(last)
    if CueFinder.pronouns.contains(word) {
      return form.tense == .base
        ? !["he", "she", "it"].contains(word) : ["he", "she", "it", "that", "this"].contains(word)
    }
    let isNoun = [
      "notes", "charges", "plans", "claims", "reports", "estimates", "questions", "demands",
      "hopes", "fears", "offers", "shows", "attacks", "finds", "states", "details", "remarks",
      "comments",
      "supports", "states", "calls", "answers", "tests", "posts", "promises", "threatens", "voices",
    ].contains(view.folded(v))
    if form.tense == .third {
      return mentionOf[last] >= 0
        || !isNoun && view.tokens[last].kind == .word && !word.hasSuffix("s")
        || word == ","
    }
    // The base form: a plural subject.
    return word.hasSuffix("s") || CueFinder.plurals.contains(word)
      || subject.contains { view.folded($0) == "and" }
  }

  /// The noun phrase that ends before this token: "James Acton, a physicist who is ...,".
  private func subject(endingAt end: Int, _ segment: Range<Int>) -> Range<Int>? {
    var last = end - 1
    guard last >= segment.lowerBound else { return nil }
    var start: Int
    if view.folded(last) == "," {
      // An apposition stands between: back to its comma.
      last -= 1
      guard
        let comma = (max(segment.lowerBound, last - 31)..<max(last, segment.lowerBound)).last(
          where: {
            view.folded($0) == ","
          }), last - comma <= 30, comma > segment.lowerBound
      else { return nil }
      guard
        CueFinder.openers.contains(view.folded(comma + 1))
          || view.lexicon.titleHeads.contains(view.folded(comma + 1))
          || view.tokens[comma + 1].kind == .number || mentionOf[comma - 1] >= 0
          || ["who", "which", "whose", "as"].contains(view.folded(comma + 1))
          || isNamed(comma + 1..<last + 1, after: comma)
      else { return nil }
      start = back(from: comma - 1, segment)
      guard start <= comma - 1 else { return nil }
      // "Mulgrew, president of the federation, which ...,": one apposition behind another.
      if start > segment.lowerBound + 1, view.folded(start - 1) == ",",
        mentionOf[start - 2] >= 0, mentionOf[start] < 0,
        CueFinder.openers.contains(view.folded(start))
          || view.tokens[start..<comma].contains(where: {
            view.lexicon.titleHeads.contains($0.folded)
          })
      {
        start = back(from: start - 2, segment)
      }
      return start..<end - 1
    }
    start = back(from: last, segment)
    guard start <= last, !CueFinder.auxiliaries.contains(view.folded(start)),
      !CueFinder.excluded.contains(view.folded(start))
    else { return nil }
    // A bare preposition or a verb is no subject.
    if start == last, !isNominal(last) { return nil }
    return start..<end
  }

  /// "Okoro's lawyer, Peter Nkemelu,": a name and nothing else after a word for a person.
  private func isNamed(_ name: Range<Int>, after comma: Int) -> Bool {
    view.lexicon.titleHeads.contains(view.folded(comma - 1)) && !name.isEmpty
      && name.allSatisfy { mentionOf[$0] >= 0 && mentionOf[$0] == mentionOf[name.lowerBound] }
  }

  private func isNominal(_ i: Int) -> Bool {
    let word = view.folded(i)
    if mentionOf[i] >= 0 || CueFinder.pronouns.contains(word) { return true }
    guard view.tokens[i].kind == .word else { return false }
    return !CueFinder.prepositions.contains(word) && !CueFinder.boundaries.contains(word)
      && !["not", "also", "the", "a", "an", "be", "to", "there"].contains(word)
  }

  private func back(from last: Int, _ segment: Range<Int>) -> Int {
    var i = last
    var start = last + 1
    while i >= segment.lowerBound, last - i < 40 {
      let word = view.folded(i)
      if [",", ";", ":", "–", "\"", ")", "(", ".", "?", "!", "…", "•", "*"].contains(word) {
        // "Sgt. Miller", "Price (D-Newport News)": marks within the phrase.
        if word == ")",
          let open = (max(segment.lowerBound, i - 8)..<i).last(where: { view.folded($0) == "(" })
        {
          i = open - 1
          start = i + 1
          continue
        }
        if word == ".",
          mentionOf[i] >= 0 || i + 1 <= last && view.lexicon.titleHeads.contains(view.folded(i - 1))
        {
          start = i
          i -= 1
          continue
        }
        if word == "\"", i > segment.lowerBound,
          let other = (max(segment.lowerBound, i - 5)..<i).last(where: { view.folded($0) == "\"" }),
          i != last
        {
          i = other - 1
          continue
        }
        break
      }
      if CueFinder.boundaries.contains(word), mentionOf[i] < 0 {
        if word == "and" || word == "or", i > segment.lowerBound, mentionOf[i - 1] >= 0, i < last,
          mentionOf[i + 1] >= 0
        {
          i -= 1
          continue
        }
        break
      }
      if CueFinder.pronouns.contains(word), i < last { break }
      start = i
      i -= 1
    }
    // A leading adverb or preposition is not the speaker's.
    while start < last, view.tokens[start].kind == .number, mentionOf[start + 1] >= 0 { start += 1 }
    while start < last, CueFinder.leaders.contains(view.folded(start)) { start += 1 }
    return start
  }

  /// The noun phrase that begins here: "Anna Kelly, a White House spokesperson".
  func phrase(from start: Int, _ segment: Range<Int>) -> Range<Int>? {
    guard start < segment.upperBound else { return nil }
    let first = view.folded(start)
    let opens =
      mentionOf[start] >= 0 || CueFinder.openers.contains(first)
      || CueFinder.pronouns.contains(first) || view.lexicon.titleHeads.contains(first)
      || view.isCapital(start)
      || view.lexicon.title(at: start, before: segment.upperBound, in: view.tokens) != nil
    guard opens || view.tokens[start].kind == .number, !CueFinder.days.contains(first) else {
      return nil
    }
    if CueFinder.pronouns.contains(first) { return start..<start + 1 }
    var i = start
    while i < min(segment.upperBound, start + 60) {
      let word = view.folded(i)
      if word == ",", mentionOf[i] < 0 {
        guard i + 1 < segment.upperBound,
          CueFinder.openers.contains(view.folded(i + 1))
            || ["who", "whose"].contains(view.folded(i + 1))
            || view.lexicon.titleHeads.contains(view.folded(i + 1))
            || view.tokens[i + 1].kind == .number
            || (i + 2 < segment.upperBound && view.lexicon.titleHeads.contains(view.folded(i + 2))
              && !view.isCapital(i + 2))
            // "said his lawyer, Peter Nkemelu"
            || mentionOf[i + 1] >= 0 && i > start
              && view.lexicon.titleHeads.contains(view.folded(i - 1))
              && CueFinder.openers.contains(first)
        else { break }
        if ["the", "his", "her"].contains(view.folded(i + 1)), i - start > 12 { break }
      } else if word == ".",
        mentionOf[i] >= 0
          || (i + 1 < segment.upperBound && view.lexicon.titleHeads.contains(view.folded(i - 1)))
      {
      } else if [".", ";", ":", "–", "\"", "?", "!", "…"].contains(word) {
        break
      } else if i > start, CueFinder.phraseEnders.contains(word), mentionOf[i] < 0,
        !view.tokens[start..<i].contains(where: { $0.folded == "who" || $0.folded == "," })
      {
        break
      } else if i > start, CueFinder.days.contains(word) {
        break
      }
      i += 1
    }
    while i > start, view.folded(i - 1) == "," { i -= 1 }
    return i > start ? start..<i : nil
  }

  static let pronouns: Set<String> = [
    "he", "she", "it", "they", "we", "i", "you", "who", "someone", "everyone", "one",
  ]
  static let auxiliaries: Set<String> = [
    "has", "have", "had", "is", "are", "was", "were", "be", "been", "being", "do", "does", "did",
    "will", "would", "can", "could", "may", "might", "must", "should", "'s", "'ve", "'d", "'re",
    "'ll", "n't", "not", "also", "later", "then", "now", "often", "repeatedly", "recently", "once",
    "previously", "earlier", "never", "reportedly", "publicly", "already", "again", "still",
    "always", "sometimes", "even", "further", "simply", "initially", "quickly", "just", "first",
    "only", "strongly", "explicitly", "frequently", "ever", "immediately", "forcefully", "flatly",
    "effectively", "largely", "openly", "independently",
  ]
  private static let excluded: Set<String> = [
    "under", "with", "by", "for", "from", "about", "against", "between", "among", "through",
    "without", "within", "during", "over", "into",
  ]
  private static let owners: Set<String> = [
    "the", "a", "an", "his", "her", "their", "its", "my", "our", "your", "any",
  ]
  private static let plurals: Set<String> = [
    "people", "many", "others", "some", "police", "men", "women", "both", "most", "few", "all",
    "majority", "percent", "children",
  ]
  private static let contractible: Set<String> = [
    "he", "she", "it", "that", "who", "what", "there",
  ]
  static let be: Set<String> = ["is", "are", "was", "were", "be", "been", "being", "'re"]
  static let boundaries: Set<String> = [
    "that", "because", "when", "while", "as", "if", "although", "though", "after", "before",
    "which", "whether", "than", "since", "and", "but", "or", "where", "until", "so", "what", "how",
    "why", "said", "says", "told",
  ]
  static let prepositions: Set<String> = [
    "in", "on", "at", "to", "of", "for", "from", "with", "by", "about", "against", "during",
    "under",
    "over", "into", "between", "among", "through", "without", "within", "like",
  ]
  static let openers: Set<String> = [
    "a", "an", "the", "his", "her", "their", "its", "our", "my", "another", "one", "some", "many",
    "several", "two", "three", "most", "other", "both", "former", "then", "this", "that", "these",
  ]
  private static let leaders: Set<String> = [
    "in", "on", "at", "also", "however", "meanwhile", "later", "then", "now", "yet", "still",
    "instead",
    "indeed", "moreover", "besides", "like", "once", "here", "there", "monday", "tuesday",
    "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
  static let phraseEnders: Set<String> = [
    "in", "on", "at", "during", "after", "when", "while", "as", "before", "by", "to", "last",
    "yesterday", "today", "earlier", "later", "and", "but", "that", "about", "with", "following",
    "through", "via", "this", "who", "is", "was", "has", "had", "referring", "adding", "speaking",
    "because", "if",
  ]
  static let days: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
    "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december", "late", "early",
  ]
}
