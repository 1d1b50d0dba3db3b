import Foundation
import Narrative

extension InputReader {
  mutating func listed(
    _ entry: CorpusManifest.Entry, in folder: String
  ) throws(InputMistake) -> Source {
    let name = entry.file.string
    guard FilePath.staysInside(name) else { throw .outsideFolder(name, entry.file.place) }
    let path = FilePath.join(folder, name)
    guard FileManager.default.fileExists(atPath: path) else {
      throw .listedFileMissing(name, entry.file.place)
    }
    var article = try FrontMatter.split(try text(path), path: path, mistakes: &mistakes)
    // The manifest has the last word; what it leaves open the article may say.
    article.description.values.merge(entry.description.values) { _, manifest in manifest }
    return try source(article, path: path)
  }

  mutating func document(_ row: RowFile.Row) throws(InputMistake) -> Source {
    let object = try RowObject(row, expected: "an object with 'text'", mistakes: &mistakes)
    let description = try DocumentRow.description(of: object)
    let handle =
      try description.handle() ?? "\(Handle.slug(of: FilePath.stem(of: path)))-\(row.line)"
    let source = try description.source(handle: handle, text: description.string(.text) ?? "")
    try use(handle, from: "\(path):\(row.line)", description.values[.handle])
    return source
  }

  mutating func source(
    _ article: FrontMatter, path: String
  ) throws(InputMistake) -> Source {
    guard article.body.utf8.contains(where: { $0 > 0x20 }) else { throw .empty(path: path) }
    let handle =
      try article.description.handle()
      ?? Handle.free(Handle.slug(of: FilePath.stem(of: path)), among: uses)
    let source = try article.description.source(handle: handle, text: article.body)
    try use(handle, from: path, article.description.values[.handle])
    return source
  }

  private mutating func use(
    _ handle: String, from origin: String, _ value: SourceDescription.Value?
  ) throws(InputMistake) {
    if let firstUse = uses[handle] {
      let place = value?.place ?? FilePlace(path: origin, text: "", utf8Span: 0..<0)
      throw .repeatedHandle(handle, firstUse: firstUse, place)
    }
    uses[handle] = origin
  }

  /// The text of a file; repairs become warnings.
  mutating func text(_ path: String) throws(InputMistake) -> String {
    let file = try TextFile.read(path)
    if let doubt = file.doubt { mistakes.add(doubt.mistake(path: path)) }
    return file.text
  }
}
