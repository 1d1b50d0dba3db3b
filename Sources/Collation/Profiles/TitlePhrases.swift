import Narrative

/// A title that stands without a name: "the US president", "a former president".
struct TitlePhrase: Hashable {
  /// Without its article.
  var span: Range<Int>
  var text: String
  /// The canonical name of the person of whom the sentence says it outright.
  var holder: String?
}

/// Finds titles that stand without a name in a text, and of whom a sentence says them:
/// "he had become the first US president".
struct TitlePhrases {
  let account: Account
  let words: SourceWords

  func phrases() -> [TitlePhrase] {
    let all = words.all
    var mentions: [Int: ActorMention] = [:]
    for mention in account.annotated.mentions where mention.kind == .person {
      mentions[mention.span.upperBound] = mention
    }
    var found: [TitlePhrase] = []
    for (index, word) in all.enumerated() where OfficeWords.offices.contains(word.folded) {
      // A name right after it takes the title.
      if index + 1 < all.count, all[index + 1].isCapital, joins(word, all[index + 1]) { continue }
      var start = index
      while start > 0, joins(all[start - 1], all[start]), isPart(all[start - 1].folded) {
        start -= 1
      }
      guard start < index else { continue }
      let span = all[start].span.lowerBound..<word.span.upperBound
      found.append(
        TitlePhrase(
          span: span, text: words.text(span),
          holder: holder(before: start, in: all, mentions)))
    }
    return found
  }

  private func isPart(_ word: String) -> Bool {
    OfficeWords.former.contains(word) || OfficeWords.countries[word] != nil || word == "prime"
      || word == "vice"
  }

  /// Whether nothing but a blank is between two words.
  private func joins(_ a: SourceWords.Word, _ b: SourceWords.Word) -> Bool {
    words.text(a.span.upperBound..<b.span.lowerBound) == " "
  }

  /// Who is said to be it: "<name or pronoun> [has] became|is|was [the first]".
  private func holder(
    before start: Int, in all: [SourceWords.Word], _ mentions: [Int: ActorMention]
  ) -> String? {
    var index = start - 1
    while index >= 0, Self.determiners.contains(all[index].folded) { index -= 1 }
    guard index >= 0, Self.copulas.contains(all[index].folded) else { return nil }
    index -= 1
    while index >= 0, Self.auxiliaries.contains(all[index].folded) { index -= 1 }
    guard index >= 0, let mention = mentions[all[index].span.upperBound],
      mention.form != .description
    else { return nil }
    return mention.name
  }

  private static let determiners: Set<String> = [
    "the", "a", "an", "first", "second", "last", "only", "current", "sitting", "new", "next",
    "youngest", "oldest",
  ]
  private static let copulas: Set<String> = ["is", "was", "became", "become", "becomes", "remains"]
  private static let auxiliaries: Set<String> = ["had", "has", "then", "also", "now", "just"]
}
