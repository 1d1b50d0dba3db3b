/// What can be wrong with input.
package enum InputMistake: Error, Hashable, Sendable {
  case missing(path: String)
  case unreadable(path: String)
  /// A store is opened, not read as articles.
  case isStore(path: String)
  /// A folder without articles; a file of rows that it holds, if any.
  case noArticles(folder: String, rows: String? = nil)
  /// A file that is no text; the reason in words.
  case notText(path: String, reason: String)
  /// A file that holds nothing but blanks.
  case empty(path: String)
  /// Bytes that are not UTF-8, replaced by U+FFFD.
  case repaired(path: String, count: Int)
  /// A file that was read in another encoding than UTF-8.
  case otherEncoding(path: String, name: String)
  /// A mistake in the syntax of YAML or JSON.
  case syntax(language: String, problem: String, FilePlace)
  /// A value of the wrong sort: what it belongs to, what it must be.
  case wrongSort(subject: String, expected: String, FilePlace)
  case unknownKey(String, known: [String], FilePlace)
  case missingKey(String, FilePlace)
  /// A publication date that is not EDTF; the problem in words.
  case badDate(problem: String, FilePlace)
  case badHandle(String, FilePlace)
  case repeatedHandle(String, firstUse: String, FilePlace)
  /// A file that the manifest lists and the folder lacks.
  case listedFileMissing(String, FilePlace)
  /// A listed file that lies outside the corpus folder.
  case outsideFolder(String, FilePlace)

  /// A row of another sort than the first of its file.
  case otherRow(RowKind, FilePlace)
  /// An event that an earlier row has told.
  case repeatedEvent(String, firstLine: Int, FilePlace)
  /// A row that describes its source otherwise than an earlier one.
  case otherAccount(String, firstLine: Int, FilePlace)
  /// A row that has other words at a place of its source than an earlier one.
  case otherWords(String, codePoint: Int, FilePlace)
  /// What `extract` prints, which is not read back.
  case annotations(path: String)
  /// So many more rows than are shown one by one.
  case moreRows(Int, path: String)

  /// Whether reading goes on with what was read.
  package var isWarning: Bool {
    switch self {
    case .repaired, .otherEncoding, .unknownKey: true
    case .missing, .unreadable, .isStore, .noArticles, .notText, .empty, .syntax, .wrongSort,
      .missingKey, .badDate, .badHandle, .repeatedHandle, .listedFileMissing, .outsideFolder,
      .otherRow,
      .repeatedEvent, .otherAccount, .otherWords, .annotations, .moreRows:
      false
    }
  }
}

/// Why nothing was read: at least one mistake that is no warning.
package struct InputError: Error, Hashable, Sendable {
  package var mistakes: [InputMistake]

  package init(_ mistakes: [InputMistake]) {
    self.mistakes = mistakes
  }
}

extension TextFile.Doubt {
  func mistake(path: String) -> InputMistake {
    switch self {
    case .repaired(let count): .repaired(path: path, count: count)
    case .encoding(let name): .otherEncoding(path: path, name: name)
    }
  }
}
