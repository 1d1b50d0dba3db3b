import CLexicons
import Narrative

/// Builds the quotes of a text, sentence by sentence, then from the quoted words still without a
/// speaker.
struct QuoteBuilder {
  /// A quote in tokens.
  struct Draft {
    var content: [Range<Int>]
    var cue: Range<Int>
    var speaker: Range<Int>
    var isDirect: Bool
    var rule: String
  }

  private let text: TokenizedText
  private let view: NameView
  private let mentions: [ActorMention]
  private let mentionOf: [Int32]
  private let regions: QuotedRegions
  private let cues: CueFinder
  private var drafts: [Draft] = []
  /// For each region, the draft that has its words.
  private var ownerOf: [Int?]

  init(text: TokenizedText, mentions: [ActorMention]) {
    self.text = text
    self.mentions = mentions
    view = NameView(text)
    mentionOf = QuoteBuilder.mentionOfToken(text, mentions)
    regions = QuotedRegions(text)
    cues = CueFinder(view: view, mentionOf: mentionOf)
    ownerOf = [Int?](repeating: nil, count: regions.regions.count)
  }

  private static func mentionOfToken(_ text: TokenizedText, _ mentions: [ActorMention]) -> [Int32] {
    var result = [Int32](repeating: -1, count: text.tokens.count)
    var next = 0
    for (i, token) in text.tokens.enumerated() {
      while next < mentions.count, mentions[next].span.upperBound <= token.span.lowerBound {
        next += 1
      }
      if next < mentions.count, mentions[next].span.overlaps(token.span) { result[i] = Int32(next) }
    }
    return result
  }

  mutating func quotes() -> [Quote] {
    for sentence in text.sentences where sentence.kind != .boilerplate {
      for segment in segments(of: sentence.tokens) { read(segment, in: sentence) }
      if sentence.kind != .row { readLabel(sentence) }
    }
    readOrphans()
    return drafts.compactMap(quote(of:)).sorted {
      let a = $0.content[0], b = $1.content[0]
      return (a.lowerBound, a.upperBound) < (b.lowerBound, b.upperBound)
    }
  }

  /// The stretches of a sentence outside quoted speech.
  private func segments(of tokens: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start: Int?
    for i in tokens {
      if regions.isSpeech(i) {
        if let from = start { result.append(from..<i) }
        start = nil
      } else if start == nil {
        start = i
      }
    }
    if let from = start { result.append(from..<tokens.upperBound) }
    return result
  }

  private mutating func read(_ segment: Range<Int>, in sentence: Sentence) {
    var left = regions.speech(endingAt: segment.lowerBound)
    var right = regions.speech(beginningAt: segment.upperBound)
    // Words of another paragraph are another's.
    if left != nil, paragraph(of: segment.lowerBound - 1) != sentence.paragraph { left = nil }
    if right != nil, paragraph(of: segment.upperBound) != sentence.paragraph { right = nil }
    var i = segment.lowerBound
    var usedTo = segment.lowerBound
    while i < segment.upperBound {
      if view.folded(i) == "according", i + 1 < segment.upperBound, view.folded(i + 1) == "to" {
        i = readAccording(i, segment, left: left)
        usedTo = i
        continue
      }
      if let next = readNoun(i, segment) {
        i = next
        usedTo = next
        continue
      }
      if i == segment.lowerBound, let left, ownerOf[left] == nil, readDash(segment, left: left) {
        return
      }
      guard i >= usedTo, let cue = cues.cue(at: i, in: segment, afterSpeech: left != nil) else {
        i += 1
        continue
      }
      if let end = attach(cue, segment, left: left, right: right, sentence: sentence) {
        usedTo = end
        i = max(end, i + 1)
      } else {
        i += 1
      }
    }
    if let right { readColon(segment, right: right) }
  }

