import Chronology
import Diagnostics
import Foundation
import Narrative
import Stopping

/// Reads corpus folders, folders of articles, single articles and documents JSONL.
///
/// What a person wrote by hand, a manifest or a single article, must be right as a whole. Of a
/// folder or of rows the good ones are kept, and the others become problems.
package struct InputReader {
  private var input = Input()
  private var mistakes: [InputMistake] = []
  /// Handles in use, each with where it came from.
  private var uses: [String: String] = [:]

  /// Reads everything at a path; only some of it if the work was to end.
  /// - Throws: `InputError` if nothing can be had from it.
  package static func read(path: String) throws(InputError) -> Input {
    let kind = try PathKind.of(path: path)
    var reader = InputReader()
    do throws(InputMistake) {
      try reader.read(path, as: kind)
    } catch {
      throw InputError(reader.mistakes + [error])
    }
    let isFatal =
      switch kind {
      case .corpus, .article: true
      case .folder, .documents, .store: reader.input.sources.isEmpty
      }
    if isFatal, reader.mistakes.contains(where: { !$0.isWarning }) {
      throw InputError(reader.mistakes)
    }
    reader.input.problems = reader.mistakes.map(\.diagnostic)
    return reader.input
  }

  private mutating func read(_ path: String, as kind: PathKind) throws(InputMistake) {
    switch kind {
    case .store: throw .isStore(path: path)
    case .corpus(let manifest): try readCorpus(manifest)
    case .folder: try readFolder(path)
    case .documents: try readDocuments(path)
    case .article: try readArticle(path)
    }
  }

  private mutating func readCorpus(_ path: String) throws(InputMistake) {
    let file = try text(path)
    let manifest = try CorpusManifest(file, path: path)
    input.title = manifest.title
    input.manifest = path
    mistakes += manifest.mistakes
    for entry in manifest.entries where !StopSign.isRaised {
      do throws(InputMistake) {
        try readListed(entry, in: FilePath.folder(of: path))
      } catch {
        mistakes.append(error)
      }
    }
    if input.sources.isEmpty && mistakes.isEmpty {
      throw .noArticles(folder: FilePath.folder(of: path))
    }
  }

  private mutating func readListed(
    _ entry: CorpusManifest.Entry, in folder: String
  ) throws(InputMistake) {
    let name = entry.file.string
    guard FilePath.staysInside(name) else { throw .outsideFolder(name, entry.file.place) }
    let path = FilePath.join(folder, name)
    guard FileManager.default.fileExists(atPath: path) else {
      throw .listedFileMissing(name, entry.file.place)
    }
    let body = try text(path)
    var article = try FrontMatter.split(body, path: path, mistakes: &mistakes)
    // The manifest has the last word; what it leaves open the article may say.
    article.description.values.merge(entry.description.values) { _, manifest in manifest }
    try add(article, path: path)
  }

  private mutating func readFolder(_ path: String) throws(InputMistake) {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: path)
    } catch {
      throw .unreadable(path: path)
    }
    let articles = names.filter {
      !$0.hasPrefix(".") && ["txt", "text", "md", "markdown"].contains(FilePath.fileExtension($0))
    }
    guard !articles.isEmpty else { throw .noArticles(folder: path) }
    for name in articles.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    where !StopSign.isRaised {
      do throws(InputMistake) {
        try readArticle(FilePath.join(path, name))
      } catch {
        mistakes.append(error)
      }
    }
  }

  private mutating func readArticle(_ path: String) throws(InputMistake) {
    let body = try text(path)
    try add(try FrontMatter.split(body, path: path, mistakes: &mistakes), path: path)
  }

  private mutating func readDocuments(_ path: String) throws(InputMistake) {
    var rows = try DocumentRows(path)
    while !StopSign.isRaised, let row = try rows.next() {
      do throws(InputMistake) {
        let description = try DocumentRows.description(of: row, mistakes: &mistakes)
        let handle =
          try description.handle() ?? "\(Handle.slug(of: FilePath.stem(of: path)))-\(row.line)"
        let source = try description.source(
          handle: handle, text: description.string(.text) ?? "")
        try add(source, from: "\(path):\(row.line)", handle: description.values[.handle])
      } catch {
        mistakes.append(error)
      }
    }
    if input.sources.isEmpty && mistakes.isEmpty { throw .empty(path: path) }
  }

  private mutating func add(_ article: FrontMatter, path: String) throws(InputMistake) {
    guard article.body.utf8.contains(where: { $0 > 0x20 }) else { throw .empty(path: path) }
    let given = try article.description.handle()
    let handle =
      given ?? Handle.free(Handle.slug(of: FilePath.stem(of: path)), among: Set(uses.keys))
    let source = try article.description.source(handle: handle, text: article.body)
    try add(source, from: path, handle: article.description.values[.handle])
  }

  private mutating func add(
    _ source: Source, from origin: String, handle: SourceDescription.Value?
  ) throws(InputMistake) {
    if let firstUse = uses[source.handle] {
      let place = handle?.place ?? FilePlace(path: origin, text: "", utf8Span: 0..<0)
      throw .repeatedHandle(source.handle, firstUse: firstUse, place)
    }
    uses[source.handle] = origin
    input.sources.append(source)
  }

  /// The text of a file; repairs become warnings.
  private mutating func text(_ path: String) throws(InputMistake) -> String {
    let file = try TextFile.read(path)
    if let doubt = file.doubt { mistakes.append(doubt.mistake(path: path)) }
    return file.text
  }
}
