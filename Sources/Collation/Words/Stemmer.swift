/// Cuts the endings of inflection from English words, for comparing only.
enum Stemmer {
  /// The stem of a folded word: irregular forms by table, regular ones by ending.
  static func stem(_ word: String) -> String {
    if let base = irregular[word] { return stemRegular(base) }
    return stemRegular(word)
  }

  private static func stemRegular(_ word: String) -> String {
    var letters = Array(word.utf8)
    func ends(_ ending: String) -> Bool {
      letters.count > ending.utf8.count + 2
        && letters.suffix(ending.utf8.count).elementsEqual(ending.utf8)
    }
    // "meetings" as "meeting".
    if ends("ings") { letters.removeLast() }
    if ends("ies") || ends("ied") {
      letters.removeLast(3)
      letters.append(UInt8(ascii: "y"))
    } else if ends("ing") {
      letters.removeLast(3)
      undouble(&letters)
    } else if ends("ed") {
      letters.removeLast(2)
      undouble(&letters)
    } else if ends("ement") || ends("ation") {
      letters.removeLast(5)
    } else if ends("ment") || ends("tion") {
      letters.removeLast(ends("ment") ? 4 : 3)
    } else if ends("ly") {
      letters.removeLast(2)
    } else if ends("sses") || ends("shes") || ends("ches") || ends("xes") {
      letters.removeLast(2)
    } else if ends("s"), !ends("ss"), !ends("us"), !ends("is") {
      letters.removeLast()
    }
    while letters.count > 3, letters.last == UInt8(ascii: "e") { letters.removeLast() }
    return String(decoding: letters, as: UTF8.self)
  }

  /// "stopp" to "stop"; double l, s and z are mostly of the word itself.
  private static func undouble(_ letters: inout [UInt8]) {
    guard letters.count > 3, let last = letters.last, letters[letters.count - 2] == last,
      !"lsz".utf8.contains(last)
    else { return }
    letters.removeLast()
  }

  /// A base form, and its irregular forms.
  private static let rows = [
    "be am is are was were been being", "become became", "begin began begun", "break broke broken",
    "bring brought", "build built", "buy bought", "catch caught", "choose chose chosen",
    "come came", "die dying", "drive drove driven", "fall fell fallen", "fight fought",
    "find found", "flee fled", "fly flew flown", "give gave given", "go went gone", "hold held",
    "keep kept", "know knew known", "lead led", "leave left", "lie lying", "lose lost loss",
    "make made", "meet met", "pay paid", "rise rose risen", "run ran", "say said saying says",
    "see saw seen", "sell sold sale", "send sent", "shake shook shaken", "shoot shot",
    "sink sank sunk", "sit sat", "speak spoke spoken", "spend spent", "stand stood",
    "steal stole stolen", "strike struck stricken", "take took taken", "tell told",
    "think thought", "throw threw thrown", "win won winner", "withdraw withdrew withdrawn",
    "write wrote written", "person people", "man men", "woman women", "child children",
  ]

  private static let irregular: [String: String] = {
    var table: [String: String] = [:]
    for row in rows {
      let forms = row.split(separator: " ").map(String.init)
      for form in forms.dropFirst() { table[form] = forms[0] }
    }
    return table
  }()
}
