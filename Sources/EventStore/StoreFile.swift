import Foundation

/// What a file is, judged by its first bytes alone, so that a foreign file is never touched.
package enum StoreFile: Hashable, Sendable {
  /// There is no such file, or it is empty: a store can be made here.
  case absent
  case store
  case foreign(reason: String)

  /// Marks a SQLite file as a Synoptic store: "Syno" in ASCII.
  static let applicationID: Int32 = 0x5379_6E6F

  package init(path: String) {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      self = .absent
      return
    }
    guard !isDirectory.boolValue else {
      self = .foreign(reason: "it is a folder")
      return
    }
    guard let file = FileHandle(forReadingAtPath: path),
      let header = try? file.read(upToCount: 100) ?? Data()
    else {
      self = .foreign(reason: "it cannot be read")
      return
    }
    self.init(header: [UInt8](header))
  }

  /// Reads the header of the SQLite file format (section 1.3 of its description).
  init(header: [UInt8]) {
    guard !header.isEmpty else {
      self = .absent
      return
    }
    guard header.count == 100, header.starts(with: Array("SQLite format 3\0".utf8)) else {
      self = .foreign(reason: "it is no database")
      return
    }
    let mark = header[68..<72].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    self =
      mark == UInt32(bitPattern: StoreFile.applicationID)
      ? .store : .foreign(reason: "it is a database of another program")
  }
}