  /// ""..." ― Sonya Herridge": a dash and a name behind the words.
  private mutating func readDash(_ segment: Range<Int>, left: Int) -> Bool {
    guard segment.count >= 2, segment.count <= 14, view.folded(segment.lowerBound) == "–",
      view.isCapital(segment.lowerBound + 1), endsLine(segment.upperBound)
    else { return false }
    var end = segment.lowerBound + 1
    while end < segment.upperBound, view.tokens[end].kind == .word || mentionOf[end] >= 0 || view.isInitial(end - 1) { end += 1 }
    ownerOf[left] = drafts.count
    drafts.append(
      Draft(
        content: [regions.regions[left].tokens],
        cue: segment.lowerBound..<segment.lowerBound + 1,
        speaker: segment.lowerBound + 1..<end, isDirect: true, rule: "dash"))
    return true
  }

  private func endsLine(_ index: Int) -> Bool {
    index >= view.tokens.count || paragraph(of: index) != paragraph(of: index - 1)
  }

  /// "McCaskill scolded him: "The ..."": a colon gives the words to the subject before it, whatever
  /// the verb.
  private mutating func readColon(_ segment: Range<Int>, right: Int) {
    guard ownerOf[right] == nil, let last = segment.last,
      view.folded(last) == ":" || view.folded(last) == ",", segment.count > 2
    else { return }
    let speaker = cues.mainSubject(segment, before: last)
    guard !speaker.isEmpty, speaker.upperBound < last else { return }
    var verb = speaker.upperBound
    if view.folded(last) == ",", last - verb > 3 { return }
    while verb < last - 1, view.tokens[verb].kind != .word { verb += 1 }
    ownerOf[right] = drafts.count
    drafts.append(
      Draft(
        content: [regions.regions[right].tokens], cue: verb..<verb + 1, speaker: speaker,
        isDirect: true, rule: "colon"))
  }

  /// Finds the words that a cue reports; returns where the search goes on, or nil if it has none.
  private mutating func attach(
    _ cue: Cue, _ segment: Range<Int>, left: Int?, right: Int?, sentence: Sentence
  ) -> Int? {
    let restStart = cue.isInverted ? cue.speaker.upperBound : cue.verb.upperBound
    let rest = restStart..<max(restStart, segment.upperBound)
    let opening = min(
      cue.speaker.isEmpty ? cue.verb.lowerBound : cue.speaker.lowerBound, cue.verb.lowerBound)
    // Quoted words before: ""...," Smith said".
    if let left, ownerOf[left] == nil, opening - segment.lowerBound <= 2, endsOpen(left),
      cue.isInverted || isClosing(rest) || right != nil || cue.form.complement == .quote
        || endsInComma(left)
    {
      var content = [regions.regions[left].tokens]
      ownerOf[left] = drafts.count
      if let right, ownerOf[right] == nil, isContinuation(rest, right, sentence) {
        content.append(regions.regions[right].tokens)
        ownerOf[right] = drafts.count
      }
      add(content, cue, direct: true, rule: cue.isInverted ? "quote-inverted" : "quote-before")
      return restStart
    }
    // Quoted words after: "Smith told reporters: "..."".
    if let right, ownerOf[right] == nil, leadsIn(rest, cue, right) {
      ownerOf[right] = drafts.count
      add([regions.regions[right].tokens], cue, direct: true, rule: "quote-after")
      return segment.upperBound
    }
    if cue.form.complement == .quote { return nil }
    // The clause before: "The plan failed, Smith said."
    if opening > segment.lowerBound + 3, view.folded(opening - 1) == ",",
      cue.isInverted || isClosing(rest), cue.form.complement != .object,
      ["say", "add"].contains(cue.form.base)
        || !QuoteBuilder.adverbials.contains(view.folded(segment.lowerBound))
          && !CueFinder.prepositions.contains(view.folded(segment.lowerBound))
          && !CueFinder.boundaries.contains(view.folded(segment.lowerBound))
    {
      add([segment.lowerBound..<opening - 1], cue, direct: false, rule: "clause-before")
      return segment.upperBound
    }
    guard !cue.isInverted else { return nil }
    return readClause(after: cue, rest: rest, right: right, sentence: sentence)
  }

