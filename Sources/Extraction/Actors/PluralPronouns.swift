import Narrative

/// Says which body "they" and "them" mean, where the text settles it: "Police held Novak. They
/// charged him", "the army met the rebels and drove them back".
///
/// Whatever else of many stands nearby could be meant as well; then nothing is said.
struct PluralPronouns {
  let view: NameView
  /// Those who act, by name or otherwise, in the order of the text.
  private let actors: [ActorMention]
  private let regions: QuotedRegions

  init(view: NameView, mentions: [ActorMention]) {
    self.view = view
    actors = mentions.filter { $0.kind != .place && $0.form != .part }
    regions = QuotedRegions(view.text)
  }

  /// An actor's words in a sentence.
  private struct Part {
    var tokens: Range<Int>
    var mention: ActorMention
    /// Of many people; "they" after "the Kremlin" may be anybody.
    var isBody: Bool { mention.rule == "group" || mention.rule == "people" }
  }

  func resolved() -> [ActorMention] {
    var result: [ActorMention] = []
    var next = 0
    var last: (sentence: Sentence, parts: [Part])?
    for sentence in view.text.sentences {
      let parts = parts(of: sentence, from: &next)
      for i in sentence.tokens.prefix(Self.reach) where regions.regionOf[i] < 0 {
        let meant: Part? =
          switch view.folded(i) {
          case "they": doer(before: i, in: sentence, parts, after: last)
          case "them": sufferer(before: i, parts)
          default: nil
          }
        guard let meant else { continue }
        result.append(
          ActorMention(
            span: view.tokens[i].span, kind: meant.mention.kind, form: .pronoun,
            name: meant.mention.name, rule: "pronoun"))
      }
      last = (sentence, parts)
    }
    return result
  }

  private func parts(of sentence: Sentence, from next: inout Int) -> [Part] {
    var parts: [Part] = []
    var i = sentence.tokens.lowerBound
    while next < actors.count, i < sentence.tokens.upperBound {
      let span = actors[next].span
      if view.tokens[i].span.upperBound <= span.lowerBound {
        i += 1
        continue
      }
      let start = i
      while i < sentence.tokens.upperBound, view.tokens[i].span.lowerBound < span.upperBound {
        i += 1
      }
      if start < i { parts.append(Part(tokens: start..<i, mention: actors[next])) }
      next += 1
    }
    return parts
  }

  /// The only body before "they" in its sentence, or the one that the sentence before opens with.
  private func doer(
    before i: Int, in sentence: Sentence, _ parts: [Part],
    after last: (sentence: Sentence, parts: [Part])?
  ) -> Part? {
    let before = parts.prefix { $0.tokens.upperBound <= i }
    guard !isAnyPlural(in: sentence.tokens.lowerBound..<i, but: before) else { return nil }
    if !before.isEmpty { return onlyBody(of: before) }
    guard let last, sentence.paragraph - last.sentence.paragraph <= 1,
      last.sentence.tokens.count <= Self.reach, let first = last.parts.first, first.isBody,
      (last.sentence.tokens.lowerBound..<first.tokens.lowerBound).allSatisfy({
        Self.openers.contains(view.folded($0))
      }),
      !isAnyPlural(in: last.sentence.tokens, but: last.parts[...])
    else { return nil }
    return onlyBody(of: last.parts[...])
  }

  private func onlyBody(of parts: ArraySlice<Part>) -> Part? {
    let bodies = parts.filter(\.isBody)
    guard let body = bodies.first, !isGoverned(body),
      bodies.allSatisfy({ $0.mention.name == body.mention.name })
    else { return nil }
    return body
  }

  /// "With the support of the Legion, they took Samara": who acted is another.
  private func isGoverned(_ body: Part) -> Bool {
    var before = body.tokens.lowerBound - 1
    while before >= 0, Self.openers.contains(view.folded(before)) { before -= 1 }
    return before >= 0 && PronounResolver.prepositions.contains(view.folded(before))
  }

  /// Who suffered what came before, if one and the same does more to "them": "and drove them back".
  private func sufferer(before i: Int, _ parts: [Part]) -> Part? {
    let before = parts.prefix { $0.tokens.upperBound <= i }
    guard before.count > 1, let body = before.last, body.isBody,
      before.dropLast().last?.mention.name != body.mention.name
    else { return nil }
    let between = body.tokens.upperBound..<i
    guard !isAnyPlural(in: between, but: []),
      let and = between.last(where: { ["and", "but", "then"].contains(view.folded($0)) }),
      and > body.tokens.upperBound || and + 1 < i, !Self.determiners.contains(view.folded(and + 1))
    else { return nil }
    return body
  }

  /// Whether anything of many is told besides the bodies: "the hostages", "Smith and Jones".
  private func isAnyPlural(in tokens: Range<Int>, but parts: ArraySlice<Part>) -> Bool {
    let isPair = zip(parts, parts.dropFirst()).contains { first, second in
      first.tokens.upperBound + 1 == second.tokens.lowerBound
        && view.folded(first.tokens.upperBound) == "and"
    }
    return isPair
      || tokens.contains { i in
        isPlural(i) && !parts.contains { $0.tokens.contains(i) }
      }
  }

  private func isPlural(_ i: Int) -> Bool {
    guard view.tokens[i].kind == .word, view.tokens[i].casing == .lower else { return false }
    let word = view.folded(i)
    if Self.plurals.contains(word) { return true }
    return word.utf8.count > 3 && word.hasSuffix("s") && !Self.singulars.contains(word)
      && !["ss", "us", "is"].contains { word.hasSuffix($0) }
  }

  /// Farther on in a sentence too much stands between.
  private static let reach = 64
  private static let openers: Set<String> = ["the", "but", "and", "then", "meanwhile", ","]
  private static let determiners: Set<String> = [
    "the", "a", "an", "he", "she", "it", "they", "who", "that", "his", "her", "their", "its",
  ]
  /// Plurals without their ending.
  private static let plurals: Set<String> = [
    "people", "men", "women", "children", "both", "others", "those", "these", "many", "several",
    "dozens", "families", "crew", "staff", "couple",
  ]
  /// Words that end like plurals, and measures of time, which nobody means by "they".
  private static let singulars: Set<String> = [
    "days", "weeks", "months", "years", "hours", "minutes", "seconds", "times", "does", "goes",
    "always", "perhaps", "besides", "towards", "afterwards", "sometimes", "overseas", "news",
    "yours", "says",
  ]
}
