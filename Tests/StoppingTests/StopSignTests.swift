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
}