  /// Whether the quoted words end so that the sentence goes on.
  private func endsOpen(_ region: Int) -> Bool {
    let range = regions.regions[region].tokens
    guard regions.regions[region].isClosed, range.count > 2 else { return false }
    let last = view.folded(range.upperBound - 2)
    let after = range.upperBound < view.tokens.count ? view.folded(range.upperBound) : ""
    return last != "." || after == ","
  }

  /// ""Not at all,"": the comma binds the words to what follows.
  private func endsInComma(_ region: Int) -> Bool {
    let range = regions.regions[region].tokens
    return range.count > 2 && view.folded(range.upperBound - 2) == ","
  }

  /// Whether nothing is said any more: the end, a time, a place, a listener.
  private func isClosing(_ rest: Range<Int>) -> Bool {
    guard let first = rest.first else { return true }
    let word = view.folded(first)
    if [".", ",", "?", "!", ";", "–", ":"].contains(word) { return true }
    if first + 1 < rest.upperBound, view.folded(first + 1) == "'s" { return false }
    if CueFinder.days.contains(word) || QuoteBuilder.adverbials.contains(word) { return true }
    return rest.count <= 6 && view.folded(rest.upperBound - 1) == "." && mentionOf[first] >= 0
  }

  /// ""A," he said. "B."": the words go on after the cue.
  private func isContinuation(_ rest: Range<Int>, _ right: Int, _ sentence: Sentence) -> Bool {
    rest.count <= 24
  }

  private func leadsIn(_ rest: Range<Int>, _ cue: Cue, _ right: Int) -> Bool {
    guard let last = rest.last else { return true }
    let word = view.folded(last)
    if word == ":" { return true }
    if word == "that" || word == "," {
      return rest.count <= 30 && (rest.count < 3 || !startsClause(rest.lowerBound))
    }
    if cue.form.complement == .tell || cue.form.complement == .quote { return rest.count <= 4 }
    return false
  }

  private func startsClause(_ i: Int) -> Bool {
    let word = view.folded(i)
    return ["that", "he", "she", "it", "they", "we", "there", "i"].contains(word)
  }

  /// Indirect words, from the cue to the end of their clause.
  private mutating func readClause(
    after cue: Cue, rest: Range<Int>, right: Int?, sentence: Sentence
  ) -> Int? {
    var start = rest.lowerBound
    let limit = sentence.tokens.upperBound
    guard start < limit else { return nil }
    if cue.form.complement == .tell {
      guard let after = listenerEnd(start, limit) else { return nil }
      start = after
    }
    guard start < limit else { return nil }
    if view.folded(start) == "," || view.folded(start) == ":" { start += 1 }
    // A time between cue and clause: "said Friday that".
    if let that = (start..<min(start + 8, limit)).first(where: { view.folded($0) == "that" }),
      that > start,
      CueFinder.days.contains(view.folded(start))
        || QuoteBuilder.adverbials.contains(view.folded(start))
    {
      start = that
    }
    guard start < limit, !isClosing(start..<limit) || view.folded(start) == "that" else {
      return nil
    }
    let end = clauseEnd(start, limit)
    guard end - start >= 2 else { return nil }
    if cue.form.complement == .say, !QuoteBuilder.plain.contains(cue.form.base), !opensClause(start, end) {
      guard QuoteBuilder.takesPhrase.contains(cue.form.base), end - start >= 3 else { return nil }
    }
    add([start..<end], cue, direct: false, rule: "clause-after")
    for i in start..<end {
      let region = Int(regions.regionOf[i])
      if region >= 0 { ownerOf[region] = drafts.count - 1 }
    }
    return end
  }

