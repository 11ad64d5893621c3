using PartnerRelations.EntityFrameworkCore.Stores;

namespace PartnerRelations.EntityFrameworkCore.Tests.Stores;

public sealed class LogHorizonTests
{
    private readonly LogHorizon _horizon = new();

    [Fact]
    public void Where_nobody_writes_everything_is_settled()
    {
        _horizon.Advance(position: 7, transaction: 100, oldestRunning: 100).Should().Be(7);
        _horizon.Marked.Should().Be(7);
    }

    [Fact]
    public void Nothing_is_settled_while_an_earlier_transaction_runs()
    {
        _horizon.Advance(7, 100, oldestRunning: 99).Should().Be(0);
        _horizon.Advance(7, null, oldestRunning: 99).Should().Be(0);
        _horizon.Advance(7, null, oldestRunning: 100).Should().Be(7);
    }

    [Fact]
    public void A_transaction_that_began_later_holds_back_only_what_was_drawn_since()
    {
        _horizon.Advance(7, 100, oldestRunning: 90);
        _horizon.Advance(9, 110, oldestRunning: 90);
        _horizon.Advance(12, 120, oldestRunning: 110).Should().Be(9);
        _horizon.Advance(12, null, oldestRunning: 121).Should().Be(12);
    }

    [Fact]
    public void A_database_that_was_set_back_begins_again()
    {
        _horizon.Advance(50, 100, oldestRunning: 100);
        _horizon.Advance(20, 60, oldestRunning: 55).Should().Be(0);
        _horizon.Marked.Should().Be(20);
        _horizon.Advance(20, null, oldestRunning: 60).Should().Be(20);
    }
}
