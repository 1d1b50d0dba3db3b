import Lexicons

/// A title or a description of a person, taken apart: "the former US president".
struct OfficeTitle: Hashable {
  /// The noun: "president"; nil if the words name neither office nor calling.
  var head: String?
  /// What stands before the head or after its "of", without article and country.
  var modifiers: Set<String>
  /// By its shortest name: "us".
  var country: String?
  var isFormer: Bool
  /// Whether it is the head alone, as it stands before a name. Holders keep it when they leave.
  var isBare: Bool

  init(_ text: String) {
    var words: [String] = []
    for piece in text.split(whereSeparator: { " \n\t,;:".contains($0) }) {
      let isOwner = piece.hasSuffix("'s") || piece.hasSuffix("\u{2019}s")
      let folded = LetterFolding.fold(String(piece)).split(separator: " ").joined(separator: "-")
      if OfficeWords.prepositions.contains(folded), !words.isEmpty { break }
      // "Putin's adviser": whose it is, is no part of what it is.
      if isOwner { words.removeAll() } else if !folded.isEmpty { words.append(folded) }
    }
    if let first = words.first, first.hasPrefix("ex-"), first.utf8.count > 4 {
      words.replaceSubrange(0..<1, with: ["former", String(first.dropFirst(3))])
    }
    let hasArticle = words.first.map(OfficeWords.articles.contains) ?? false
    let cut = words.firstIndex(of: "of") ?? words.count
    let isHead = { (word: String) in
      OfficeWords.offices.contains(word) || OfficeWords.callings.contains(word)
    }
    let at = words[..<cut].lastIndex(where: isHead)
    isFormer = words.contains(where: OfficeWords.former.contains)
    country = words.lazy.compactMap { OfficeWords.countries[$0] }.first
    modifiers = Set(
      words.enumerated().filter { index, word in
        index != at && !OfficeWords.articles.contains(word) && !OfficeWords.former.contains(word)
          && OfficeWords.countries[word] == nil && word != "of"
      }.map(\.element))
    head = at.map { OfficeWords.head(words[$0]) }
    if head == "minister", modifiers.contains("prime") {
      head = "prime minister"
      modifiers.remove("prime")
    }
    isBare = !hasArticle && country == nil && modifiers.isEmpty && !isFormer
  }

  var isOffice: Bool {
    guard let head else { return false }
    return OfficeWords.offices.contains(head) || head == "prime minister"
  }

  /// Whether both can name one office: "chief of staff" and "army chief of staff", not "police
  /// chief" and "chief of staff", nor "president of a college" and "US president".
  func mayBe(_ other: OfficeTitle) -> Bool {
    guard head == other.head,
      modifiers.isSubset(of: other.modifiers) || other.modifiers.isSubset(of: modifiers)
    else { return false }
    if let country, let second = other.country { return country == second }
    let (landed, landless) = country != nil ? (self, other) : (other, self)
    return landed.country == nil || landless.modifiers.isEmpty
  }

  /// Under which two titles say the same; nil countries and articles do not count.
  var key: String {
    "\(isFormer ? "former " : "")\(modifiers.sorted().joined(separator: " ")) \(head ?? "")"
  }
}