  private func opensClause(_ start: Int, _ end: Int) -> Bool {
    let word = view.folded(start)
    if word == "that" || word == "whether" || word == "if" || word == "how" || word == "why"
      || word == "what"
    {
      return true
    }
    // A subject and, not far on, a verb.
    guard
      mentionOf[start] >= 0 || CueFinder.openers.contains(word) || CueFinder.pronouns.contains(word)
        || view.tokens[start].kind == .number || word == "\"" || view.tokens[start].kind == .word
    else { return false }
    return (start + 1..<min(start + 14, end)).contains { i in
      let word = view.folded(i)
      return CueFinder.be.contains(word) || QuoteBuilder.finite.contains(word)
        || (word.hasSuffix("ed") && word.utf8.count > 4)
        || ReportingVerbs.shared.isFinite(word)
    }
  }

  private func listenerEnd(_ start: Int, _ limit: Int) -> Int? {
    var i = start
    while i < limit, i - start < 12 {
      let word = view.folded(i)
      if word == "that" || word == "to" || word == "\"" || word == "how" || word == "whether" {
        return i
      }
      if word == "," || word == ":" { return i + 1 }
      if word == "." || word == ";" { return nil }
      if mentionOf[i] >= 0 || ["him", "her", "them", "me", "us", "reporters", "you"].contains(word)
      {
        var end = i + 1
        while end < limit, mentionOf[end] >= 0, mentionOf[end] == mentionOf[i] { end += 1 }
        if end < limit, view.folded(end) != "'s", view.folded(end) != ",",
          view.folded(end) != "and",
          !CueFinder.prepositions.contains(view.folded(end)) || view.folded(end) == "to",
          !CueFinder.days.contains(view.folded(end))
        {
          return end
        }
        i = end
        continue
      }
      i += 1
    }
    return nil
  }

  private func clauseEnd(_ start: Int, _ limit: Int) -> Int {
    var i = start
    while i < limit {
      let word = view.folded(i)
      if regions.regionOf[i] < 0 {
        if word == ";" { return i }
        if word == ",", i + 1 < limit {
          let next = view.folded(i + 1)
          if ["but", "while", "although", "though", "according", "adding", "saying", "noting"]
            .contains(next)
          {
            return i
          }
          if next == "said" || next == "says" { return i }
          for j in i + 2..<max(i + 2, min(i + 8, limit)) {
            guard let form = ReportingVerbs.shared.form(view.folded(j)), form.complement == .say,
              form.tense == .past
            else { continue }
            if mentionOf[j - 1] >= 0 || CueFinder.pronouns.contains(view.folded(j - 1))
              || CueFinder.auxiliaries.contains(view.folded(j - 1)) && mentionOf[j - 2] >= 0
            {
              return i
            }
          }
          if i + 3 < limit, mentionOf[i + 1] >= 0 || CueFinder.pronouns.contains(next),
            (i + 2..<min(i + 4, limit)).contains(where: {
              ["said", "says", "added"].contains(view.folded($0))
            })
          {
            return i
          }
        }
        if word == "according" { return i }
        if word == "and" || word == "but", i + 2 < limit, i > start {
          let next = view.folded(i + 1)
          if ReportingVerbs.shared.form(next).map({ $0.tense == .past && $0.complement != .object })
            == true
          {
            return i
          }
          if ["said", "says", "added", "told"].contains(view.folded(i + 2)),
            CueFinder.pronouns.contains(next) || mentionOf[i + 1] >= 0
          {
            return i
          }
        }
      }
      i += 1
    }
    var end = limit
    while end > start, [".", "?", "!", ",", ";", "…"].contains(view.folded(end - 1)) { end -= 1 }
    // The closing mark belongs to the words if its opening one does.
    return end
  }

