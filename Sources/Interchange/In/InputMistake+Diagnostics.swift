package import Diagnostics

extension InputError {
  /// The messages, in the order of the input.
  package var diagnostics: [Diagnostic] { mistakes.map(\.diagnostic) }
}

extension InputMistake {
  /// The message for a person.
  package var diagnostic: Diagnostic {
    switch self {
    case .missing(let path):
      Diagnostic("there is no file or folder '\(path)'")
    case .unreadable(let path):
      Diagnostic("'\(path)' cannot be read", help: ["see whether you may read it"])
    case .isStore(let path):
      Diagnostic("'\(path)' is a store, not an article", help: ["open it with .open"])
    case .noArticles(let folder, let rows):
      Diagnostic(
        "the folder '\(folder)' holds no articles",
        help: [
          "an article is a .txt or .md file; corpus.yaml may list others",
          rows.map { "a file of rows is opened by its own path: '\($0)'" },
        ].compactMap(\.self))
    case .notText(let path, let reason):
      Diagnostic("'\(path)' is no text: \(reason)", help: ["save it as UTF-8 text"])
    case .empty(let path):
      Diagnostic("'\(path)' is empty")
    case .repaired(let path, let count):
      Diagnostic(
        .warning,
        "'\(path)' is not all UTF-8: \(count) \(count == 1 ? "place" : "places") replaced by U+FFFD"
      )
    case .otherEncoding(let path, let name):
      Diagnostic(.warning, "'\(path)' is not UTF-8; it was read as \(name)")
    case .syntax(let language, let problem, let place):
      Diagnostic("this is no \(language): \(problem)", excerpt: place.excerpt)
    case .wrongSort(let subject, let expected, let place):
      Diagnostic("\(subject) must be \(expected)", excerpt: place.excerpt)
    case .unknownKey(let key, let known, let place):
      Diagnostic(
        .warning, "there is no key '\(key)'; it was left out", excerpt: place.excerpt,
        help: [
          Suggestion.question(for: key, among: known),
          "known keys: \(known.joined(separator: ", "))",
        ].compactMap(\.self))
    case .missingKey(let key, let place):
      Diagnostic("the key '\(key)' is missing", excerpt: place.excerpt)
    case .badDate(let problem, let place):
      Diagnostic(
        "the publication date cannot be read: \(problem)", excerpt: place.excerpt,
        help: ["write it as EDTF: 2025-11-26, 2025-11, 2025-11-26~ (about), 2025-11? (perhaps)"])
    case .badHandle(let handle, let place):
      Diagnostic(
        "'\(handle)' cannot be a handle: it is empty or has a blank", excerpt: place.excerpt,
        help: ["write '\(Handle.slug(of: handle))'"])
    case .repeatedHandle(let handle, let firstUse, let place):
      Diagnostic(
        "two sources have the handle '\(handle)'", excerpt: place.excerpt,
        help: ["the first is \(firstUse); give this one a handle of its own"])
    case .listedFileMissing(let file, let place):
      Diagnostic("the listed file '\(file)' is not in the folder", excerpt: place.excerpt)
    case .outsideFolder(let file, let place):
      Diagnostic("the listed file '\(file)' lies outside the folder", excerpt: place.excerpt)
    case .otherRow(let kind, let place):
      Diagnostic(
        "this row is \(kind.words), and the rows before it are articles", excerpt: place.excerpt,
        help: ["a file holds rows of one sort; the first says which"])
    case .repeatedEvent(let id, let line, let place):
      Diagnostic("the event '\(id)' stands on line \(line) already", excerpt: place.excerpt)
    case .otherAccount(let handle, let line, let place):
      Diagnostic(
        "'account' describes '\(handle)' otherwise than line \(line)", excerpt: place.excerpt)
    case .otherWords(let handle, let codePoint, let place):
      Diagnostic(
        "this row has other words of '\(handle)' than an earlier row, at character \(codePoint)",
        excerpt: place.excerpt)
    case .annotations(let path):
      Diagnostic(
        "'\(path)' is what 'extract' prints, which is not read back",
        help: ["'export' gives events that are; or open the articles themselves"])
    case .moreRows(let count, let path):
      Diagnostic(
        "\(Plural.of(count, "more row")) of '\(path)' cannot be read")
    }
  }
}

extension RowKind {
  /// As a noun phrase.
  fileprivate var words: String {
    switch self {
    case .document: "an article"
    case .event: "an event"
    case .annotation: "one of those that 'extract' prints"
    }
  }
}
