/// Words that tell the same sort of action in the news.
enum ActionGroups {
  /// The name of the group that a stem belongs to, or the stem itself.
  static func group(of stem: String) -> String { groups[stem] ?? stem }

  /// Near-synonyms, as words; the first names the group.
  private static let rows = [
    "call phone telephone ring conversation",
    "meet meeting summit talks gather gathering encounter",
    "speak talk discuss discussion converse", "say tell state comment remark statement",
    "announce announcement unveil introduce launch reveal release debut",
    "attack strike raid assault bomb bombing bombard bombardment airstrike shell hit",
    "kill killing slay slaying murder homicide dead death die",
    "shoot shooting gunfire shootout fire",
    "injure injury wound hurt",
    "arrest detain detention apprehend capture custody jail imprison nab",
    "charge indict indictment accuse", "convict conviction guilty", "sentence sentencing",
    "buy purchase acquire acquisition takeover", "sell sale", "pay payment",
    "quake earthquake temblor tremor shake aftershock", "collapse crumble topple",
    "name appoint appointment pick choose select nominate tap", "replace succeed replacement",
    "resign resignation quit", "oust fire sack dismiss dismissal axe",
    "win victory beat defeat triumph",
    "lose loss", "flee escape", "leave depart departure exit", "arrive arrival land",
    "visit trip travel", "enter check", "begin start commence", "end finish conclude",
    "agree agreement deal accord pact", "sign signing", "reject refuse refusal decline rebuff",
    "ask request urge", "protest demonstrate demonstration rally riot", "sue lawsuit suit",
    "rise increase climb jump grow growth", "fall drop decline plunge decrease",
    "help assist aid", "search hunt manhunt", "crash wreck collide collision",
    "cancel postpone scrap thwart abandon", "deny denial", "plan proposal propose",
    "hijack seize capture", "rescue save", "host present emcee", "marry wedding wed",
  ]

  private static let groups: [String: String] = {
    var groups: [String: String] = [:]
    for row in rows {
      let stems = row.split(separator: " ").map { Stemmer.stem(String($0)) }
      // A word of two groups stays in the first: tables are read from the top.
      for stem in stems where groups[stem] == nil { groups[stem] = stems[0] }
    }
    return groups
  }()
}