  /// "according to a recording reviewed by Bloomberg": the rest of the sentence is its word.
  private mutating func readAccording(_ i: Int, _ segment: Range<Int>, left: Int?) -> Int {
    guard let speaker = according(i + 2, segment) else { return i + 2 }
    let cue = i..<i + 2
    var before = segment.lowerBound..<i
    while let last = before.last, [",", "–"].contains(view.folded(last)) {
      before = before.lowerBound..<last
    }
    if before.count >= 3 {
      drafts.append(
        Draft(content: [before], cue: cue, speaker: speaker, isDirect: false, rule: "according-to"))
    } else if let left, ownerOf[left] == nil {
      ownerOf[left] = drafts.count
      drafts.append(
        Draft(
          content: [regions.regions[left].tokens], cue: cue, speaker: speaker, isDirect: true,
          rule: "according-to"))
    } else {
      var start = speaker.upperBound
      if start < segment.upperBound, view.folded(start) == "," { start += 1 }
      let end = start < segment.upperBound ? clauseEnd(start, segment.upperBound) : start
      guard end - start >= 3 else { return speaker.upperBound }
      drafts.append(
        Draft(
          content: [start..<end], cue: cue, speaker: speaker, isDirect: false, rule: "according-to")
      )
      return end
    }
    return speaker.upperBound
  }

  private func according(_ start: Int, _ segment: Range<Int>) -> Range<Int>? {
    var i = start
    while i < segment.upperBound,
      ![",", ".", ";", "–", ":", "\"", "?"].contains(view.folded(i)) || mentionOf[i] >= 0
    { i += 1 }
    return i > start ? start..<i : nil
  }

  /// "his claim that ...", "Trump's promise that ...".
  private mutating func readNoun(_ i: Int, _ segment: Range<Int>) -> Int? {
    guard QuoteBuilder.nouns.contains(view.folded(i)), i + 3 < segment.upperBound,
      view.folded(i + 1) == "that", view.tokens[i].kind == .word
    else { return nil }
    let end = clauseEnd(i + 1, segment.upperBound)
    guard end - i > 4 else { return nil }
    var speaker = i..<i
    for j in stride(from: i - 1, through: max(segment.lowerBound, i - 4), by: -1) {
      let word = view.folded(j)
      if word == "'s" || word == "'", j > segment.lowerBound, mentionOf[j - 1] >= 0 {
        var first = j - 1
        while first > segment.lowerBound, mentionOf[first - 1] == mentionOf[j - 1] { first -= 1 }
        speaker = first..<j
        break
      }
      if ["his", "her", "their", "my", "its", "our"].contains(word) {
        speaker = j..<j + 1
        break
      }
    }
    drafts.append(
      Draft(
        content: [i + 1..<end], cue: i..<i + 1, speaker: speaker, isDirect: false, rule: "noun-that"
      ))
    return end
  }

  /// "WALLACE: Let's start", "Sanders: Clinton needs to ...": a name and a colon at the line's start.
  private mutating func readLabel(_ sentence: Sentence) {
    var i = sentence.tokens.lowerBound
    if view.folded(i) == "\"" { i += 1 }
    let start = i
    guard i < sentence.tokens.upperBound, mentionOf[i] >= 0, i == 0 || startsLine(sentence) else {
      return
    }
    while i < sentence.tokens.upperBound, mentionOf[i] == mentionOf[start] { i += 1 }
    guard i + 2 < sentence.tokens.upperBound, view.folded(i) == ":",
      mentions[Int(mentionOf[start])].kind == .person, regions.speech(beginningAt: i + 1) == nil
    else { return }
    var end = sentence.tokens.upperBound
    for other in text.sentences[sentenceIndex(sentence)...] {
      guard other.paragraph == sentence.paragraph else { break }
      end = other.tokens.upperBound
    }
    let region = Int(regions.regionOf[i + 1])
    if region >= 0 { ownerOf[region] = drafts.count }
    drafts.append(
      Draft(
        content: [i + 1..<end], cue: i..<i + 1, speaker: start..<i, isDirect: true, rule: "label"))
  }

  private func startsLine(_ sentence: Sentence) -> Bool {
    let index = sentenceIndex(sentence)
    return index == 0 || text.sentences[index - 1].paragraph != sentence.paragraph
  }

