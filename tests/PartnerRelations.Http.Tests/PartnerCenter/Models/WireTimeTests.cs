using PartnerRelations.Http.PartnerCenter.Models;

namespace PartnerRelations.Http.Tests.PartnerCenter.Models;

public sealed class WireTimeTests
{
    public static TheoryData<string, string> Forms => new()
    {
        { "2018-06-14T00:00:00.000Z", "2018-06-14T00:00:00Z" },
        { "2018-06-14T01:02:03.1234567Z", "2018-06-14T01:02:03.1234567Z" },
        { "2018-06-14T01:02:03.123456789Z", "2018-06-14T01:02:03.1234568Z" },
        { "2017-11-16T16:19:06.3520276+00:00", "2017-11-16T16:19:06.3520276Z" },
        { "2016-06-24T22:00:25-07:00", "2016-06-25T05:00:25Z" },
        { "2019-08-26T00:00:00", "2019-08-26T00:00:00Z" },
        { "2021-07-14T18:02:00", "2021-07-14T18:02:00Z" },
        { "2019-08-26", "2019-08-26T00:00:00Z" },
        { "6/1/2017 12:00:00 AM", "2017-06-01T00:00:00Z" },
        { "Wed, 05 Apr 2017 21:08:44 GMT", "2017-04-05T21:08:44Z" },
        { " 2019-08-26T00:00:00Z ", "2019-08-26T00:00:00Z" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_form_of_a_time_is_read_and_its_text_kept(string text, string instant)
    {
        var time = WireTime.Of(text);

        time.Value.Should().Be(DateTimeOffset.Parse(instant));
        time.Value!.Value.Offset.Should().Be(TimeSpan.Zero);
        time.Text.Should().Be(text);
        time.ToString().Should().Be(text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0001-01-01T00:00:00")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("never")]
    [InlineData("May 5")]
    [InlineData("12:30")]
    [InlineData("2019-13-45T00:00:00Z")]
    [InlineData("99999-01-01T00:00:00Z")]
    public void What_names_no_instant_has_no_value_and_keeps_its_text(string? text)
    {
        var time = WireTime.Of(text);

        time.Value.Should().BeNull();
        time.Text.Should().Be(text);
    }

    [Fact]
    public void A_time_to_send_is_written_in_UTC_with_the_digits_that_it_needs()
    {
        new WireTime(new DateTimeOffset(2018, 6, 14, 2, 0, 0, TimeSpan.FromHours(2))).Text.Should().Be("2018-06-14T00:00:00Z");
        new WireTime(new DateTimeOffset(2018, 6, 14, 0, 0, 0, 250, TimeSpan.Zero)).Text.Should().Be("2018-06-14T00:00:00.25Z");
    }

    [Fact]
    public void Times_compare_as_instants_and_without_one_as_text()
    {
        WireTime.Of("2018-06-14T00:00:00").Should().Be(WireTime.Of("2018-06-14T02:00:00+02:00"));
        (WireTime.Of("never") == WireTime.Of("never")).Should().BeTrue();
        (WireTime.Of(string.Empty) != default).Should().BeTrue("an empty text is not the absence of one");
        WireTime.Of("2018-06-14T00:00:00").GetHashCode().Should().Be(WireTime.Of("2018-06-14T00:00:00Z").GetHashCode());
    }
}
