package import Diagnostics
import Foundation
import Narrative
import Stopping

/// Reads corpus folders, folders of articles, single articles, documents JSONL and events JSONL,
/// one source at a time: the whole may be larger than memory.
///
/// What a person wrote by hand, a manifest or a single article, must be right as a whole. Of a
/// folder or of rows the good ones are kept, and the others become problems.
package struct InputReader {
  /// Where the rest of the sources comes from.
  private enum Rest {
    case listed(ArraySlice<CorpusManifest.Entry>, folder: String)
    case articles(ArraySlice<String>)
    case documents(RowFile)
    case events(EventRowFile)
    case nothing
  }

  /// The title of the corpus, if it has one.
  package private(set) var title: String?
  /// The path of the `corpus.yaml`, if there is one.
  package private(set) var manifest: String?
  /// How many sources there are at most.
  package private(set) var count = 0
  /// How many rows could not be read so far.
  package var badRows: Int { mistakes.badRows }
  let path: String
  private let kind: PathKind
  private var rest = Rest.nothing
  var mistakes = InputMistakes()
  private var isEmpty = true
  /// Handles in use, each with where it came from.
  var uses: [String: String] = [:]

  /// Looks at what is at a path.
  /// - Throws: if there is nothing, or nothing that can be read.
  package init(path: String) throws(InputError) {
    self.path = path
    kind = try PathKind.of(path: path)
    do throws(InputMistake) {
      try begin()
    } catch {
      throw InputError(mistakes.all + [error])
    }
  }

  /// Warnings, and the rows or articles that could not be read while others could.
  package var problems: [Diagnostic] { mistakes.all.map(\.diagnostic) }

  /// The next source; nil at the end, or if the work was to end.
  /// - Throws: at the end, if something must be right as a whole and is not.
  package mutating func next() throws(InputError) -> InputItem? {
    while !StopSign.isRaised {
      do throws(InputMistake) {
        guard let item = try nextOrSkip() else { break }
        // Of what must be right as a whole the rest is only looked at, once something is wrong.
        if mustBeWhole, mistakes.isFatal { continue }
        isEmpty = false
        return item
      } catch {
        if kind == .rows { mistakes.addRow(error, path: path) } else { mistakes.add(error) }
      }
    }
    if mustBeWhole || isEmpty, mistakes.isFatal { throw InputError(mistakes.all) }
    if isEmpty, !StopSign.isRaised { throw InputError([nothing]) }
    return nil
  }

  /// Reads everything at a path; only some of it if the work was to end.
  /// - Throws: `InputError` if nothing can be had from it.
  package static func read(path: String) throws(InputError) -> Input {
    var reader = try InputReader(path: path)
    var input = Input(title: reader.title, manifest: reader.manifest)
    while let item = try reader.next() {
      switch item {
      case .article(let source): input.sources.append(source)
      case .told(let account): input.told.append(account)
      }
    }
    input.problems = reader.problems
    return input
  }

  private var mustBeWhole: Bool {
    switch kind {
    case .corpus, .article: true
    case .folder, .rows, .store: false
    }
  }

  private var nothing: InputMistake {
    switch kind {
    case .corpus(let manifest): .noArticles(folder: FilePath.folder(of: manifest))
    case .folder: .noArticles(folder: path)
    case .rows, .article, .store: .empty(path: path)
    }
  }
}

extension InputReader {
  private mutating func begin() throws(InputMistake) {
    switch kind {
    case .store: throw .isStore(path: path)
    case .corpus(let path): try beginCorpus(path)
    case .folder: try beginFolder()
    case .article: rest = .articles([path])
    case .rows: try beginRows()
    }
    switch rest {
    case .listed(let entries, _): count = entries.count
    case .articles(let paths): count = paths.count
    case .events(let file): count = file.handles.count
    case .documents, .nothing: break
    }
  }

  private mutating func beginCorpus(_ path: String) throws(InputMistake) {
    let corpus = try CorpusManifest(try text(path), path: path)
    title = corpus.title
    manifest = path
    for mistake in corpus.mistakes.all { mistakes.add(mistake) }
    rest = .listed(corpus.entries[...], folder: FilePath.folder(of: path))
  }

  private mutating func beginFolder() throws(InputMistake) {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: path)
        .filter { !$0.hasPrefix(".") }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    } catch {
      throw .unreadable(path: path)
    }
    let articles = names.filter { PathKind.articleExtensions.contains(FilePath.fileExtension($0)) }
    guard !articles.isEmpty else {
      let rows = names.first { PathKind.rowExtensions.contains(FilePath.fileExtension($0)) }
      throw .noArticles(folder: path, rows: rows.map { FilePath.join(path, $0) })
    }
    rest = .articles(articles.map { FilePath.join(path, $0) }[...])
  }

  private mutating func beginRows() throws(InputMistake) {
    switch try RowKind.of(path) {
    case .annotation: throw .annotations(path: path)
    case .document:
      count = try RowFile.count(path)
      rest = .documents(try RowFile(path))
    case .event:
      let file = try EventRowFile(try RowFile(path)) { StopSign.isRaised }
      mistakes = file.mistakes
      rest = .events(file)
    }
  }

  /// The next source; nil if there is none.
  private mutating func nextOrSkip() throws(InputMistake) -> InputItem? {
    switch rest {
    case .listed(var entries, let folder):
      guard let entry = entries.popFirst() else { return nil }
      rest = .listed(entries, folder: folder)
      return .article(try listed(entry, in: folder))
    case .articles(var paths):
      guard let path = paths.popFirst() else { return nil }
      rest = .articles(paths)
      let article = try FrontMatter.split(try text(path), path: path, mistakes: &mistakes)
      return .article(try source(article, path: path))
    case .documents(var rows):
      // A file that cannot be read any further has come to its end.
      rest = .nothing
      guard let row = try rows.next() else { return nil }
      rest = .documents(rows)
      return .article(try document(row))
    case .events(var file):
      rest = .nothing
      guard let account = try file.nextAccount(mistakes: &mistakes) else { return nil }
      rest = .events(file)
      return .told(account)
    case .nothing: return nil
    }
  }
}
