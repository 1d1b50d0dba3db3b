import Dispatch
import Stopping
import Testing

@Suite struct StopSignTests {
  @Test func `work sees the sign that was raised for it, and no other`() {
    let (raised, other) = (StopSign(), StopSign())
    raised.raise()
    #expect(raised.ending { StopSign.isRaised })
    #expect(!other.ending { StopSign.isRaised })
    #expect(!StopSign.isRaised)
  }

  @Test func `a sign raised on another thread ends a loop`() {
    let sign = StopSign()
    sign.ending {
      DispatchQueue.global().async { sign.raise() }
      while !StopSign.isRaised {}
    }
    #expect(sign.isRaised)
  }

  @Test func `a sequence ends where its work is to end`() {
    let sign = StopSign()
    var seen: [Int] = []
    sign.ending {
      for number in (1...9).untilStopped {
        seen.append(number)
        if number == 3 { sign.raise() }
      }
    }
    #expect(seen == [1, 2, 3])
    #expect((1...9).untilStopped.map(\.self) == Array(1...9))
  }

  @Test func `a sort that is stopped compares no more`() {
    let sign = StopSign()
    var compared = 0
    let sorted = sign.ending {
      (1...9).sortedUntilStopped {
        compared += 1
        sign.raise()
        return $0 > $1
      }
    }
    #expect(compared == 1)
    #expect(sorted.count == 9)
    #expect([2, 3, 1].sortedUntilStopped(by: <) == [1, 2, 3])
  }
}
