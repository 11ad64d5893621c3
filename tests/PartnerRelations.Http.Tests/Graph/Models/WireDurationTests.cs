using PartnerRelations.Http.Graph.Models;

namespace PartnerRelations.Http.Tests.Graph.Models;

public sealed class WireDurationTests
{
    [Theory]
    [InlineData("P730D", 730)]
    [InlineData("P2Y", 730)]
    [InlineData("P1Y1M1W1D", 365 + 30 + 7 + 1)]
    [InlineData("PT0S", 0)]
    [InlineData("P0D", 0)]
    [InlineData("PT48H", 2)]
    [InlineData("P1DT23H59M60.000S", 2)]
    [InlineData("-P1D", -1)]
    public void A_duration_is_read_in_every_spelling(string text, int days)
    {
        var duration = WireDuration.Of(text);

        duration.Value.Should().Be(TimeSpan.FromDays(days));
        duration.ToString().Should().Be(text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("P1")]
    [InlineData("PT1D")]
    [InlineData("P1D2Y")]
    [InlineData("1D")]
    [InlineData("P1D\n")]
    [InlineData("p1d")]
    [InlineData("P9999999999D")]
    [InlineData("P999999999Y")]
    [InlineData("forever")]
    public void A_text_that_is_no_duration_has_no_length_and_is_kept(string? text)
    {
        WireDuration.Of(text).Value.Should().BeNull();
        WireDuration.Of(text).Text.Should().Be(text);
    }

    [Fact]
    public void Two_durations_are_equal_when_they_are_equally_long()
    {
        (WireDuration.Of("P0D") == WireDuration.Of("PT0S")).Should().BeTrue();
        WireDuration.Of("P2Y").GetHashCode().Should().Be(WireDuration.Of("P730D").GetHashCode());
        (WireDuration.Of("x") == WireDuration.Of("X")).Should().BeFalse();
        WireDuration.Of("P1D").Should().NotBe(default(WireDuration));
    }

    [Fact]
    public void Days_are_written_as_the_service_has_them()
    {
        WireDuration.OfDays(730).Text.Should().Be("P730D");
        WireDuration.OfDays(730).Should().Be(WireDuration.Of("P2Y"));
        var negative = () => WireDuration.OfDays(-1);
        negative.Should().Throw<ArgumentOutOfRangeException>();
    }
}
