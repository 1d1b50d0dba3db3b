/// A time of day in words: "at 09:30:01 UTC".
enum TimeWords {
  /// - Parameter time: a valid time without its `T`.
  static func words(_ time: String) -> String {
    let clock = time.prefix { $0.isNumber || $0 == ":" || $0 == "." }
    let end = clock.hasPrefix("24") ? ", the end of the day" : ""
    return "at \(clock)\(zone(time.dropFirst(clock.count)))\(end)"
  }

  private static func zone(_ zone: Substring) -> String {
    guard let sign = zone.first else { return "" }
    let numbers = zone.dropFirst().split(separator: ":").map { Int($0) ?? 0 }
    let (hours, minutes) = (numbers.first ?? 0, numbers.dropFirst().first ?? 0)
    var distance: [String] = []
    if hours > 0 { distance.append("\(hours) hour\(hours == 1 ? "" : "s")") }
    if minutes > 0 { distance.append("\(minutes) minute\(minutes == 1 ? "" : "s")") }
    guard !distance.isEmpty else { return " UTC" }
    return ", \(distance.joined(separator: " ")) \(sign == "-" ? "behind" : "ahead of") UTC"
  }
}
