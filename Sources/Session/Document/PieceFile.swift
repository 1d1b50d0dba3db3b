import Diagnostics
import Foundation

/// A file that is written piece by piece beside the one whose place it then takes, so that a
/// reader sees the old or the new, and what fails half way leaves the old.
enum PieceFile {
  /// Hands the work what writes a piece; the file takes its place when the work is done.
  static func writing(
    _ path: String, _ work: (_ write: @escaping (String) -> Void) throws(Failure) -> Void
  ) throws(Failure) {
    let beside = path + ".part"
    let unwritten = Failure(Diagnostic("'\(PlainText.safe(path))' cannot be written"))
    guard FileManager.default.createFile(atPath: beside, contents: nil),
      let file = FileHandle(forWritingAtPath: beside)
    else { throw unwritten }
    var isWhole = true
    do throws(Failure) {
      try work { piece in
        if isWhole { isWhole = (try? file.write(contentsOf: Data(piece.utf8))) != nil }
      }
    } catch {
      try? file.close()
      unlink(beside)
      throw error
    }
    isWhole = (try? file.close()) != nil && isWhole
    guard isWhole, rename(beside, path) == 0 else {
      unlink(beside)
      throw unwritten
    }
  }
}
