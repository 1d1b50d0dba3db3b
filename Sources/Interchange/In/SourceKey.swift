/// The keys that describe a source, in manifests, front matter and documents JSONL.
package enum SourceKey: String, CaseIterable, Sendable {
  case file, handle, title, outlet, author, published, url, text

  static let inManifest: [SourceKey] = [.file, .handle, .title, .outlet, .author, .published, .url]
  static let inFrontMatter: [SourceKey] = [.handle, .title, .outlet, .author, .published, .url]
}