  private func sentenceIndex(_ sentence: Sentence) -> Int {
    var low = 0
    var high = text.sentences.count - 1
    while low < high {
      let middle = (low + high) / 2
      if text.sentences[middle].tokens.upperBound <= sentence.tokens.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  /// Quoted words without a cue of their own go on from the words before.
  private mutating func readOrphans() {
    for (id, region) in regions.regions.enumerated() where ownerOf[id] == nil && region.isSpeech {
      guard id > 0, let owner = ownerOf[id - 1] else { continue }
      let previous = regions.regions[id - 1]
      let gap = previous.tokens.upperBound..<region.tokens.lowerBound
      guard region.tokens.lowerBound >= gap.lowerBound else { continue }
      let opensParagraph =
        paragraph(of: region.tokens.lowerBound) != paragraph(of: previous.tokens.lowerBound)
      let isNext = opensParagraph && gap.isEmpty
      let isSame =
        !opensParagraph && gap.count <= 30 && drafts[owner].isDirect        && (drafts[owner].cue.lowerBound >= gap.lowerBound
          && drafts[owner].cue.upperBound <= gap.upperBound || gap.count <= 6)
      guard isNext || isSame else { continue }
      drafts[owner].content.append(region.tokens)
      ownerOf[id] = owner
    }
  }

  private func paragraph(of token: Int) -> Int {
    var low = 0
    var high = text.sentences.count - 1
    while low < high {
      let middle = (low + high) / 2
      if text.sentences[middle].tokens.upperBound <= token {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return text.sentences.isEmpty ? 0 : text.sentences[low].paragraph
  }

  private mutating func add(_ content: [Range<Int>], _ cue: Cue, direct: Bool, rule: String) {
    drafts.append(
      Draft(content: content, cue: cue.verb, speaker: cue.speaker, isDirect: direct, rule: rule))
  }

  private func quote(of draft: Draft) -> Quote? {
    let content = draft.content.filter { !$0.isEmpty }.map { text.span($0) }
    guard !content.isEmpty else { return nil }
    return Quote(
      content: content, cue: draft.cue.isEmpty ? [] : [text.span(draft.cue)],
      speaker: draft.speaker.isEmpty ? [] : [text.span(draft.speaker)],
      speakerName: name(in: draft.speaker), isDirect: draft.isDirect, rule: draft.rule)
  }

  /// The actor that a noun phrase is about: its first person that owns nothing, else its first actor.
  private func name(in speaker: Range<Int>) -> String? {
    var first: String?
    for i in speaker where mentionOf[i] >= 0 {
      let mention = mentions[Int(mentionOf[i])]
      let end = text.span(i..<i + 1).upperBound
      let owns =
        i + 1 < view.tokens.count && ["'s", "'"].contains(view.folded(i + 1))
        && end == mention.span.upperBound
      if mention.kind == .person, !owns { return mention.name }
      if first == nil, !owns { first = mention.name }
    }
    return first
  }

  private static let adverbials: Set<String> = [
    "in", "on", "at", "during", "after", "when", "while", "as", "before", "last", "yesterday",
    "today",
    "earlier", "later", "through", "via", "to", "of", "about", "this",
  ]
  private static let plain: Set<String> = [
    "say", "add", "argue", "insist", "believe", "think", "claim", "note", "warn", "contend", "state",
  ]
  private static let takesPhrase: Set<String> = [
    "note", "find", "predict", "acknowledge", "announce", "report", "reveal", "recall", "promise",
    "pledge",
    "propose", "recommend", "demand", "suggest", "claim", "show", "stress", "emphasize", "dispute",
    "deny",
    "vow", "threaten", "agree", "indicate", "estimate", "hope", "expect", "fear", "disclose",
    "warn", "admit",
  ]
  private static let finite: Set<String> = [
    "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "may",
    "might", "must",
    "should", "did", "does", "do", "'s", "'re", "'ll", "'d", "'ve", "'m", "n't", "not", "been",
    "be", "went",
    "came", "made", "took", "got", "gave", "saw", "wants", "needs", "plans", "became", "began",
    "met", "held", "spoke",
  ]
  private static let nouns: Set<String> = LexiconFile(names_reporting_nouns).words
}
